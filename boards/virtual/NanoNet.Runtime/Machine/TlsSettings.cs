namespace NanoNet.Runtime;

/// <summary>What a TLS context is made of. PEM text ends with a NUL.</summary>
public sealed record TlsSettings
{
    public required bool IsServer { get; init; }

    /// <summary>Bits of nanoFramework's SslProtocols.</summary>
    public required int Protocols { get; init; }

    /// <summary>The peer must show a certificate that is valid.</summary>
    public required bool MustVerify { get; init; }

    public byte[]? Certificate { get; init; }

    public byte[]? Key { get; init; }

    /// <summary>Of the key.</summary>
    public string? Password { get; init; }

    /// <summary>The board's own CA bundle.</summary>
    public byte[]? Store { get; init; }

    /// <summary>A certificate authority that is trusted too.</summary>
    public byte[]? Authority { get; init; }
}
