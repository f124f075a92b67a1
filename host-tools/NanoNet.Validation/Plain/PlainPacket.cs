using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>
/// A packet that is as nearly all are, read in one pass: Ethernet II without tags and padding; an IPv4 header without options or fragment, or an
/// IPv6 header without extensions; TCP or UDP from one host to another, whole, and the IPv4 header right.
/// </summary>
/// <remarks>It judges nothing: what is not so plain, for whatever reason, is left to the judges that say why.</remarks>
internal readonly ref struct PlainPacket
{
    private const int IPv4HeaderLength = IPv4Datagram.MinHeaderLength;

    /// <summary>Version 4, five words of header.</summary>
    private const byte IPv4WithoutOptions = 0x45;

    /// <summary>All of flags and fragment offset but "don't fragment", in the octet order of the wire.</summary>
    private const ushort FragmentBits = 0xBFFF;

    /// <summary>The longest frame without tags, with its check sequence (IEEE 802.3 section 3.2.7).</summary>
    private const int MaxFrameLength = 1518;

    private const byte FirstMulticast = 224;
    private const byte Loopback = 127;

    private PlainPacket(ReadOnlySpan<byte> octets, int payloadAt, InternetAddress source, InternetAddress destination)
    {
        Octets = octets;
        Payload = octets[payloadAt..];
        Source = source;
        Destination = destination;
    }

    /// <summary>The network layer's octets.</summary>
    public ReadOnlySpan<byte> Octets { get; }

    /// <summary>What the network layer carries.</summary>
    public ReadOnlySpan<byte> Payload { get; }

    public InternetAddress Source { get; }

    public InternetAddress Destination { get; }

    public bool IsIPv4 => Octets[0] == IPv4WithoutOptions;

    public IPProtocol Protocol => (IPProtocol)(IsIPv4 ? Octets[9] : Octets[6]);

    public byte TimeToLive => IsIPv4 ? Octets[8] : Octets[7];

    /// <summary>Identification of an IPv4 datagram; 0 for IPv6.</summary>
    public ushort Identification => IsIPv4 ? BinaryPrimitives.ReadUInt16BigEndian(Octets[4..]) : (ushort)0;

    /// <summary>The ECN field (RFC 3168 section 5).</summary>
    public byte Congestion => (byte)((IsIPv4 ? Octets[1] : Octets[1] >> 4) & 3);

    /// <summary>True if an IPv4 datagram must not be fragmented; IPv6 never is on its way.</summary>
    public bool IsUnfragmentable => !IsIPv4 || (Octets[6] & 0x40) != 0;

    /// <summary>The partial sum of the pseudo header of TCP and UDP.</summary>
    public ulong PseudoHeaderSum
    {
        get
        {
            var addresses = IsIPv4 ? Octets.Slice(12, 2 * sizeof(uint)) : Octets.Slice(8, 2 * InternetAddress.IPv6Length);
            var rest = (ushort)((byte)Protocol + Payload.Length);
            return InternetChecksum.Sum(addresses) + (BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(rest) : rest);
        }
    }

    /// <summary>Reads a frame that was captured whole.</summary>
    /// <returns>False if it is not plain.</returns>
    public static bool TryRead(ReadOnlySpan<byte> frame, out PlainPacket packet)
    {
        packet = default;

        if (frame.Length is < EthernetFrame.HeaderLength + IPv6Datagram.HeaderLength or > MaxFrameLength || ((frame[0] | frame[6]) & 1) != 0)
        {
            return false;
        }

        var octets = frame[EthernetFrame.HeaderLength..];

        return (EtherType)BinaryPrimitives.ReadUInt16BigEndian(frame[12..]) switch
        {
            EtherType.IPv4 => TryReadIPv4(octets, out packet),
            EtherType.IPv6 => TryReadIPv6(octets, out packet),
            _ => false,
        };
    }

    private static bool TryReadIPv4(ReadOnlySpan<byte> octets, out PlainPacket packet)
    {
        packet = default;

        var isPlain = octets[0] == IPv4WithoutOptions
            && BinaryPrimitives.ReadUInt16BigEndian(octets[2..]) == octets.Length
            && (BinaryPrimitives.ReadUInt16BigEndian(octets[6..]) & FragmentBits) == 0
            && octets[8] != 0
            && (IPProtocol)octets[9] is (IPProtocol.Tcp or IPProtocol.Udp)
            && IsHost(octets[12]) && octets[12] != Loopback && IsHost(octets[16])
            && IsHeaderRight(octets);

        if (isPlain)
        {
            packet = new PlainPacket(octets, IPv4HeaderLength, IPv4Address.Read(octets[12..]), IPv4Address.Read(octets[16..]));
        }

        return isPlain;
    }

    private static bool TryReadIPv6(ReadOnlySpan<byte> octets, out PlainPacket packet)
    {
        packet = default;
        var length = BinaryPrimitives.ReadUInt16BigEndian(octets[4..]);

        if (octets[0] >> 4 != 6 || length == 0 || length != octets.Length - IPv6Datagram.HeaderLength
            || (IPProtocol)octets[6] is not (IPProtocol.Tcp or IPProtocol.Udp) || !IsIPv6Host(octets[8]) || !IsIPv6Host(octets[24]))
        {
            return false;
        }

        packet = new PlainPacket(octets, IPv6Datagram.HeaderLength, InternetAddress.ReadIPv6(octets[8..]), InternetAddress.ReadIPv6(octets[24..]));
        return true;
    }

    private static bool IsHost(byte first) => first is > 0 and < FirstMulticast;

    // Beginning with 0 are the addresses of this host and of none, and those that hold IPv4's.
    private static bool IsIPv6Host(byte first) => first is > 0 and < 0xFF;

    private static bool IsHeaderRight(ReadOnlySpan<byte> octets)
    {
        ref var first = ref MemoryMarshal.GetReference(octets);
        var one = Unsafe.ReadUnaligned<ulong>(ref first);
        var two = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, 8));
        var three = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref first, 16));
        var sum = (one & uint.MaxValue) + (one >> 32) + (two & uint.MaxValue) + (two >> 32) + three;
        return InternetChecksum.IsComplete(sum);
    }
}
