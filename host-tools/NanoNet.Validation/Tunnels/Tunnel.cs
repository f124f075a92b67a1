using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Looks into tunnels and label stacks, whose own headers are not judged.</summary>
internal static class Tunnel
{
    /// <summary>Tunnels in tunnels deeper than this are made to keep a reader busy.</summary>
    public const int MaxDepth = 8;

    private const int PppoeHeaderLength = 6;
    private const ushort VxlanPort = 4789;
    private const ushort GenevePort = 6081;
    private const ushort GtpUserPort = 2152;
    private const ushort TeredoPort = 3544;
    private const ushort VxlanExtensionPort = 4790;
    private const ushort L2tpPort = 1701;
    private const ushort AyiyaPort = 5072;

    // PPP protocol numbers (IANA).
    private const ushort PppIPv4 = 0x0021;
    private const ushort PppIPv6 = 0x0057;

    // Types in GRE that are none of Ethernet.
    private const ushort GrePpp = 0x880B;
    private const ushort GreErspan = 0x88BE;
    private const ushort GreWccp = 0x883E;
    private const ushort GreEthernetOverIP = 0x6400;

    /// <summary>True for a port whose datagrams are looked into.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsPort(ushort port) => port is VxlanPort or VxlanExtensionPort or GenevePort or GtpUserPort or TeredoPort or L2tpPort or AyiyaPort;

    /// <summary>Octets of an authentication header; 0 if it does not fit, or another one follows it.</summary>
    public static int LengthOfAuthentication(ReadOnlySpan<byte> octets)
    {
        const int FixedLength = 12;

        var length = octets.Length < FixedLength ? 0 : (octets[1] + 2) * 4;
        return length >= FixedLength && length <= octets.Length && octets[0] != (byte)IPProtocol.AuthenticationHeader ? length : 0;
    }

    /// <summary>Finds what a frame of a type of Ethernet carries.</summary>
    public static bool TryOpen(EtherType type, ReadOnlySpan<byte> octets, out TunnelContent content)
    {
        const int BackboneTagLength = 4;
        const int FabricTagLength = 2;
        const int PortTagLength = 6;
        const int MetaDataTagLength = 6;
        content = default;

        return type switch
        {
            EtherType.Mpls or EtherType.MplsMulticast => TryOpenLabels(octets, out content),
            EtherType.PppoeSession when octets.Length > PppoeHeaderLength && octets[1] == 0 => TryOpenPpp(PayloadOfPppoe(octets), out content),
            EtherType.BackboneService => TryOpenFrame(octets, BackboneTagLength, out content),
            EtherType.FabricPath => TryOpenFrame(octets, FabricTagLength, out content),
            EtherType.PortExtension => TryOpenTyped(octets, PortTagLength, out content),
            EtherType.MetaData => TryOpenTyped(octets, MetaDataTagLength, out content),
            _ => false,
        };
    }

    /// <summary>Finds what a datagram of a protocol carries.</summary>
    public static bool TryOpen(IPProtocol protocol, ReadOnlySpan<byte> octets, out TunnelContent content)
    {
        content = default;

        return protocol switch
        {
            IPProtocol.IPv4 or IPProtocol.IPv6 => TryOpenInternet(octets, out content),
            IPProtocol.Gre => TryOpenGre(octets, out content),
            _ => false,
        };
    }

    /// <summary>Finds what a UDP datagram to a tunnel's port carries.</summary>
    public static bool TryOpen(UdpDatagram udp, out TunnelContent content)
    {
        const int VxlanHeaderLength = 8;

        content = default;

        return udp.DestinationPort switch
        {
            VxlanPort => TryOpenFrame(udp.Data, VxlanHeaderLength, out content),
            VxlanExtensionPort => TryOpenVxlanExtension(udp.Data, out content),
            GenevePort => TryOpenGeneve(udp.Data, out content),
            GtpUserPort => TryOpenGtp(udp.Data, out content),
            _ => TryOpenEitherPort(udp, out content),
        };
    }

    /// <summary>Tunnels whose one end may have any port.</summary>
    private static bool TryOpenEitherPort(UdpDatagram udp, out TunnelContent content)
    {
        content = default;
        bool Has(UdpDatagram datagram, ushort port) => datagram.DestinationPort == port || datagram.SourcePort == port;

        return (Has(udp, TeredoPort) && TryOpenTeredo(udp.Data, out content))
            || (Has(udp, L2tpPort) && TryOpenL2tp(udp.Data, out content))
            || (Has(udp, AyiyaPort) && TryOpenAyiya(udp.Data, out content));
    }

