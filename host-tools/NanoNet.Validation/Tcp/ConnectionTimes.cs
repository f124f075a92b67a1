namespace NanoNet.Validation;

/// <summary>When a connection got how far, in nanoseconds since its first SYN, as curl's -w names it; null where it did not, or that is not seen.</summary>
/// <param name="ConnectNs">The client has acknowledged the SYN-ACK (time_connect).</param>
/// <param name="TlsNs">The TLS handshake was done, as far as that shows: the first application data (time_appconnect).</param>
/// <param name="FirstByteNs">The first octet that the server sent the application (time_starttransfer).</param>
public sealed record ConnectionTimes(long? ConnectNs, long? TlsNs, long? FirstByteNs)
{
    internal static ConnectionTimes Of(TcpConnection connection)
    {
        if (connection.Ends[connection.Client].Syns == 0)
        {
            return new ConnectionTimes(null, null, null);
        }

        var beginNs = connection.FirstTimeNs;
        var tlsNs = connection.Session?.ToRecord().DoneTimeNs;
        return new ConnectionTimes(
            Since(connection.ThirdTimeNs > 0 ? connection.ThirdTimeNs : null, beginNs),
            Since(tlsNs, beginNs),
            Since(FirstAnswerNs(connection), beginNs));
    }

    private static long? FirstAnswerNs(TcpConnection connection)
    {
        if ((connection.Http ?? connection.Session?.Http) is { } http)
        {
            return http.FirstResponseNs;
        }

        // Of what is encrypted nobody knows which octet begins the answer.
        return connection.Session is null && connection.FirstServerDataNs > 0 ? connection.FirstServerDataNs : null;
    }

    private static long? Since(long? timeNs, long beginNs) => timeNs - beginNs;
}
