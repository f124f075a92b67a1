namespace NanoNet.Boards;

/// <summary>The mbedTLS of a board.</summary>
public sealed record TlsProfile
{
    /// <summary>Octets of content that a received record may carry (MBEDTLS_SSL_IN_CONTENT_LEN).</summary>
    public required int RecordIn { get; init; }

    /// <summary>Octets of content that a sent record may carry (MBEDTLS_SSL_OUT_CONTENT_LEN).</summary>
    public required int RecordOut { get; init; }

    /// <summary>Whether TLS 1.2 knows ECDHE_ECDSA (RFC 8422), without which a certificate on an elliptic curve serves TLS 1.3 only.</summary>
    public required bool EcdheEcdsa { get; init; }
}
