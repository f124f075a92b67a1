using System;

namespace NanoNet.Wire;

/// <summary>A read-only view of one whole handshake message (RFC 8446 section 4).</summary>
public readonly ref struct TlsHandshakeMessage
{
    /// <summary>Type and length.</summary>
    public const int HeaderLength = 4;

    private readonly ReadOnlySpan<byte> _octets;

    private TlsHandshakeMessage(ReadOnlySpan<byte> octets) => _octets = octets;

    public TlsHandshakeType Type => (TlsHandshakeType)_octets[0];

    public ReadOnlySpan<byte> Body => _octets[HeaderLength..];

    /// <summary>Header and body.</summary>
    public ReadOnlySpan<byte> Octets => _octets;

    /// <summary>Octets of the message that begins here, header included; 0 while its header is not whole.</summary>
    public static int LengthOf(ReadOnlySpan<byte> octets) =>
        octets.Length < HeaderLength ? 0 : HeaderLength + ((octets[1] << 16) | (octets[2] << 8) | octets[3]);

    /// <summary>Makes a view if, and only if, the whole message is there.</summary>
    /// <param name="octets">From the type on; may hold more than the message.</param>
    /// <param name="message">The view; default when the result is not <see cref="WireError.None"/>.</param>
    /// <returns><see cref="WireError.Truncated"/> if it is not. Never throws.</returns>
    public static WireError TryParse(ReadOnlySpan<byte> octets, out TlsHandshakeMessage message)
    {
        message = default;
        var length = LengthOf(octets);

        if (length == 0 || octets.Length < length)
        {
            return WireError.Truncated;
        }

        message = new TlsHandshakeMessage(octets[..length]);
        return WireError.None;
    }
}
