using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Validation.Tests;

/// <summary>A connection is found whatever tunnel carries it.</summary>
public class TunnelTests
{
    private static readonly Dictionary<string, Func<byte[], byte[]>> s_tunnels = new()
    {
        ["MPLS"] = frame => Typed(0x8847, [0, 1, 0, 64, 0, 2, 1, 64, .. frame[14..]]),
        ["MPLS pseudowire"] = frame => Typed(0x8847, [0, 1, 1, 64, 0, 0, 0, 0, .. frame]),
        ["PPPoE"] = frame => Typed(0x8864, [0x11, 0, 0, 1, 0, 0, 0, 0x21, .. frame[14..]]),
        ["PPPoE, padded"] = frame => Typed(0x8864, [0x11, 0, 0, 1, (byte)((frame.Length - 12) >> 8), (byte)(frame.Length - 12), 0, 0x21, .. frame[14..], 1, 2, 3, 4]),
        ["PPPoE, short protocol"] = frame => Typed(0x8864, [0x11, 0, 0, 1, 0, 0, 0x21, .. frame[14..]]),
        ["backbone bridging"] = frame => Typed(0x88E7, [0, 0, 0, 1, .. frame]),
        ["port extension"] = frame => Typed(0x893F, [0x10, 0, 0, 0xD3, 0, 0, .. frame[12..]]),
        ["Cisco MetaData"] = frame => Typed(0x8909, [1, 1, 0, 1, 0, 2, .. frame[12..]]),
        ["FabricPath"] = frame => Typed(0x8903, [0, 1, .. frame]),
        ["IPv4 in IPv4"] = frame => IP(IPProtocol.IPv4, frame[14..]),
        ["authentication header"] = frame => IP(IPProtocol.AuthenticationHeader, [6, 4, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, .. new byte[12], .. frame[34..]], frame[29] == 1),
        ["GRE"] = frame => IP(IPProtocol.Gre, [0, 0, 8, 0, .. frame[14..]]),
        ["GRE with key and sequence"] = frame => IP(IPProtocol.Gre, [0x30, 0, 8, 0, 1, 2, 3, 4, 0, 0, 0, 1, .. frame[14..]]),
        ["GRE of frames"] = frame => IP(IPProtocol.Gre, [0, 0, 0x65, 0x58, .. frame]),
        ["GRE of MikroTik's frames"] = frame => IP(IPProtocol.Gre, [0x20, 1, 0x64, 0, (byte)(frame.Length >> 8), (byte)frame.Length, 7, 0, .. frame]),
        ["GRE of PPP"] = frame => IP(IPProtocol.Gre, [0x30, 0x81, 0x88, 0x0B, 0, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0xFF, 3, 0, 0x21, .. frame[14..]]),
        ["ERSPAN"] = frame => IP(IPProtocol.Gre, [0x10, 0, 0x88, 0xBE, 0, 0, 0, 1, 0x10, 0, 0, 0, 0, 0, 0, 1, .. frame]),
        ["VXLAN"] = frame => Udp(4789, [8, 0, 0, 0, 0, 0, 1, 0, .. frame]),
        ["VXLAN-GPE"] = frame => Udp(4790, [0xC, 0, 0, 1, 0, 0, 1, 0, .. frame[14..]]),
        ["Geneve"] = frame => Udp(6081, [1, 0, 0x65, 0x58, 0, 0, 1, 0, 1, 2, 3, 0, .. frame]),
        ["GTP-U"] = frame => Udp(2152, [0x30, 0xFF, 0, 0, 0, 0, 0, 1, .. frame[14..]]),
        ["GTP-U with extension"] = frame => Udp(2152, [0x34, 0xFF, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0x85, 1, 0, 0, 0, .. frame[14..]]),
        ["L2TP"] = frame => Udp(1701, [0x40, 2, 0, 0, 0, 1, 0, 1, 0xFF, 3, 0, 0x21, .. frame[14..]]),
        ["AYIYA"] = frame => Udp(5072, [0x02, 0x02, 1, 4, 0, 0, 0, 0, 9, .. frame[14..]]),
    };

