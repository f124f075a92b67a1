using System;
using System.Buffers.Binary;

namespace NanoNet.Wire;

/// <summary>A read-only view of a WebSocket frame's header. The payload may be far larger than any buffer.</summary>
/// <remarks>RFC 6455 section 5.2.</remarks>
public readonly ref struct WebSocketHeader
{
    /// <summary>Octets of the longest header.</summary>
    public const int MaxLength = 14;

    /// <summary>Octets of payload that a control frame may have.</summary>
    public const int MaxControlPayload = 125;

    private const int MinLength = 2;
    private const int MaskLength = 4;
    private const int LengthIn16 = 126;
    private const int LengthIn64 = 127;

    private readonly ReadOnlySpan<byte> _octets;

    private WebSocketHeader(ReadOnlySpan<byte> octets) => _octets = octets;

    public bool IsFinal => (_octets[0] & 0x80) != 0;

    /// <summary>RSV1 to RSV3 as a number; RSV1 is 4.</summary>
    public int Reserved => (_octets[0] >> 4) & 7;

    public WebSocketOpcode Opcode => (WebSocketOpcode)(_octets[0] & 0x0F);

    public bool IsControl => (_octets[0] & 0x08) != 0;

    public bool IsMasked => (_octets[1] & 0x80) != 0;

    /// <summary>Octets of payload.</summary>
    public ulong PayloadLength => (_octets[1] & 0x7F) switch
    {
        LengthIn16 => BinaryPrimitives.ReadUInt16BigEndian(_octets[MinLength..]),
        LengthIn64 => BinaryPrimitives.ReadUInt64BigEndian(_octets[MinLength..]),
        var length => (ulong)length,
    };

    /// <summary>True if the length takes the fewest octets that it can, and its first bit is zero.</summary>
    public bool IsLengthMinimal => (_octets[1] & 0x7F) switch
    {
        LengthIn16 => PayloadLength >= LengthIn16,
        LengthIn64 => PayloadLength is > ushort.MaxValue and <= long.MaxValue,
        _ => true,
    };

    /// <summary>The mask; empty without one.</summary>
    public ReadOnlySpan<byte> Mask => IsMasked ? _octets[^MaskLength..] : default;

    /// <summary>Octets of the header.</summary>
    public int Length => _octets.Length;

    /// <summary>Makes a view if, and only if, the whole header is there.</summary>
    /// <param name="octets">From the first octet of the frame on; may hold more.</param>
    /// <param name="header">The view; default when the result is not <see cref="WireError.None"/>.</param>
    /// <returns><see cref="WireError.Truncated"/> if it is not. Never throws.</returns>
    public static WireError TryParse(ReadOnlySpan<byte> octets, out WebSocketHeader header)
    {
        header = default;

        if (octets.Length < MinLength)
        {
            return WireError.Truncated;
        }

        var length = MinLength + ((octets[1] & 0x80) != 0 ? MaskLength : 0) + ((octets[1] & 0x7F) switch
        {
            LengthIn16 => sizeof(ushort),
            LengthIn64 => sizeof(ulong),
            _ => 0,
        });

        if (octets.Length < length)
        {
            return WireError.Truncated;
        }

        header = new WebSocketHeader(octets[..length]);
        return WireError.None;
    }
}
