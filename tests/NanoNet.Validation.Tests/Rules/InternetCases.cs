using System;
using System.Linq;
using NanoNet.Wire;

namespace NanoNet.Validation.Tests.Rules;

internal static class InternetCases
{
    private static readonly byte[] s_data = [.. Enumerable.Range(0, 40).Select(i => (byte)i)];

    public static RuleCase[] All { get; } =
    [
        new("IP4-VER-IHL", () => Datagram(), () => Datagram(h => h with { Version = 5 }), [1]),
        new("IP4-CSUM", () => Datagram(), () => Datagram(h => h with { Checksum = 0x1234 }), [1]),
        new("IP4-SRC-VALID", () => Datagram(), () => Datagram(h => h with { Source = IPv4Address.Broadcast }), [1]),
        new("IP4-RESERVED-FLAG", () => Datagram(), () => Datagram(h => h with { Flags = IPv4Flags.Reserved }), [1]),
        new(
            "IP4-DF-FRAG",
            () => Datagram(h => h with { Flags = IPv4Flags.MoreFragments }),
            () => Datagram(h => h with { Flags = IPv4Flags.MoreFragments | IPv4Flags.DontFragment }),
            [1]),
        new("IP4-TTL", () => Datagram(), () => Datagram(h => h with { TimeToLive = 0 }), [1]),

        new("IP4-FRAG-OVERLAP", () => Fragments(16), () => Fragments(8), [2]),
        new("IP4-FRAG-TINY", () => Fragments(16), () => Fragments(16, protocol: IPProtocol.Tcp), [1]),
        new("IP4-FRAG-OVERSIZE", () => Fragments(16), () => Fragments(65520), [2]),
        new("IP4-OPTS", () => Options([7, 7, 4, 0, 0, 0, 0, 0]), () => Options([7, 7, 3, 0, 0, 0, 0, 0]), [1]),

        new("ICMP-CSUM", () => Echo(), () => Echo(reply: h => h with { Checksum = 1 }), [3]),
        new("ICMP-ECHO", () => Echo(), () => Echo(data: [.. s_data.Reverse()]), [3]),
        new("ICMP-QUOTE", () => Unreachable(28), () => Unreachable(27), [3]),
        new("ICMP-NO-ERR-ON", () => Unreachable(28), () => Unreachable(28, IPv4Address.Broadcast), [3]),
        new(
            "ICMP-PORT-UNREACH",
            () => OnBoard(Unreachable(28)),
            () =>
            {
                var s = OnBoard(new Scene().ServerAnnounces());
                s.Udp(true, 4000, 9, s_data);
                return s.Later();
            },
            [2]),

        new("UDP-LEN", () => UdpEcho(), () => UdpEcho(reply: h => h with { Length = 47 }), [3]),
        new("UDP-CSUM", () => UdpEcho(), () => UdpEcho(reply: h => h with { Checksum = 1 }), [3]),
        new("UDP-PORT0", () => UdpEcho(), () => UdpEcho(reply: h => h with { DestinationPort = 0 }), [3]),
        new("UDP-ECHO", () => UdpEcho(), () => UdpEcho(data: [.. s_data.Reverse()]), [3]),
    ];

    private static Scene Datagram(Func<IPv4Header, IPv4Header>? with = null)
    {
        var scene = new Scene();
        scene.IPv4(true, (IPProtocol)253, s_data, with);
        return scene;
    }

    /// <summary>1 announcement, 2 echo, 3 reply.</summary>
    private static Scene Echo(Func<IcmpHeader, IcmpHeader>? reply = null, byte[]? data = null)
    {
        var scene = new Scene().ServerAnnounces();
        scene.Icmp(true, IcmpHeader.Echo(7, 1), s_data);
        var header = IcmpHeader.EchoReply(7, 1);
        scene.Icmp(false, reply?.Invoke(header) ?? header, data ?? s_data);
        return scene.Later();
    }

    /// <summary>1 announcement, 2 datagram, 3 Port Unreachable.</summary>
    private static Scene Unreachable(int quotedLength, IPv4Address? quotedDestination = null)
    {
        var scene = new Scene().ServerAnnounces();
        scene.Udp(true, 4000, 9, s_data);
        var datagram = new byte[100];
        var udp = new byte[48];
        new UdpHeader { SourcePort = 4000, DestinationPort = 9 }.Emit(udp, Scene.ClientAddress, Scene.ServerAddress, s_data);
        var ip = Scene.IP(fromClient: true, IPProtocol.Udp);
        ip = ip with { Destination = quotedDestination ?? ip.Destination };
        ip.Emit(datagram, udp.Length);
        udp.CopyTo(datagram, 20);
        scene.Icmp(false, IcmpHeader.Unreachable(IcmpMessage.PortUnreachable), datagram[..quotedLength]);
        return scene.Later();
    }

    /// <summary>1 the first sixteen octets of a datagram, 2 its other ones, from an offset.</summary>
    private static Scene Fragments(int offset, IPProtocol protocol = IPProtocol.Udp)
    {
        byte[] udp = [0x0F, 0xA0, 0, 9, 0, 48, 0, 0, .. s_data];
        var scene = new Scene();
        scene.IPv4(true, protocol, udp[..16], h => h with { Flags = IPv4Flags.MoreFragments, Identification = 7 });
        scene.IPv4(true, protocol, udp[16..], h => h with { Flags = IPv4Flags.None, FragmentOffset = offset, Identification = 7 });
        return scene.Later();
    }

    private static Scene Options(byte[] options)
    {
        var buffer = new byte[FrameEmitter.MaxFrameLength];
        var length = FrameEmitter.IPv4(buffer, Scene.Ethernet(true, EtherType.IPv4), Scene.IP(true, (IPProtocol)253), s_data, options);
        var scene = new Scene();
        scene.Frame(buffer[..length]);
        return scene.Later();
    }

    private static Scene OnBoard(Scene scene)
    {
        scene.Options = new JudgeOptions
        {
            IsLossless = true,
            Board = new BoardFacts { Address = Scene.ServerAddress, Mac = Scene.ServerMac, OpenUdpPorts = new System.Collections.Generic.HashSet<ushort> { 7 } },
        };
        return scene;
    }

    /// <summary>1 announcement, 2 datagram to port 7, 3 back.</summary>
    private static Scene UdpEcho(Func<UdpHeader, UdpHeader>? reply = null, byte[]? data = null)
    {
        var scene = new Scene().ServerAnnounces();
        scene.Udp(true, 4000, 7, s_data);
        scene.Udp(false, 7, 4000, data ?? s_data, reply);
        return scene.Later();
    }
}
