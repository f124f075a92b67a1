using System;
using System.Collections.Generic;
using System.Linq;
using NanoNet.Validation.Tests.Dhcp;
using NanoNet.Validation.Tests.Dns;
using NanoNet.Validation.Tests.Tls;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Validation.Tests.Rules;

/// <summary>The other ways to break a rule than the one of its mutant.</summary>
public class FaultTests
{
    private static readonly Dictionary<string, (string Rule, long[] Frames, Func<Scene> Scene)> s_faults = new()
    {
        ["DNS message that ends early"] = ("DNS-FORMAT", [1], () => Dns(new DnsPacket(1, DnsPacket.Query).Question().Octets[..^1])),
        ["DNS message with octets behind it"] = ("DNS-FORMAT", [1], () => Dns([.. new DnsPacket(1, DnsPacket.Query).Question().Octets, 0])),
        ["DNS opcode that nobody knows"] = ("DNS-Z-OPCODE", [1], () => Dns(new DnsPacket(1, 0x3900).Question().Octets)),
        ["DNS time to live of a hundred years"] = ("DNS-Z-OPCODE", [1], () => Dns(new DnsPacket(1, DnsPacket.Query).Question().Address(Scene.ServerAddress, 0x8000_0000).Octets)),
        ["EDNS with a small size"] = ("DNS-EDNS", [1], () => Dns(new DnsPacket(1, DnsPacket.Query).Question().Options(size: 511).Octets)),
        ["EDNS of another version"] = ("DNS-EDNS", [1], () => Dns(new DnsPacket(1, DnsPacket.Query).Question().Options(version: 1).Octets)),
        ["DNS response that nobody asked for"] = ("DNS-MATCH", [1], () => Dns(new DnsPacket(1, DnsPacket.Response).Question().Octets, fromServer: true)),
        ["DNS response with another identifier"] = ("DNS-MATCH", [2], () => Answered(2, DnsPacket.Response)),
        ["DNS query for an answer"] = ("DNS-MATCH", [2], () => Answered(1, DnsPacket.Query)),

        ["IPv4 fragments that overlap with the same octets"] = ("IP4-FRAG-OVERLAP", [2], () => Overlapping()),
        ["IPv6 extension header beyond the packet"] = ("IP6-PLEN", [1], () => IPv6(IPProtocol.HopByHop, [6, 9, 0, 0, 0, 0, 0, 0])),
        ["IPv6 extension header that comes twice"] = ("IP6-EXT-ORDER", [1], () => IPv6(IPProtocol.Routing, [43, 0, 2, 0, 0, 0, 0, 0, 253, 0, 2, 0, 0, 0, 0, 0])),
        ["ND message with a code"] = ("ND-HOPLIMIT", [1], () => Neighbor(code: 1)),
        ["ND option without a length"] = ("ND-HOPLIMIT", [1], () => Neighbor(option: [1, 0, 0, 0, 0, 0, 0, 0])),
        ["IPv6 address that another node has"] = ("ND-DAD", [3], () => Conflict()),
        ["four unicast solicitations in a row"] = ("ND-NUD", [4], () => Solicitations(4)),
        ["path MTU ignored by IPv6"] = ("PMTU-HONOUR", [3], () => TooBig6()),
        ["ICMPv6 error that quotes too little"] = ("ICMP-QUOTE", [1], () => Error6(quoted: 100, of: 500)),
        ["ICMPv6 error about a multicast"] = ("ICMP-NO-ERR-ON", [1], () => Error6(quoted: 100, of: 100, isGroup: true)),

        ["type between lengths and types"] = ("ETH-LEN", [1], () => Typed(0x05DD)),
        ["frame that was cut"] = ("CAP-DROP", [1], () => Cut()),
        ["address asked for three times in a second, though it answers"] = ("ARP-RATE", [5], () => Asked(3)),
        ["ClientHello of SSL 2.0"] = ("TLS-OLD", [4], () => Ssl2()),
        ["probes that follow too fast"] = ("ARP-PROBE", [4], () => Probed(betweenMs: 300, beforeMs: 2000)),
        ["address claimed right after the probes"] = ("ARP-PROBE", [4], () => Probed(betweenMs: 1500, beforeMs: 500)),
        ["one announcement"] = ("ARP-ANNOUNCE", [4], () => Probed(betweenMs: 1500, beforeMs: 2000, isOnce: true)),

        ["lease renewed after T2"] = ("DHCP-T1T2", [5], () => Extended(95_000, isBroadcast: false)),
        ["lease rebound before T2"] = ("DHCP-T1T2", [5], () => Extended(60_000, isBroadcast: true)),
        ["lease rebound when it was over"] = ("DHCP-T1T2", [5], () => Extended(110_000, isBroadcast: true)),
        ["renewal repeated at once"] = ("DHCP-T1T2", [6], () => Extended(55_000, isBroadcast: false, isRepeated: true)),
        ["seconds in the wrong order"] = ("DHCP-SECS", [2], () => Seconds(0x0400)),

        ["expectation that is not met"] = ("HTTP-100", [4], () => Http("POST / HTTP/1.1\r\nHost: b\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n", string.Empty)),
        ["chunks for an old client"] = ("HTTP-CHUNK", [5], () => Http("GET / HTTP/1.0\r\n\r\n", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")),
        ["date that comes and goes"] = (
            "HTTP-DATE-SERVER",
            [5],
            () => Http("GET / HTTP/1.1\r\nHost: b\r\n\r\nGET / HTTP/1.1\r\nHost: b\r\n\r\n", "HTTP/1.1 404 No\r\nDate: x\r\nContent-Length: 0\r\n\r\nHTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n")),
        ["stapled status that is none"] = ("CERT-OCSP-SCT", [5], () => Stapled([1, 2, 3])),
        ["certificate that is revoked"] = ("CERT-OCSP-SCT", [5], () => Stapled(OcspOctets.Of(s_now, s_now.AddDays(1), status: 1))),
    };

    private static Scene Ssl2()
    {
        var scene = new Scene { ServerPort = 443 }.Open();
        byte[] hello = [0x80, 28, 1, 0, 2, 0, 3, 0, 0, 0, 16, 1, 0, 0x80, .. new byte[16]];
        scene.Client("PA", 1, 1, System.Text.Encoding.Latin1.GetString(hello));
        scene.Server("A", 1, 31);
        return scene.CloseByClient(31, 1);
    }

    private static Scene Asked(int times)
    {
        var scene = new Scene();

        for (var i = 0; i < times; i++)
        {
            scene.Arp(true, ArpOperation.Request);
            scene.Arp(false, ArpOperation.Reply);
        }

        return scene.Later();
    }

    [Fact]
    public void Address_that_has_answered_may_be_asked_for_once_more_at_once() =>
        Assert.Equal(Outcome.Pass, Asked(2).Judge().Verdicts.Single(verdict => verdict.Rule.Id == "ARP-RATE").Outcome);

    // A little before the scenes, which are in November 2023.
    private static readonly DateTimeOffset s_now = DateTimeOffset.FromUnixTimeSeconds(1_699_999_000);

    public static TheoryData<string> Faults => [.. s_faults.Keys];

    [Theory]
    [MemberData(nameof(Faults))]
    public void Fault_is_found_at_its_frame(string name)
    {
        var (rule, frames, scene) = s_faults[name];
        var verdict = scene().Later().Judge().Verdicts.Single(v => v.Rule.Id == rule);

        Assert.True(verdict.Outcome == Outcome.Violated, $"{verdict.Outcome}: {verdict.Reason}");
        Assert.Equal(frames, verdict.Frames);
    }

    private static Scene Dns(byte[] octets, bool fromServer = false)
    {
        var scene = new Scene();
        scene.Udp(!fromServer, fromServer ? DnsMessage.Port : (ushort)5000, fromServer ? (ushort)5000 : DnsMessage.Port, octets);
        return scene;
    }

    private static Scene Answered(ushort id, ushort flags)
    {
        var scene = Dns(new DnsPacket(1, DnsPacket.Query).Question().Octets);
        scene.Udp(false, DnsMessage.Port, 5000, new DnsPacket(id, flags).Question().Octets);
        return scene;
    }

    private static Scene Overlapping()
    {
        var scene = new Scene();
        scene.IPv4(true, (IPProtocol)253, new byte[24], h => h with { Flags = IPv4Flags.MoreFragments, Identification = 7 });
        scene.IPv4(true, (IPProtocol)253, new byte[24], h => h with { Flags = IPv4Flags.None, Identification = 7, FragmentOffset = 16 });
        return scene;
    }

    private static Scene IPv6(IPProtocol next, byte[] payload)
    {
        var scene = new Scene();
        scene.IPv6(true, next, payload);
        return scene;
    }

    private static byte[] Target(InternetAddress target)
    {
        var body = new byte[4 + InternetAddress.IPv6Length];
        target.WriteIPv6(body.AsSpan(4));
        return body;
    }

    private static Scene Neighbor(byte code = 0, byte[]? option = null)
    {
        var scene = new Scene();
        scene.IcmpV6(true, IcmpV6Type.NeighborSolicitation, [.. Target(Scene.ServerAddress6), .. option ?? []], code);
        return scene;
    }

    private static Scene Conflict()
    {
        var solicited = new InternetAddress(0xFF02_0000_0000_0000, 0x0000_0001_FF00_0001);
        var ethernet = new EthernetHeader(MacAddress.Parse("33:33:ff:00:00:01"), Scene.ClientMac, EtherType.IPv6);
        var scene = new Scene();
        scene.IcmpV6(true, IcmpV6Type.NeighborSolicitation, Target(Scene.ClientAddress6), source: default(InternetAddress), destination: solicited, ethernet: ethernet);
        scene.IcmpV6(false, IcmpV6Type.NeighborAdvertisement, Target(Scene.ClientAddress6));
        scene.Wait(2000);
        scene.IPv6(true, (IPProtocol)253, [1]);
        return scene;
    }

    private static Scene Solicitations(int count)
    {
        var scene = new Scene();

        for (var i = 0; i < count; i++)
        {
            scene.IcmpV6(true, IcmpV6Type.NeighborSolicitation, Target(Scene.ServerAddress6));
            scene.Wait(1000);
        }

        return scene;
    }

    private static Scene TooBig6()
    {
        var scene = new Scene();
        scene.IPv6(true, (IPProtocol)253, new byte[1440]);
        scene.IcmpV6(false, IcmpV6Type.PacketTooBig, [0, 0, 5, 0x14, .. scene.Frames[0].Octets[14..1200]]);
        scene.Wait(2000);
        scene.IPv6(true, (IPProtocol)253, new byte[1440]);
        return scene;
    }

    private static Scene Error6(int quoted, int of, bool isGroup = false)
    {
        var packet = new byte[of];
        var group = new InternetAddress(0xFF02_0000_0000_0000, 1);
        new IPv6Header { NextHeader = (IPProtocol)253, Source = Scene.ServerAddress6, Destination = isGroup ? group : Scene.ClientAddress6 }
            .Emit(packet, of - IPv6Datagram.HeaderLength);
        var scene = new Scene();
        scene.IcmpV6(true, IcmpV6Type.DestinationUnreachable, [0, 0, 0, 0, .. packet[..quoted]]);
        return scene;
    }

    private static Scene Typed(ushort type)
    {
        var octets = new byte[EthernetFrame.MinLength];
        new EthernetHeader(Scene.ServerMac, Scene.ClientMac, (EtherType)type).Emit(octets);
        var scene = new Scene();
        scene.Frame(octets);
        return scene;
    }

    private static Scene Cut()
    {
        var scene = new Scene();
        scene.Frame(new byte[40], originalLength: 100);
        return scene;
    }

    private static Scene Probed(int betweenMs, int beforeMs, bool isOnce = false)
    {
        var scene = new Scene();

        for (var i = 0; i < 3; i++)
        {
            scene.Wait(i == 0 ? 0 : betweenMs);
            scene.Arp(true, ArpOperation.Request, h => h with { SenderProtocolAddress = IPv4Address.Any, TargetProtocolAddress = Scene.ClientAddress });
        }

        scene.Wait(beforeMs);
        scene.Arp(true, ArpOperation.Request, h => h with { TargetProtocolAddress = Scene.ClientAddress });

        if (!isOnce)
        {
            scene.Wait(2000);
            scene.Arp(true, ArpOperation.Request, h => h with { TargetProtocolAddress = Scene.ClientAddress });
        }

        return scene.Wait(4000);
    }

    private static Scene Extended(int afterMs, bool isBroadcast, bool isRepeated = false)
    {
        var scene = new Scene();
        scene.Append(Lease.Of(last: 4), 4);
        scene.Wait(afterMs);
        var request = Lease.Of(last: isBroadcast ? 7 : 5, isMissing: number => number != (isBroadcast ? 7 : 5));
        scene.Append(request, 1);

        if (isRepeated)
        {
            scene.Wait(1000);
            scene.Append(request, 1);
        }

        return scene;
    }

    private static Scene Seconds(ushort seconds)
    {
        var scene = new Scene();
        var header = new DhcpHeader { TransactionId = 1, ClientHardwareAddress = Lease.ClientMac };
        var step = new DhcpStep(true, DhcpMessageType.Discover, IPv4Address.Any, IPv4Address.Broadcast, header);
        scene.Frame(step.Emit());
        scene.Wait(4000);
        scene.Frame((step with { Header = header with { Seconds = seconds } }).Emit());
        return scene;
    }

    private static Scene Http(string request, string response)
    {
        var scene = new Scene { ServerPort = 80 }.Open();
        scene.Client("PA", 1, 1, request);
        var client = (uint)request.Length + 1;

        if (response.Length > 0)
        {
            scene.Server("PA", 1, client, response);
        }

        scene.Server("FA", (uint)response.Length + 1, client);
        return scene;
    }

    private static Scene Stapled(byte[] status)
    {
        var dialogue = new TlsDialogue { Status = status };
        dialogue.ClientExtensions.Add(TlsOctets.Extension(TlsExtensionType.StatusRequest, 1, 0, 0, 0, 0));
        dialogue.ServerExtensions.Add(TlsOctets.Extension(TlsExtensionType.StatusRequest));
        return dialogue.Tls12();
    }
}