    public static TheoryData<string> Names => [.. s_tunnels.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Connection_inside_a_tunnel_is_judged(string name)
    {
        var scene = new Scene();

        foreach (var (_, octets, _) in Scene.Dialogue().Frames.Take(10))
        {
            // Without what pads a frame: a tunnel carries none.
            var length = EthernetHeader.Length + ((octets[16] << 8) | octets[17]);
            scene.Frame(s_tunnels[name](octets[..length]));
        }

        var judgement = scene.Later().Judge();
        Assert.Equal(31, Assert.Single(judgement.Connections).Completeness);
        Assert.Equal(Outcome.Pass, judgement.Verdicts.Single(verdict => verdict.Rule.Id == "TCP-CSUM").Outcome);
    }

    [Theory]
    [InlineData("MPLS")]
    [InlineData("PPPoE, padded")]
    [InlineData("port extension")]
    [InlineData("authentication header")]
    [InlineData("GRE with key and sequence")]
    [InlineData("VXLAN")]
    public void Tshark_counts_the_same_inside_a_tunnel(string name)
    {
        var scene = new Scene();

        foreach (var (_, octets, _) in Scene.Dialogue(4, header => header with { Checksum = 0xBEEF }).Frames.Take(10))
        {
            scene.Frame(s_tunnels[name](octets[..(EthernetHeader.Length + ((octets[16] << 8) | octets[17]))]));
        }

        using var file = new TemporaryCapture(scene);
        var theirs = Tshark.Read(file.Path, "-Y", "tcp", "-T", "fields", "-e", "tcp.len", "-e", "tcp.checksum.status").Select(line => line.Split('\t')).ToList();
        var connection = Assert.Single(scene.Judge().Connections);
        TcpEndRecord[] ends = [connection.ClientEnd, connection.ServerEnd];

        Assert.Equal(
            (theirs.Count, theirs.Sum(segment => int.Parse(segment[0], CultureInfo.InvariantCulture)), theirs.Count(segment => segment[1] == "0")),
            ((int)ends.Sum(end => end.Packets), (int)ends.Sum(end => end.DataOctets), ends.Sum(end => (int)end.BadChecksums)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Tunnel_cut_anywhere_never_throws(string name)
    {
        var whole = s_tunnels[name](Scene.Dialogue().Frames[3].Octets);

        for (var length = 0; length < whole.Length; length++)
        {
            var judge = new CaptureJudge();
            judge.Add(0, whole.AsSpan(0, length), whole.Length);
            Assert.Equal(1, judge.Finish().Frames);
        }
    }

    [Fact]
    public void Tunnels_in_tunnels_end_somewhere()
    {
        byte[] frame = new byte[60];

        for (var depth = 0; depth < 40; depth++)
        {
            frame = Typed(0x8903, [0, 1, .. frame]);
        }

        var scene = new Scene();
        scene.Frame(frame);
        Assert.NotEmpty(scene.Judge().Unread);
    }

    private static byte[] Typed(ushort type, byte[] payload) => [.. new byte[12], (byte)(type >> 8), (byte)type, .. payload];

    private static byte[] IP(IPProtocol protocol, byte[] payload, bool fromClient = true)
    {
        var buffer = new byte[FrameEmitter.MaxFrameLength];
        var length = FrameEmitter.IPv4(buffer, Scene.Ethernet(fromClient, EtherType.IPv4), Scene.IP(fromClient, protocol), payload);
        return buffer[..length];
    }

    private static byte[] Udp(ushort port, byte[] payload)
    {
        var buffer = new byte[FrameEmitter.MaxFrameLength];
        var header = new UdpHeader { SourcePort = 50_000, DestinationPort = port };
        var length = FrameEmitter.Udp(buffer, Scene.Ethernet(true, EtherType.IPv4), Scene.IP(true, IPProtocol.Udp), header, payload);
        return buffer[..length];
    }
}