    private static bool TryOpenVxlanExtension(ReadOnlySpan<byte> octets, out TunnelContent content)
    {
        const int HeaderLength = 8;
        const int NextProtocolAt = 3;
        const byte Ethernet = 3;

        content = default;

        return octets.Length > HeaderLength && octets[NextProtocolAt] switch
        {
            Ethernet => TryOpenFrame(octets, HeaderLength, out content),
            1 or 2 => TryOpenInternet(octets[HeaderLength..], out content),
            _ => false,
        };
    }

    /// <summary>Data messages of L2TP (RFC 2661 section 3.1).</summary>
    private static bool TryOpenL2tp(ReadOnlySpan<byte> octets, out TunnelContent content)
    {
        const int Control = 0x8000;
        const int HasLength = 0x4000;
        const int HasSequence = 0x0800;
        const int HasOffset = 0x0200;
        const int VersionMask = 0xF;

        content = default;

        if (octets.Length < 6)
        {
            return false;
        }

        var flags = BinaryPrimitives.ReadUInt16BigEndian(octets);
        var offset = 6 + ((flags & HasLength) != 0 ? 2 : 0) + ((flags & HasSequence) != 0 ? 4 : 0);

        if ((flags & Control) != 0 || (flags & VersionMask) != 2 || octets.Length < offset + 2)
        {
            return false;
        }

        if ((flags & HasOffset) != 0)
        {
            offset += 2 + BinaryPrimitives.ReadUInt16BigEndian(octets[offset..]);
        }

        return octets.Length > offset && TryOpenPpp(octets[offset..], out content);
    }

    /// <summary>Anything in anything: header, identity and signature, whose lengths are in the first two octets.</summary>
    private static bool TryOpenAyiya(ReadOnlySpan<byte> octets, out TunnelContent content)
    {
        const int FixedLength = 8;
        const int Forward = 1;

        content = default;

        if (octets.Length < FixedLength || (octets[2] & 0xF) != Forward || octets[3] is not ((byte)IPProtocol.IPv4 or (byte)IPProtocol.IPv6))
        {
            return false;
        }

        var offset = FixedLength + (1 << (octets[0] >> 4)) + ((octets[1] >> 4) * 4);
        return octets.Length > offset && TryOpenInternet(octets[offset..], out content);
    }

    private static bool TryOpenFrame(ReadOnlySpan<byte> octets, int headerLength, out TunnelContent content)
    {
        content = octets.Length > headerLength ? new TunnelContent(EtherType.Bridged, octets[headerLength..]) : default;
        return octets.Length > headerLength;
    }

    /// <summary>As much as its own length says (RFC 2516 section 4), whatever the packet in it claims; all there is where it says nothing.</summary>
    private static ReadOnlySpan<byte> PayloadOfPppoe(ReadOnlySpan<byte> octets)
    {
        var length = BinaryPrimitives.ReadUInt16BigEndian(octets[4..]);
        var payload = octets[PppoeHeaderLength..];
        return length == 0 || length > payload.Length ? payload : payload[..length];
    }

    /// <summary>A tag with the type of what follows behind it.</summary>
    private static bool TryOpenTyped(ReadOnlySpan<byte> octets, int tagLength, out TunnelContent content)
    {
        var headerLength = tagLength + sizeof(ushort);
        content = octets.Length > headerLength
            ? new TunnelContent((EtherType)BinaryPrimitives.ReadUInt16BigEndian(octets[tagLength..]), octets[headerLength..])
            : default;
        return octets.Length > headerLength;
    }

    private static bool TryOpenInternet(ReadOnlySpan<byte> octets, out TunnelContent content)
    {
        content = octets.IsEmpty ? default : (octets[0] >> 4) switch
        {
            4 => new TunnelContent(EtherType.IPv4, octets),
            6 => new TunnelContent(EtherType.IPv6, octets),
            _ => default,
        };
        return content.Type != EtherType.None;
    }

    private static bool TryOpenLabels(ReadOnlySpan<byte> octets, out TunnelContent content)
    {
        const int LabelLength = 4;
        const int BottomOfStack = 1;

        content = default;

        while (octets.Length > LabelLength)
        {
            var isLast = (octets[2] & BottomOfStack) != 0;
            octets = octets[LabelLength..];

            if (!isLast)
            {
                continue;
            }

            // A first nibble of 0 is the control word of a pseudowire (RFC 4385), which carries frames most often.
            return octets[0] >> 4 == 0 ? TryOpenFrame(octets, LabelLength, out content) : TryOpenInternet(octets, out content);
        }

        return false;
    }

