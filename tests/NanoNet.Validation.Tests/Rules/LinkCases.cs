using NanoNet.Wire;

namespace NanoNet.Validation.Tests.Rules;

internal static class LinkCases
{
    private static readonly JudgeOptions s_board = new() { IsLossless = true, Board = new BoardFacts { Mac = Scene.ServerMac } };

    public static RuleCase[] All { get; } =
    [
        new(
            "ETH-RUNT",
            () => { var s = Arps(); s.Options = s_board; return s; },
            () => { var s = Arps(); s.Options = s_board; s.Frame(Runt(), isPadded: false); return s; },
            [4]),
        new(
            "ETH-SRC-GROUP",
            Arps,
            () =>
            {
                var s = new Scene();
                s.Frame([.. Scene.ClientMac.Octets(), .. MacAddress.Parse("03:00:00:00:00:01").Octets(), 0x88, 0xB5]);
                return s;
            },
            [1]),
        new("ARP-RATE", () => Requests(1000), () => Requests(200), [2]),
        new("ARP-PROBE", () => Probed(), () => Probed(probes: 2), [3]),
        new("ARP-ANNOUNCE", () => Probed(), () => Probed(betweenMs: 500), [5]),
        new("ARP-QUEUE", () => Sent(10), () => Sent(1000), [3]),
        new("ARP-FORMAT", Arps, () => Arps(requestWith: h => h with { HardwareLength = 8 }), [2]),
        new(
            "ARP-ETH-MISMATCH",
            Arps,
            () => Arps(replyWith: h => h with { SenderHardwareAddress = MacAddress.Parse("02:4e:4e:00:00:99") }),
            [3]),
        new("ARP-REPLY-MATCH", Arps, () => Arps(replyWith: h => h with { SenderProtocolAddress = IPv4Address.Parse("192.0.2.77") }), [3]),
        new(
            "ARP-ANSWERED",
            Arps,
            () => { var s = new Scene().ServerAnnounces(); s.Arp(true, ArpOperation.Request); return s.Later(); },
            [2]),
        new(
            "ARP-CONFLICT",
            Arps,
            () => Arps(replyWith: h => h with { SenderHardwareAddress = MacAddress.Parse("02:4e:4e:00:00:99") }),
            [3]),
    ];

    private static Scene Arps() => Arps(null, null);

    /// <summary>1 announcement of the server, 2 request for it, 3 reply.</summary>
    private static Scene Arps(System.Func<ArpHeader, ArpHeader>? requestWith = null, System.Func<ArpHeader, ArpHeader>? replyWith = null)
    {
        var scene = new Scene().ServerAnnounces();
        scene.Arp(true, ArpOperation.Request, requestWith);
        scene.Arp(false, ArpOperation.Reply, replyWith);
        return scene;
    }

    private static Scene Requests(int betweenMs)
    {
        var scene = new Scene();
        scene.Arp(true, ArpOperation.Request);
        scene.Wait(betweenMs);
        scene.Arp(true, ArpOperation.Request);
        return scene.Later();
    }

    /// <summary>Probes, then two announcements.</summary>
    private static Scene Probed(int probes = 3, int betweenMs = 2000)
    {
        var scene = new Scene();

        for (var i = 0; i < probes; i++)
        {
            scene.Arp(true, ArpOperation.Request, h => h with { SenderProtocolAddress = IPv4Address.Any, TargetProtocolAddress = Scene.ClientAddress });
            scene.Wait(i == probes - 1 ? 2000 : 1500);
        }

        scene.Arp(true, ArpOperation.Request, h => h with { TargetProtocolAddress = Scene.ClientAddress });
        scene.Wait(betweenMs);
        scene.Arp(true, ArpOperation.Request, h => h with { TargetProtocolAddress = Scene.ClientAddress });
        return scene.Later();
    }

    /// <summary>1 request, 2 reply, 3 what had to wait for it.</summary>
    private static Scene Sent(int afterMs)
    {
        var scene = new Scene();
        scene.Arp(true, ArpOperation.Request);
        scene.Arp(false, ArpOperation.Reply);
        scene.Wait(afterMs);
        scene.IPv4(true, (IPProtocol)253, [1, 2, 3]);
        return scene.Later();
    }

    private static byte[] Runt()
    {
        var buffer = new byte[EthernetFrame.MinLength - 1];
        new EthernetHeader(Scene.ClientMac, Scene.ServerMac, (EtherType)0x88B5).Emit(buffer);
        return buffer;
    }

    private static byte[] Octets(this MacAddress address)
    {
        var octets = new byte[MacAddress.Length];
        address.Write(octets);
        return octets;
    }
}
