using System;
using System.Buffers.Binary;

namespace NanoNet.Benchmarks;

/// <summary>Both endpoints of a flow and its protocol: the same for both directions.</summary>
internal readonly record struct FlowKey
{
    private const int PortBits = 16;
    private const ulong Odd = 0x9E37_79B9_7F4A_7C15;

    // Of IPv4 an endpoint fits the first number of its two; of IPv6 the ports stand with the protocol.
    private readonly ulong _one;
    private readonly ulong _other;
    private readonly ulong _oneLow;
    private readonly ulong _otherLow;
    private readonly ulong _rest;

    private FlowKey(ulong one, ulong oneLow, ulong other, ulong otherLow, ulong rest) =>
        (_one, _oneLow, _other, _otherLow, _rest) = (one, oneLow, other, otherLow, rest);

    /// <param name="addresses">Source and destination, 8 octets.</param>
    /// <param name="ports">Source and destination, 4 octets.</param>
    /// <param name="protocol">Protocol number.</param>
    public static FlowKey OfIPv4(ReadOnlySpan<byte> addresses, ReadOnlySpan<byte> ports, byte protocol)
    {
        const ulong Version = 4 << 8;

        var one = ((ulong)BinaryPrimitives.ReadUInt32BigEndian(addresses) << PortBits) | BinaryPrimitives.ReadUInt16BigEndian(ports);
        var other = ((ulong)BinaryPrimitives.ReadUInt32BigEndian(addresses[4..]) << PortBits) | BinaryPrimitives.ReadUInt16BigEndian(ports[2..]);
        return new FlowKey(Math.Min(one, other), 0, Math.Max(one, other), 0, Version | protocol);
    }

    /// <param name="addresses">Source and destination, 32 octets.</param>
    /// <param name="ports">Source and destination, 4 octets.</param>
    /// <param name="protocol">Protocol number.</param>
    public static FlowKey OfIPv6(ReadOnlySpan<byte> addresses, ReadOnlySpan<byte> ports, byte protocol)
    {
        const ulong Version = 6 << 8;

        var (sourcePort, destinationPort) = ((ulong)BinaryPrimitives.ReadUInt16BigEndian(ports), (ulong)BinaryPrimitives.ReadUInt16BigEndian(ports[2..]));
        var order = addresses[..16].SequenceCompareTo(addresses[16..]);
        var isFirst = order < 0 || (order == 0 && sourcePort <= destinationPort);
        var one = isFirst ? addresses : addresses[16..];
        var other = isFirst ? addresses[16..] : addresses;
        var bothPorts = isFirst ? (sourcePort << PortBits) | destinationPort : (destinationPort << PortBits) | sourcePort;
        return new FlowKey(
            BinaryPrimitives.ReadUInt64BigEndian(one),
            BinaryPrimitives.ReadUInt64BigEndian(one[8..]),
            BinaryPrimitives.ReadUInt64BigEndian(other),
            BinaryPrimitives.ReadUInt64BigEndian(other[8..]),
            (bothPorts << PortBits) | Version | protocol);
    }

    /// <summary>Where in a table it is looked for first.</summary>
    public uint Hash() => (uint)(Mix(Mix(Mix(_one ^ _rest) ^ _oneLow ^ _other) ^ _otherLow) >> 32);

    private static ulong Mix(ulong value)
    {
        value *= Odd;
        return value ^ (value >> 29);
    }
}
