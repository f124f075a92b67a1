using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>
/// What a packet says that is as nearly all are, read in one pass: Ethernet II without tags and padding; an IPv4 header without options or fragment,
/// or an IPv6 header without extensions; TCP or UDP from one host to another, whole, and the headers and checksums of IPv4 and TCP right.
/// </summary>
/// <remarks>It judges nothing: what is not so plain, for whatever reason, is left to the judges that say why.</remarks>
internal struct PlainPacket
{
    private const int EthernetLength = EthernetFrame.HeaderLength;
    private const int IPv4PayloadAt = EthernetLength + IPv4Datagram.MinHeaderLength;
    private const int IPv6PayloadAt = EthernetLength + IPv6Datagram.HeaderLength;

    // Every field that is read lies in the first so many octets: one look at the length stands for all.
    private const int MinFrameLength = IPv6PayloadAt;

    /// <summary>The longest frame without tags, with its check sequence (IEEE 802.3 section 3.2.7).</summary>
    private const int MaxFrameLength = 1518;

    // Type, version and header length of Ethernet and IP, in the octet order of the wire.
    private const uint IPv4WithoutOptions = 0x0800_4500;
    private const uint IPv6 = 0x86DD_6000;
    private const uint IPv4Mask = 0xFFFF_FF00;
    private const uint IPv6Mask = 0xFFFF_F000;

    /// <summary>All of flags and fragment offset but "don't fragment".</summary>
    private const ushort FragmentBits = 0xBFFF;

    private const int UdpChecksumAt = 6;
    private const byte DontFragment = 0x40;
    private const byte FirstMulticast = 224;
    private const byte Loopback = 127;
    private const byte CongestionMask = 3;

    public InternetAddress Source;

    public InternetAddress Destination;

    /// <summary>The same for both directions of a connection; see <see cref="ConnectionTable.Hash"/>. 0 for UDP.</summary>
    public uint Hash;

    /// <summary>Tells its sender from its receiver; see <see cref="ConnectionTable.Tag"/>. Only for TCP.</summary>
    public uint SourceTag;

    public ushort SourcePort;

    public ushort DestinationPort;

    /// <summary>Identification of an IPv4 datagram; 0 for IPv6.</summary>
    public ushort Identification;

    public IPProtocol Protocol;

    public byte TimeToLive;

    /// <summary>The ECN field (RFC 3168 section 5).</summary>
    public byte Congestion;

    /// <summary>Where in the frame the transport's header begins.</summary>
    public byte PayloadAt;

    public bool IsIPv4;

    /// <summary>True if the rest means something.</summary>
    public bool IsPlain;

    /// <summary>True if there is a checksum of the transport's and it is right; always so for TCP.</summary>
    public bool IsChecksumRight;

    /// <summary>True if an IPv4 datagram must not be fragmented; IPv6 never is on its way.</summary>
    public bool IsUnfragmentable;

    /// <summary>Reads a frame that was captured whole.</summary>
    /// <returns>False if it is not plain; then the packet means nothing.</returns>
    public static bool TryRead(ReadOnlySpan<byte> frame, ref PlainPacket packet)
    {
        if (frame.Length is < MinFrameLength or > MaxFrameLength)
        {
            return false;
        }

        ref var first = ref MemoryMarshal.GetReference(frame);

        if (((first | Unsafe.Add(ref first, MacAddress.Length)) & 1) != 0)
        {
            return false;
        }

        var kind = BinaryPrimitives.ReadUInt32BigEndian(frame.Slice(EthernetLength - sizeof(ushort)));
        var isPlain = (kind & IPv4Mask) == IPv4WithoutOptions ? packet.TryReadIPv4(frame) : (kind & IPv6Mask) == IPv6 && packet.TryReadIPv6(frame);

        if (!isPlain)
        {
            return false;
        }

        var payload = frame.Slice(packet.PayloadAt, sizeof(uint));
        packet.SourcePort = BinaryPrimitives.ReadUInt16BigEndian(payload);
        packet.DestinationPort = BinaryPrimitives.ReadUInt16BigEndian(payload[sizeof(ushort)..]);
        return packet.Protocol == IPProtocol.Tcp ? packet.TryReadTcp(frame) : packet.TryReadUdp(frame);
    }

