using System;
using System.Buffers.Binary;
using System.Linq;
using NanoNet.Wire;

namespace NanoNet.Validation.Tests.Rules;

internal static class IPv6Cases
{
    // A UDP datagram to port 9 whose checksum is right between the two hosts.
    private static readonly byte[] s_udp = Udp();

    public static RuleCase[] All { get; } =
    [
        new("IP6-PLEN", () => Packet(IPProtocol.Udp, s_udp), () => Packet(IPProtocol.Udp, s_udp, h => h with { PayloadLength = 500 }), [1]),
        new(
            "IP6-EXT-ORDER",
            () => Packet(IPProtocol.HopByHop, [.. Extension(IPProtocol.DestinationOptions), .. Extension(IPProtocol.Udp), .. s_udp]),
            () => Packet(IPProtocol.DestinationOptions, [.. Extension(IPProtocol.HopByHop), .. Extension(IPProtocol.Udp), .. s_udp]),
            [1]),
        new("IP6-RH0", () => Packet(IPProtocol.Routing, [.. Routing(2), .. s_udp]), () => Packet(IPProtocol.Routing, [.. Routing(0), .. s_udp]), [1]),
        new("IP6-FRAG-OVERLAP", () => Fragments(16), () => Fragments(8), [2]),
        new("IP6-FRAG-8", () => Fragments(16), () => Fragments(16, firstLength: 12), [1]),
        new(
            "IP6-UDP-ZERO",
            () => Packet(IPProtocol.Udp, s_udp),
            () => Packet(IPProtocol.Udp, [.. s_udp[..6], 0, 0, .. s_udp[8..]]),
            [1]),
        new("ND-HOPLIMIT", () => Solicitation(), () => Solicitation(hopLimit: 64), [1]),
        new("ND-DAD", () => AddressProbe(1500), () => AddressProbe(100), [2]),
        new("ND-NUD", () => Probes(1000), () => Probes(100), [2]),
        new("PMTU-HONOUR", () => TooBig(1300), () => TooBig(1450), [3]),
    ];

    private static Scene Packet(IPProtocol next, byte[] payload, Func<IPv6Header, IPv6Header>? with = null)
    {
        var scene = new Scene();
        scene.IPv6(true, next, payload, with);
        return scene.Later();
    }

    private static byte[] Extension(IPProtocol next) => [(byte)next, 0, 1, 4, 0, 0, 0, 0];

    private static byte[] Routing(byte type) => [(byte)IPProtocol.Udp, 0, type, 0, 0, 0, 0, 0];

    private static byte[] Fragment(int offset, bool isLast, byte[] payload) =>
        [(byte)IPProtocol.Udp, 0, (byte)(offset >> 8), (byte)(offset | (isLast ? 0 : 1)), 0, 0, 0, 1, .. payload];

    private static Scene Fragments(int secondOffset, int firstLength = 16)
    {
        var scene = new Scene();
        scene.IPv6(true, IPProtocol.Fragment, Fragment(0, false, s_udp[..firstLength]));
        scene.IPv6(true, IPProtocol.Fragment, Fragment(secondOffset, true, s_udp[16..]));
        return scene.Later();
    }

    private static byte[] Udp()
    {
        var udp = new byte[24];
        BinaryPrimitives.WriteUInt16BigEndian(udp, 4000);
        BinaryPrimitives.WriteUInt16BigEndian(udp.AsSpan(2), 9);
        BinaryPrimitives.WriteUInt16BigEndian(udp.AsSpan(4), (ushort)udp.Length);
        Enumerable.Range(0, 16).Select(i => (byte)i).ToArray().CopyTo(udp, 8);
        BinaryPrimitives.WriteUInt16BigEndian(udp.AsSpan(6), InternetChecksum.Finish(InternetChecksum.Sum(
            udp, InternetChecksum.PseudoHeader(Scene.ClientAddress6, Scene.ServerAddress6, IPProtocol.Udp, udp.Length))));
        return udp;
    }

    private static byte[] Target(InternetAddress target)
    {
        var body = new byte[4 + InternetAddress.IPv6Length];
        target.WriteIPv6(body.AsSpan(4));
        return body;
    }

    private static Scene Solicitation(byte hopLimit = 255)
    {
        var scene = new Scene();
        scene.IcmpV6(true, IcmpV6Type.NeighborSolicitation, Target(Scene.ServerAddress6), hopLimit: hopLimit);
        scene.IcmpV6(false, IcmpV6Type.NeighborAdvertisement, Target(Scene.ServerAddress6));
        return scene.Later();
    }

    /// <summary>1 the client asks whether anybody has its address, 2 it uses it.</summary>
    private static Scene AddressProbe(int waitMs)
    {
        var solicited = new InternetAddress(0xFF02_0000_0000_0000, 0x0000_0001_FF00_0001);
        var scene = new Scene();
        scene.IcmpV6(
            true,
            IcmpV6Type.NeighborSolicitation,
            Target(Scene.ClientAddress6),
            source: default(InternetAddress),
            destination: solicited,
            ethernet: new EthernetHeader(MacAddress.Parse("33:33:ff:00:00:01"), Scene.ClientMac, EtherType.IPv6));
        scene.Wait(waitMs);
        scene.IPv6(true, IPProtocol.Udp, s_udp);
        return scene.Later();
    }

    private static Scene Probes(int betweenMs)
    {
        var scene = new Scene();
        scene.IcmpV6(true, IcmpV6Type.NeighborSolicitation, Target(Scene.ServerAddress6));
        scene.Wait(betweenMs);
        scene.IcmpV6(true, IcmpV6Type.NeighborSolicitation, Target(Scene.ServerAddress6));
        return scene.Later();
    }

    /// <summary>1 a datagram, 2 a router says that the path carries 1400, 3 another datagram.</summary>
    private static Scene TooBig(int length)
    {
        var scene = new Scene();
        scene.IPv4(true, (IPProtocol)253, new byte[1480 - 20]);
        var quoted = scene.Frames[0].Octets.AsSpan(EthernetHeader.Length, 28).ToArray();
        scene.Icmp(false, IcmpHeader.Unreachable(IcmpMessage.FragmentationNeeded) with { RestOfHeader = 1400 }, quoted);
        scene.Wait(2000);
        scene.IPv4(true, (IPProtocol)253, new byte[length - 20]);
        return scene.Later();
    }
}
