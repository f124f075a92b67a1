using System;
using System.Buffers.Binary;

namespace NanoNet.Wire;

/// <summary>The fields of a UDP header, to be written. Those that are null are computed.</summary>
/// <remarks>RFC 768.</remarks>
public readonly record struct UdpHeader
{
    public ushort SourcePort { get; init; }

    public ushort DestinationPort { get; init; }

    /// <summary>Length; null: header and data.</summary>
    public ushort? Length { get; init; }

    /// <summary>Checksum; null: the right one, 0 transmitted as 0xFFFF.</summary>
    public ushort? Checksum { get; init; }

    /// <summary>Writes header and data.</summary>
    /// <param name="destination">At least eight octets and the data. May already hold the data in its place.</param>
    /// <param name="source">Source address, for the pseudo header.</param>
    /// <param name="target">Destination address, for the pseudo header.</param>
    /// <param name="data">What follows the header.</param>
    /// <returns>Octets written.</returns>
    public int Emit(Span<byte> destination, in InternetAddress source, in InternetAddress target, ReadOnlySpan<byte> data)
    {
        var datagram = destination[..(UdpDatagram.HeaderLength + data.Length)];

        data.CopyTo(datagram[UdpDatagram.HeaderLength..]);
        BinaryPrimitives.WriteUInt16BigEndian(datagram, SourcePort);
        BinaryPrimitives.WriteUInt16BigEndian(datagram[2..], DestinationPort);
        BinaryPrimitives.WriteUInt16BigEndian(datagram[4..], Length ?? (ushort)datagram.Length);
        BinaryPrimitives.WriteUInt16BigEndian(datagram[6..], 0);
        BinaryPrimitives.WriteUInt16BigEndian(datagram[6..], Checksum ?? RightChecksum(datagram, source, target));
        return datagram.Length;
    }

    private static ushort RightChecksum(ReadOnlySpan<byte> datagram, in InternetAddress source, in InternetAddress target)
    {
        var checksum = InternetChecksum.Finish(InternetChecksum.Sum(
            datagram, InternetChecksum.PseudoHeader(source, target, IPProtocol.Udp, datagram.Length)));

        // 0 says "no checksum"; its other form in ones' complement says the same sum (RFC 768).
        return checksum == 0 ? ushort.MaxValue : checksum;
    }
}
