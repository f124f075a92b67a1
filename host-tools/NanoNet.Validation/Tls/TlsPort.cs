namespace NanoNet.Validation;

/// <summary>The ports of which it is known whether TLS is spoken there (RFC 9110 sections 4.2.1 and 4.2.2).</summary>
internal static class TlsPort
{
    private const ushort Http = 80;
    private const ushort Https = 443;

    /// <summary>Judges whether the first data of a connection's client is what its port is for.</summary>
    public static void Judge(ref SegmentContext context, bool isTls)
    {
        var connection = context.Connection;
        var port = connection.Endpoint(1 - connection.Client).Port;

        if (context.From != connection.Client || !context.Sender.IsSynSeen || port is not (Http or Https))
        {
            return;
        }

        if (isTls == (port == Https))
        {
            connection.See(context.Sender, Fact.TlsOnItsPort);
        }
        else
        {
            context.Violate(Fact.TlsOnOtherPort);
        }
    }
}
