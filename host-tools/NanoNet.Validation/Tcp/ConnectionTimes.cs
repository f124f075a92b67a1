namespace NanoNet.Validation;

/// <summary>When a connection got how far, in nanoseconds since its first SYN, as curl's -w names it; null where it did not, or that is not seen.</summary>
/// <param name="ConnectNs">The client has acknowledged the SYN-ACK (time_connect).</param>
/// <param name="TlsNs">The TLS handshake was done: the last Finished (time_appconnect).</param>
/// <param name="FirstByteNs">The first octet that the server sent the application (time_starttransfer).</param>
public sealed record ConnectionTimes(long? ConnectNs, long? TlsNs, long? FirstByteNs)
{
    /// <param name="marks">What the connection has passed.</param>
    /// <param name="beginNs">When its first segment came.</param>
    /// <param name="http">The HTTP that it carried, inside TLS or not; null if none was seen.</param>
    /// <param name="tls">The TLS that it carried; null if there was none.</param>
    internal static ConnectionTimes Of(in TimeMarks marks, long beginNs, HttpOutcome? http, TlsConversation? tls)
    {
        if (!marks.HasSyn)
        {
            return new ConnectionTimes(null, null, null);
        }

        return new ConnectionTimes(
            Since(marks.ThirdTimeNs > 0 ? marks.ThirdTimeNs : null, beginNs),
            Since(tls?.ToRecord().DoneTimeNs, beginNs),
            Since(FirstAnswerNs(marks, http, tls), beginNs));
    }

    private static long? FirstAnswerNs(in TimeMarks marks, HttpOutcome? http, TlsConversation? tls)
    {
        if (http is not null)
        {
            return http.FirstResponseNs;
        }

        // Of what is encrypted nobody knows which octet begins the answer.
        return tls is null && marks.FirstServerDataNs > 0 ? marks.FirstServerDataNs : null;
    }

    private static long? Since(long? timeNs, long beginNs) => timeNs - beginNs;
}
