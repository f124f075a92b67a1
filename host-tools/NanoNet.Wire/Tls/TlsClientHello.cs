using System;
using System.Buffers.Binary;

namespace NanoNet.Wire;

/// <summary>A read-only view of a ClientHello's body (RFC 8446 section 4.1.2, RFC 5246 section 7.4.1.2).</summary>
public readonly ref struct TlsClientHello
{
    /// <summary>Octets of the random of either hello.</summary>
    public const int RandomLength = 32;

    private const int MaxSessionIdLength = 32;

    private readonly ReadOnlySpan<byte> _octets;

    private TlsClientHello(
        ReadOnlySpan<byte> octets, ReadOnlySpan<byte> sessionId, ReadOnlySpan<byte> cipherSuites, ReadOnlySpan<byte> compressions, ReadOnlySpan<byte> extensions)
    {
        _octets = octets;
        SessionId = sessionId;
        CipherSuites = cipherSuites;
        CompressionMethods = compressions;
        ExtensionOctets = extensions;
    }

    /// <summary>The highest version up to 1.2; 1.3 is offered in an extension.</summary>
    public TlsVersion LegacyVersion => (TlsVersion)BinaryPrimitives.ReadUInt16BigEndian(_octets);

    public ReadOnlySpan<byte> Random => _octets.Slice(2, RandomLength);

    public ReadOnlySpan<byte> SessionId { get; }

    /// <summary>Two octets each, an even number of them.</summary>
    public ReadOnlySpan<byte> CipherSuites { get; }

    public ReadOnlySpan<byte> CompressionMethods { get; }

    /// <summary>All extensions; empty without any.</summary>
    public ReadOnlySpan<byte> ExtensionOctets { get; }

    public TlsExtensionEnumerator Extensions => new(ExtensionOctets);

    /// <summary>Makes a view if, and only if, every vector lies within the body and nothing follows the last.</summary>
    /// <param name="body">The message without type and length.</param>
    /// <param name="hello">The view; default when the result is not <see cref="WireError.None"/>.</param>
    /// <returns><see cref="WireError.Truncated"/> if a vector does not fit, <see cref="WireError.BadLength"/> if one has a length that it may not
    /// have or something follows the last. Never throws.</returns>
    public static WireError TryParse(ReadOnlySpan<byte> body, out TlsClientHello hello)
    {
        hello = default;
        var reader = new PresentationReader(body);

        if (!reader.TryRead(2 + RandomLength, out _)
            || !reader.TryReadVector8(out var sessionId)
            || !reader.TryReadVector16(out var cipherSuites)
            || !reader.TryReadVector8(out var compressions))
        {
            return WireError.Truncated;
        }

        var extensions = ReadOnlySpan<byte>.Empty;

        if (!reader.IsAtEnd && !reader.TryReadVector16(out extensions))
        {
            return WireError.Truncated;
        }

        if (!reader.IsAtEnd || sessionId.Length > MaxSessionIdLength || cipherSuites.Length < 2 || cipherSuites.Length % 2 != 0
            || compressions.IsEmpty || !TlsExtensionEnumerator.IsWhole(extensions))
        {
            return WireError.BadLength;
        }

        hello = new TlsClientHello(body, sessionId, cipherSuites, compressions, extensions);
        return WireError.None;
    }

    /// <summary>Finds an extension's data; false, and no data, if it is not there.</summary>
    public bool TryFind(TlsExtensionType type, out ReadOnlySpan<byte> data) => TlsExtensionEnumerator.TryFind(ExtensionOctets, type, out data);
}