    private static bool TryOpenPpp(ReadOnlySpan<byte> octets, out TunnelContent content)
    {
        content = default;

        // Address and control may be left out, and the first octet of the protocol (RFC 1661 section 6.5).
        if (octets.StartsWith((ReadOnlySpan<byte>)[0xFF, 0x03]))
        {
            octets = octets[2..];
        }

        if (octets.Length < 2)
        {
            return false;
        }

        var isShort = (octets[0] & 1) != 0;
        var protocol = isShort ? octets[0] : BinaryPrimitives.ReadUInt16BigEndian(octets);
        return protocol is PppIPv4 or PppIPv6 && TryOpenInternet(octets[(isShort ? 1 : 2)..], out content);
    }

    private static bool TryOpenGre(ReadOnlySpan<byte> octets, out TunnelContent content)
    {
        const int ChecksumOrRouting = 0xC000;
        const int Key = 0x2000;
        const int Sequence = 0x1000;
        const int Acknowledgment = 0x0080;
        const int ErspanHeaderLength = 8;
        const int WccpHeaderLength = 4;

        content = default;

        if (octets.Length < 4)
        {
            return false;
        }

        var flags = BinaryPrimitives.ReadUInt16BigEndian(octets);
        var type = BinaryPrimitives.ReadUInt16BigEndian(octets[2..]);
        var offset = 4 + ((flags & ChecksumOrRouting) != 0 ? 4 : 0) + ((flags & Key) != 0 ? 4 : 0) + ((flags & Sequence) != 0 ? 4 : 0)
            + ((flags & 7) == 1 && (flags & Acknowledgment) != 0 ? 4 : 0);

        if (octets.Length <= offset)
        {
            return false;
        }

        octets = octets[offset..];

        return type switch
        {
            (ushort)EtherType.IPv4 or (ushort)EtherType.IPv6 => TryOpenInternet(octets, out content),
            // MikroTik's tunnel of frames has its length and number in the place of the key.
            (ushort)EtherType.Bridged or GreEthernetOverIP => TryOpenFrame(octets, 0, out content),
            (ushort)EtherType.Mpls or (ushort)EtherType.MplsMulticast => TryOpenLabels(octets, out content),
            GrePpp => TryOpenPpp(octets, out content),

            // Without a sequence number it is of the first type, which has no header.
            GreErspan => TryOpenFrame(octets, (flags & Sequence) != 0 ? ErspanHeaderLength : 0, out content),
            GreWccp => TryOpenInternet(octets, out content)
                || (octets.Length > WccpHeaderLength && TryOpenInternet(octets[WccpHeaderLength..], out content)),
            _ => false,
        };
    }

    private static bool TryOpenGeneve(ReadOnlySpan<byte> octets, out TunnelContent content)
    {
        const int HeaderLength = 8;

        content = default;

        if (octets.Length < HeaderLength)
        {
            return false;
        }

        var offset = HeaderLength + ((octets[0] & 0x3F) * 4);

        return octets.Length > offset && (EtherType)BinaryPrimitives.ReadUInt16BigEndian(octets[2..]) switch
        {
            EtherType.Bridged => TryOpenFrame(octets, offset, out content),
            EtherType.IPv4 or EtherType.IPv6 => TryOpenInternet(octets[offset..], out content),
            _ => false,
        };
    }

    private static bool TryOpenGtp(ReadOnlySpan<byte> octets, out TunnelContent content)
    {
        const byte UserData = 0xFF;
        const int HeaderLength = 8;
        const int OptionalLength = 4;
        const int AnyOptional = 7;
        const int Extended = 4;

        content = default;

        if (octets.Length <= HeaderLength + OptionalLength || octets[0] >> 4 != 3 || octets[1] != UserData)
        {
            return false;
        }

        var hasExtension = (octets[0] & Extended) != 0;
        var offset = HeaderLength + ((octets[0] & AnyOptional) != 0 ? OptionalLength : 0);

        // Each extension header counts words, and ends with the type of the next one.
        for (var next = hasExtension ? octets[offset - 1] : (byte)0; next != 0; next = octets[offset - 1])
        {
            if (offset >= octets.Length || octets[offset] == 0 || offset + (octets[offset] * 4) >= octets.Length)
            {
                return false;
            }

            offset += octets[offset] * 4;
        }

        return TryOpenInternet(octets[offset..], out content);
    }

    private static bool TryOpenTeredo(ReadOnlySpan<byte> octets, out TunnelContent content)
    {
        const int OriginLength = 8;

        content = default;

        // An origin indication may come first (RFC 4380 section 5.1.1).
        if (octets.Length > OriginLength && octets[0] == 0 && octets[1] == 0)
        {
            octets = octets[OriginLength..];
        }

        return octets.Length >= IPv6Datagram.HeaderLength && octets[0] >> 4 == 6 && TryOpenInternet(octets, out content);
    }
}
