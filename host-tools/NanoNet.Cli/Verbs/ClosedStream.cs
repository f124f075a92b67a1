using NanoNet.Reports;
using NanoNet.Validation;

namespace NanoNet.Cli.Verbs;

/// <summary>What a person is told who follows a connection that could not be decrypted.</summary>
internal static class ClosedStream
{
    /// <returns>Null where nothing stayed closed.</returns>
    public static string? Describe(TcpConnectionRecord connection)
    {
        if (connection.Tls is not { } tls || tls.Reading is TlsContentReading.NoData or TlsContentReading.Read)
        {
            return null;
        }

        return tls.Reading == TlsContentReading.PartlyRead
            ? $"some records of connection {connection.Index} stayed encrypted: after octets that are not in the capture, or without the secrets for them, none can be read"
            : $"connection {connection.Index} is encrypted ({TlsName.Of(tls.Version) ?? "TLS"}), and these are its octets on the wire: {Why(tls)}";
    }

    private static string Why(TlsSessionRecord tls) => tls.Reading switch
    {
        TlsContentReading.NoSecrets => "--keylog FILE decrypts them, with the secrets that a program writes where SSLKEYLOGFILE is set",
        TlsContentReading.SecretsOfOthers => $"the secrets that were given are of other connections, and none has its client random {tls.ClientRandom}",
        TlsContentReading.SecretsWrong => $"the secrets with its client random {tls.ClientRandom} do not fit its records",
        TlsContentReading.SuiteUnread => $"{tls.CipherSuite} is not decrypted in {TlsName.Of(tls.Version)}",
        TlsContentReading.HandshakeMissing => "its hellos are not in the capture, without which no secret is of use",
        _ => $"of the secrets with its client random {tls.ClientRandom} some are missing, or came after its handshake",
    };
}
