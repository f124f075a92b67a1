using System;
using System.Buffers.Binary;

namespace NanoNet.Wire;

/// <summary>A read-only view of a ServerHello's body, HelloRetryRequest included (RFC 8446 sections 4.1.3 and 4.1.4).</summary>
public readonly ref struct TlsServerHello
{
    private const int RandomLength = TlsClientHello.RandomLength;
    private const int MaxSessionIdLength = 32;
    private const int SentinelLength = 8;

    private readonly ReadOnlySpan<byte> _octets;
    private readonly int _afterSessionId;

    private TlsServerHello(ReadOnlySpan<byte> octets, ReadOnlySpan<byte> sessionId, ReadOnlySpan<byte> extensions)
    {
        _octets = octets;
        _afterSessionId = 2 + RandomLength + 1 + sessionId.Length;
        SessionId = sessionId;
        ExtensionOctets = extensions;
    }

    /// <summary>The version that was chosen up to 1.2; that of 1.3 is in an extension, see <see cref="Version"/>.</summary>
    public TlsVersion LegacyVersion => (TlsVersion)BinaryPrimitives.ReadUInt16BigEndian(_octets);

    public ReadOnlySpan<byte> Random => _octets.Slice(2, RandomLength);

    public ReadOnlySpan<byte> SessionId { get; }

    public ushort CipherSuite => BinaryPrimitives.ReadUInt16BigEndian(_octets[_afterSessionId..]);

    public byte CompressionMethod => _octets[_afterSessionId + 2];

    /// <summary>All extensions; empty without any.</summary>
    public ReadOnlySpan<byte> ExtensionOctets { get; }

    public TlsExtensionEnumerator Extensions => new(ExtensionOctets);

    /// <summary>True if it asks for another ClientHello (RFC 8446 section 4.1.3: its random says so).</summary>
    public bool IsRetryRequest => Random.SequenceEqual(RetryRandom);

    /// <summary>True if a server that knows a newer version says that it speaks an older one (RFC 8446 section 4.1.3).</summary>
    public bool HasDowngradeSentinel => Random[(RandomLength - SentinelLength)..(RandomLength - 1)].SequenceEqual("DOWNGRD"u8) && Random[^1] <= 1;

    /// <summary>The version that was chosen.</summary>
    public TlsVersion Version =>
        TryFind(TlsExtensionType.SupportedVersions, out var data) && data.Length == 2
            ? (TlsVersion)BinaryPrimitives.ReadUInt16BigEndian(data)
            : LegacyVersion;

    private static ReadOnlySpan<byte> RetryRandom =>
    [
        0xCF, 0x21, 0xAD, 0x74, 0xE5, 0x9A, 0x61, 0x11, 0xBE, 0x1D, 0x8C, 0x02, 0x1E, 0x65, 0xB8, 0x91,
        0xC2, 0xA2, 0x11, 0x16, 0x7A, 0xBB, 0x8C, 0x5E, 0x07, 0x9E, 0x09, 0xE2, 0xC8, 0xA8, 0x33, 0x9C,
    ];

    /// <summary>Makes a view if, and only if, every vector lies within the body and nothing follows the last.</summary>
    /// <param name="body">The message without type and length.</param>
    /// <param name="hello">The view; default when the result is not <see cref="WireError.None"/>.</param>
    /// <returns><see cref="WireError.Truncated"/> if a vector does not fit, <see cref="WireError.BadLength"/> if one has a length that it may not
    /// have or something follows the last. Never throws.</returns>
    public static WireError TryParse(ReadOnlySpan<byte> body, out TlsServerHello hello)
    {
        hello = default;
        var reader = new PresentationReader(body);

        if (!reader.TryRead(2 + RandomLength, out _) || !reader.TryReadVector8(out var sessionId) || !reader.TryRead(3, out _))
        {
            return WireError.Truncated;
        }

        var extensions = ReadOnlySpan<byte>.Empty;

        if (!reader.IsAtEnd && !reader.TryReadVector16(out extensions))
        {
            return WireError.Truncated;
        }

        if (!reader.IsAtEnd || sessionId.Length > MaxSessionIdLength || !TlsExtensionEnumerator.IsWhole(extensions))
        {
            return WireError.BadLength;
        }

        hello = new TlsServerHello(body, sessionId, extensions);
        return WireError.None;
    }

    /// <summary>Finds an extension's data; false, and no data, if it is not there.</summary>
    public bool TryFind(TlsExtensionType type, out ReadOnlySpan<byte> data) => TlsExtensionEnumerator.TryFind(ExtensionOctets, type, out data);
}
