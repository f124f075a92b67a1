using System;
using System.Buffers.Binary;

namespace NanoNet.Wire;

/// <summary>A read-only view of one UDP datagram.</summary>
/// <remarks>RFC 768. The Length field is not trusted: <see cref="Data"/> ends with the shorter of it and the octets there are.</remarks>
public readonly ref struct UdpDatagram
{
    /// <summary>Two ports, length and checksum.</summary>
    public const int HeaderLength = 8;

    private readonly ReadOnlySpan<byte> _octets;

    private UdpDatagram(ReadOnlySpan<byte> octets) => _octets = octets;

    public ushort SourcePort => BinaryPrimitives.ReadUInt16BigEndian(_octets);

    public ushort DestinationPort => BinaryPrimitives.ReadUInt16BigEndian(_octets[2..]);

    /// <summary>The Length field: header and data.</summary>
    public ushort Length => BinaryPrimitives.ReadUInt16BigEndian(_octets[4..]);

    /// <summary>The checksum; 0 means that the sender made none (RFC 768).</summary>
    public ushort Checksum => BinaryPrimitives.ReadUInt16BigEndian(_octets[6..]);

    /// <summary>Header and data.</summary>
    public ReadOnlySpan<byte> Octets => _octets[..Math.Clamp(Length, HeaderLength, _octets.Length)];

    /// <summary>The data, as far as it was captured.</summary>
    public ReadOnlySpan<byte> Data => Octets[HeaderLength..];

    /// <summary>True if the checksum over pseudo header, header and data is right. Only meaningful if no octet was cut off.</summary>
    public bool IsChecksumRight(in InternetAddress source, in InternetAddress destination)
    {
        var covered = Octets;

        return InternetChecksum.Finish(InternetChecksum.Sum(
            covered, InternetChecksum.PseudoHeader(source, destination, IPProtocol.Udp, covered.Length))) == 0;
    }

    /// <summary>Makes a view if, and only if, every accessor will be in range.</summary>
    /// <param name="octets">The IP payload.</param>
    /// <param name="datagram">The view; default when the result is not <see cref="WireError.None"/>.</param>
    /// <returns><see cref="WireError.Truncated"/> below eight octets. Never throws.</returns>
    public static WireError TryParse(ReadOnlySpan<byte> octets, out UdpDatagram datagram)
    {
        datagram = default;

        if (octets.Length < HeaderLength)
        {
            return WireError.Truncated;
        }

        datagram = new UdpDatagram(octets);
        return WireError.None;
    }
}
