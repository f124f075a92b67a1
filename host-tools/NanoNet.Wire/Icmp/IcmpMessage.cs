using System;
using System.Buffers.Binary;

namespace NanoNet.Wire;

/// <summary>A read-only view of one ICMPv4 message.</summary>
/// <remarks>RFC 792.</remarks>
public readonly ref struct IcmpMessage
{
    /// <summary>Type, code, checksum and the four octets that differ by type.</summary>
    public const int HeaderLength = 8;

    /// <summary>Code of <see cref="IcmpType.DestinationUnreachable"/>: protocol unreachable.</summary>
    public const byte ProtocolUnreachable = 2;

    /// <summary>Code of <see cref="IcmpType.DestinationUnreachable"/>: port unreachable.</summary>
    public const byte PortUnreachable = 3;

    /// <summary>Code of <see cref="IcmpType.DestinationUnreachable"/>: fragmentation is needed and was forbidden.</summary>
    public const byte FragmentationNeeded = 4;

    private readonly ReadOnlySpan<byte> _octets;

    private IcmpMessage(ReadOnlySpan<byte> octets) => _octets = octets;

    public IcmpType Type => (IcmpType)_octets[0];

    public byte Code => _octets[1];

    public ushort Checksum => BinaryPrimitives.ReadUInt16BigEndian(_octets[2..]);

    /// <summary>Identifier of an echo or its reply.</summary>
    public ushort Identifier => BinaryPrimitives.ReadUInt16BigEndian(_octets[4..]);

    /// <summary>Sequence number of an echo or its reply.</summary>
    public ushort SequenceNumber => BinaryPrimitives.ReadUInt16BigEndian(_octets[6..]);

    /// <summary>What the next link carries, for <see cref="FragmentationNeeded"/>; 0 from routers before RFC 1191.</summary>
    public ushort NextHopMtu => BinaryPrimitives.ReadUInt16BigEndian(_octets[6..]);

    public bool IsEcho => Type is IcmpType.Echo or IcmpType.EchoReply;

    /// <summary>True for a message that reports trouble with a datagram and quotes its beginning.</summary>
    public bool IsError => Type is IcmpType.DestinationUnreachable or IcmpType.SourceQuench or IcmpType.Redirect
        or IcmpType.TimeExceeded or IcmpType.ParameterProblem;

    /// <summary>What follows the eight header octets: echo data, or the quoted datagram.</summary>
    public ReadOnlySpan<byte> Data => _octets[HeaderLength..];

    /// <summary>True if the checksum over all octets is right. Only meaningful if none was cut off.</summary>
    public bool IsChecksumRight => InternetChecksum.Compute(_octets) == 0;

    /// <summary>Makes a view if, and only if, every accessor will be in range.</summary>
    /// <param name="octets">The IPv4 payload.</param>
    /// <param name="message">The view; default when the result is not <see cref="WireError.None"/>.</param>
    /// <returns><see cref="WireError.Truncated"/> below eight octets. Never throws.</returns>
    public static WireError TryParse(ReadOnlySpan<byte> octets, out IcmpMessage message)
    {
        message = default;

        if (octets.Length < HeaderLength)
        {
            return WireError.Truncated;
        }

        message = new IcmpMessage(octets);
        return WireError.None;
    }
}
