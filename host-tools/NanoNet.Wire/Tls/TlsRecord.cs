using System;
using System.Buffers.Binary;

namespace NanoNet.Wire;

/// <summary>A read-only view of one TLS record.</summary>
/// <remarks>RFC 8446 section 5.1. What the record holds may be encrypted: only its header tells.</remarks>
public readonly ref struct TlsRecord
{
    /// <summary>Type, version and length.</summary>
    public const int HeaderLength = 5;

    /// <summary>The most octets of plaintext (RFC 8446 section 5.1).</summary>
    public const int MaxPlaintext = 1 << 14;

    /// <summary>What encryption may add up to TLS 1.2 (RFC 5246 section 6.2.3); in 1.3 it is 256.</summary>
    public const int MaxExpansion = 2048;

    private readonly ReadOnlySpan<byte> _octets;

    private TlsRecord(ReadOnlySpan<byte> octets) => _octets = octets;

    public TlsContentType ContentType => (TlsContentType)_octets[0];

    /// <summary>The version of the record layer, which newer versions freeze.</summary>
    public TlsVersion Version => (TlsVersion)BinaryPrimitives.ReadUInt16BigEndian(_octets[1..]);

    public ReadOnlySpan<byte> Fragment => _octets[HeaderLength..];

    /// <summary>Header and fragment.</summary>
    public ReadOnlySpan<byte> Octets => _octets;

    /// <summary>True if five octets can be a record's header: a known type, SSL 3.0 or TLS, and a length that a record may have.</summary>
    public static bool IsHeader(ReadOnlySpan<byte> octets) =>
        octets.Length >= HeaderLength
        && octets[0] is >= (byte)TlsContentType.ChangeCipherSpec and <= (byte)TlsContentType.Heartbeat
        && octets[1] == 3
        && octets[2] <= 4
        && BinaryPrimitives.ReadUInt16BigEndian(octets[3..]) <= MaxPlaintext + MaxExpansion;

    /// <summary>Makes a view if, and only if, the whole record is there.</summary>
    /// <param name="octets">From the content type on; may hold more than the record.</param>
    /// <param name="record">The view; default when the result is not <see cref="WireError.None"/>.</param>
    /// <returns><see cref="WireError.Truncated"/> if it does not fit. Never throws.</returns>
    public static WireError TryParse(ReadOnlySpan<byte> octets, out TlsRecord record)
    {
        record = default;

        if (octets.Length < HeaderLength)
        {
            return WireError.Truncated;
        }

        var length = HeaderLength + BinaryPrimitives.ReadUInt16BigEndian(octets[3..]);

        if (octets.Length < length)
        {
            return WireError.Truncated;
        }

        record = new TlsRecord(octets[..length]);
        return WireError.None;
    }
}