    /// <summary>Reads again what is to be known of a frame that is plain.</summary>
    public void ReadAgain(ReadOnlySpan<byte> frame)
    {
        _ = frame[EthernetLength] >> 4 == 4 ? TryReadIPv4(frame) : TryReadIPv6(frame);
        var payload = frame.Slice(PayloadAt, sizeof(uint));
        SourcePort = BinaryPrimitives.ReadUInt16BigEndian(payload);
        DestinationPort = BinaryPrimitives.ReadUInt16BigEndian(payload[sizeof(ushort)..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryReadTcp(ReadOnlySpan<byte> frame)
    {
        var segment = frame[PayloadAt..];

        if (TcpSegment.TryParse(segment, out _) != WireError.None)
        {
            return false;
        }

        Hash = ConnectionTable.HashAndTag(Source, SourcePort, Destination, DestinationPort, out SourceTag);
        var isRight = InternetChecksum.IsComplete(InternetChecksum.Sum(segment, PseudoHeaderSum(frame)));
        IsChecksumRight = isRight;
        return isRight;
    }

    private bool TryReadUdp(ReadOnlySpan<byte> frame)
    {
        var datagram = frame[PayloadAt..];
        Hash = 0;
        IsChecksumRight = datagram.Length >= UdpDatagram.HeaderLength
            && BinaryPrimitives.ReadUInt16BigEndian(datagram[UdpChecksumAt..]) != 0
            && InternetChecksum.IsComplete(InternetChecksum.Sum(datagram, PseudoHeaderSum(frame)));
        return true;
    }

    /// <summary>The partial sum of the pseudo header of TCP and UDP.</summary>
    /// <param name="frame">The frame that this packet was read from.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ulong PseudoHeaderSum(ReadOnlySpan<byte> frame)
    {
        ref var addresses = ref Unsafe.Add(ref MemoryMarshal.GetReference(frame), IsIPv4 ? EthernetLength + 12 : EthernetLength + 8);
        var rest = (ushort)((byte)Protocol + frame.Length - PayloadAt);
        var sum = (ulong)(BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(rest) : rest) + Halves(ref addresses, 0);

        return IsIPv4 ? sum : sum + Halves(ref addresses, 8) + Halves(ref addresses, 16) + Halves(ref addresses, 24);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryReadIPv4(ReadOnlySpan<byte> frame)
    {
        ref var octets = ref Unsafe.Add(ref MemoryMarshal.GetReference(frame), EthernetLength);
        var source = BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref octets, 12)));
        var destination = BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref octets, 16)));
        var fragment = ReadUInt16(ref octets, 6);
        Protocol = (IPProtocol)Unsafe.Add(ref octets, 9);

        if (ReadUInt16(ref octets, 2) != frame.Length - EthernetLength
            || (fragment & FragmentBits) != 0
            || Unsafe.Add(ref octets, 8) == 0
            || Protocol is not (IPProtocol.Tcp or IPProtocol.Udp)
            || !IsHost(source) || source >> 24 == Loopback || !IsHost(destination)
            || !IsHeaderRight(ref octets))
        {
            return false;
        }

        Source = new InternetAddress(new IPv4Address(source));
        Destination = new InternetAddress(new IPv4Address(destination));
        Identification = ReadUInt16(ref octets, 4);
        TimeToLive = Unsafe.Add(ref octets, 8);
        Congestion = (byte)(Unsafe.Add(ref octets, 1) & CongestionMask);
        PayloadAt = IPv4PayloadAt;
        IsIPv4 = true;
        IsUnfragmentable = (Unsafe.Add(ref octets, 6) & DontFragment) != 0;
        return true;
    }

    private bool TryReadIPv6(ReadOnlySpan<byte> frame)
    {
        ref var octets = ref Unsafe.Add(ref MemoryMarshal.GetReference(frame), EthernetLength);
        var length = ReadUInt16(ref octets, 4);
        Protocol = (IPProtocol)Unsafe.Add(ref octets, 6);

        // Of less than both ports nobody makes use.
        if (length < sizeof(uint) || length != frame.Length - IPv6PayloadAt
            || Protocol is not (IPProtocol.Tcp or IPProtocol.Udp)
            || !IsIPv6Host(Unsafe.Add(ref octets, 8)) || !IsIPv6Host(Unsafe.Add(ref octets, 24)))
        {
            return false;
        }

        Source = InternetAddress.ReadIPv6(frame[(EthernetLength + 8)..]);
        Destination = InternetAddress.ReadIPv6(frame[(EthernetLength + 24)..]);
        Identification = 0;
        TimeToLive = Unsafe.Add(ref octets, 7);
        Congestion = (byte)((Unsafe.Add(ref octets, 1) >> 4) & CongestionMask);
        PayloadAt = IPv6PayloadAt;
        IsIPv4 = false;
        IsUnfragmentable = true;
        return true;
    }

    // Neither of this network (0/8) nor to a group.
    private static bool IsHost(uint address) => address >> 24 is > 0 and < FirstMulticast;

    // Beginning with 0 are the addresses of this host and of none, and those that hold IPv4's.
    private static bool IsIPv6Host(byte first) => first is > 0 and < 0xFF;

    private static bool IsHeaderRight(ref byte octets)
    {
        var sum = Halves(ref octets, 0) + Halves(ref octets, 8) + Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref octets, 16));
        return InternetChecksum.IsComplete(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ushort ReadUInt16(ref byte octets, int at) =>
        BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref octets, at)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Halves(ref byte octets, int at)
    {
        var eight = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref octets, at));
        return (eight & uint.MaxValue) + (eight >> 32);
    }
}
