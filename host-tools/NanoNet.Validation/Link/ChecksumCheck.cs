using System;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Checks the checksums that cover a pseudo header, and knows those that an adapter completes after the capture.</summary>
internal static class ChecksumCheck
{
    /// <summary>Checks a TCP segment.</summary>
    /// <param name="octets">Header and data.</param>
    /// <param name="field">The checksum in it.</param>
    /// <param name="info">Its datagram.</param>
    /// <param name="isLossless">True if frames are as they were on the wire: then no adapter comes after the capture.</param>
    public static ChecksumFinding OfTcp(ReadOnlySpan<byte> octets, ushort field, in DatagramInfo info, bool isLossless) =>
        Of(octets, field, info, IPProtocol.Tcp, isLossless);

    /// <summary>Checks a UDP datagram whose length is right.</summary>
    public static ChecksumFinding Of(UdpDatagram udp, in DatagramInfo info, bool isLossless) =>
        udp.Checksum == 0 ? ChecksumFinding.Absent : Of(udp.Octets, udp.Checksum, info, IPProtocol.Udp, isLossless);

    private static ChecksumFinding Of(ReadOnlySpan<byte> octets, ushort field, in DatagramInfo info, IPProtocol protocol, bool isLossless)
    {
        if (info.IsCut)
        {
            return ChecksumFinding.NotSeen;
        }

        var pseudoHeader = InternetChecksum.PseudoHeader(info.Source, info.Destination, protocol, octets.Length) + info.PseudoHeaderExcess;

        if (InternetChecksum.Finish(InternetChecksum.Sum(octets, pseudoHeader)) == 0)
        {
            return ChecksumFinding.Right;
        }

        // Hosts leave the folded sum of the pseudo header, not complemented, for the adapter to go on from.
        return !isLossless && field == (ushort)~InternetChecksum.Finish(pseudoHeader)
            ? ChecksumFinding.LeftToAdapter
            : ChecksumFinding.Wrong;
    }
}
