using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Validation.Tests;

/// <summary>tshark sees in our captures what we see in them.</summary>
public class TsharkAgreementTests
{
    private static readonly Dictionary<string, Func<Scene>> s_scenes = new()
    {
        ["dialogue"] = () => Scene.Dialogue(),
        ["wrong TCP checksum"] = () => Scene.Dialogue(4, h => h with { Checksum = 0xBEEF }),
        ["refused"] = Refused,
        ["reset"] = Reset,
        ["SYN only"] = SynOnly,
        ["half open"] = HalfOpen,
        ["simultaneous open and close"] = Simultaneous,
        ["joined in mid-connection"] = MidConnection,
        ["port reused"] = Reused,
    };

    public static TheoryData<string> Names => [.. s_scenes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Completeness_of_every_connection_is_the_same(string name)
    {
        using var file = new TemporaryCapture(s_scenes[name]());
        var theirs = Tshark.Read(file.Path, "-Y", "tcp", "-T", "fields", "-e", "tcp.stream", "-e", "tcp.completeness")
            .Select(line => line.Split('\t'))
            .GroupBy(fields => int.Parse(fields[0], CultureInfo.InvariantCulture))
            .ToDictionary(stream => stream.Key, stream => int.Parse(stream.Last()[1], CultureInfo.InvariantCulture));

        var ours = s_scenes[name]().Judge().Connections.ToDictionary(connection => connection.Index, connection => connection.Completeness);

        Assert.Equal(theirs, ours);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Bad_checksums_are_in_the_same_frames(string name)
    {
        using var file = new TemporaryCapture(s_scenes[name]());
        var theirs = Tshark.Read(file.Path, "-Y", "tcp.checksum.status == 0 || ip.checksum.status == 0", "-T", "fields", "-e", "frame.number")
            .Select(line => long.Parse(line, CultureInfo.InvariantCulture));
        var ours = s_scenes[name]().Judge().Verdicts.Where(v => v.Rule.Id is "TCP-CSUM" or "IP4-CSUM").SelectMany(v => v.Frames);

        Assert.Equal(theirs, ours);
    }

    [Fact]
    public void Nothing_that_the_emitters_make_is_malformed()
    {
        var scene = new Scene().ServerAnnounces();
        scene.Arp(true, ArpOperation.Request);
        scene.Icmp(true, IcmpHeader.Echo(1, 2), [1, 2, 3]);
        scene.Udp(true, 4000, 7, [1, 2, 3]);
        scene.Client("S", 0, options: Scene.SynOptions(scale: 2, sack: true, timestamps: (1, 0)));

        var options = new DhcpOptionWriter(new byte[32]);
        options.MessageType(DhcpMessageType.Discover);
        options.End();
        var dhcp = new byte[300];
        new DhcpHeader { ClientHardwareAddress = Scene.ClientMac, TransactionId = 1 }.Emit(dhcp, options.Written);
        scene.Udp(true, DhcpMessage.ClientPort, DhcpMessage.ServerPort, dhcp);

        using var file = new TemporaryCapture(scene);
        Assert.Empty(Tshark.Read(file.Path, "-Y", "_ws.malformed || tcp.checksum.status == 0 || udp.checksum.status == 0 || ip.checksum.status == 0"));
        Assert.Equal(["arp", "arp", "icmp", "echo", "tcp", "dhcp"], Tshark.Read(file.Path, "-T", "fields", "-e", "frame.protocols").Select(line => line.Split(':')[^1] switch { "data" => line.Split(':')[^2], var last => last }));
    }

    private static Scene Refused()
    {
        var scene = new Scene();
        scene.Client("S", 0, options: Scene.SynOptions());
        scene.Server("RA", 0, 1, with: h => h with { SequenceNumber = 0 });
        return scene.Later();
    }

    private static Scene Reset()
    {
        var scene = new Scene().Open();
        scene.Client("PA", 1, 1, "hello");
        scene.Server("RA", 1, 6);
        return scene.Later();
    }

    private static Scene SynOnly()
    {
        var scene = new Scene();
        scene.Client("S", 0, options: Scene.SynOptions());
        return scene.Later();
    }

    private static Scene HalfOpen()
    {
        var scene = new Scene();
        scene.Client("S", 0, options: Scene.SynOptions());
        scene.Server("SA", 0, 1, options: Scene.SynOptions());
        scene.Server("SA", 0, 1, options: Scene.SynOptions());
        return scene.Later();
    }

    private static Scene Simultaneous()
    {
        var scene = new Scene();
        scene.Client("S", 0, options: Scene.SynOptions());
        scene.Server("S", 0, options: Scene.SynOptions());
        scene.Client("SA", 0, 1, options: Scene.SynOptions());
        scene.Server("SA", 0, 1, options: Scene.SynOptions());
        scene.Client("FA", 1, 1);
        scene.Server("FA", 1, 1);
        scene.Client("A", 2, 2);
        scene.Server("A", 2, 2);
        return scene.Later();
    }

    private static Scene MidConnection()
    {
        var scene = new Scene();
        scene.Client("PA", 100, 200, "hello");
        scene.Server("A", 200, 105);
        scene.Server("FA", 200, 105);
        return scene.Later();
    }

    private static Scene Reused()
    {
        var scene = Scene.Dialogue();
        scene.Client("S", 1000, options: Scene.SynOptions());
        scene.Server("RA", 0, 1001, with: h => h with { SequenceNumber = 0 });
        return scene.Later();
    }
}
