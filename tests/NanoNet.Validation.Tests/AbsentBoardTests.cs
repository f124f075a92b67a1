using System;
using System.Linq;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Validation.Tests;

/// <summary>A board that lost its address cannot answer for it, and one whose address another host takes may defend it.</summary>
public class AbsentBoardTests
{
    private static readonly byte[] s_data = [1, 2, 3, 4];

    [Theory]
    [InlineData("ICMP-ECHO")]
    [InlineData("UDP-ECHO")]
    [InlineData("ARP-ANSWERED")]
    [InlineData("TCP-SYNACK-ALWAYS")]
    public void Silence_before_the_board_looks_for_a_server_means_nothing(string id)
    {
        Assert.Equal(Outcome.Violated, Verdict(Asked().Later(), id).Outcome);
        Assert.NotEqual(Outcome.Violated, Verdict(Discovering(Asked()).Later(), id).Outcome);
        Assert.NotEqual(Outcome.Violated, Verdict(Ask(Discovering(Present())).Later(), id).Outcome);
    }

    [Fact]
    public void Silence_long_before_the_board_looks_for_a_server_is_a_violation() =>
        Assert.Equal(Outcome.Violated, Verdict(Discovering(Asked().Wait(20_000)).Later(), "ARP-ANSWERED").Outcome);

    [Fact]
    public void Silence_after_the_board_has_an_address_again_is_a_violation()
    {
        var scene = Discovering(Present());
        scene.Icmp(false, IcmpHeader.Echo(9, 9), s_data);

        Assert.Equal(Outcome.Violated, Verdict(Ask(scene).Later(), "ICMP-ECHO").Outcome);
    }

    [Theory]
    [InlineData("ICMP-ECHO")]
    [InlineData("UDP-ECHO")]
    [InlineData("ARP-ANSWERED")]
    [InlineData("TCP-SYNACK-ALWAYS")]
    public void Silence_while_the_cable_is_out_means_nothing(string id)
    {
        var scene = Asked();
        var asked = scene.Frames[^1].TimeNs;
        scene.Options = scene.Options with { Board = scene.Options.Board! with { Absences = [(asked - 1_000_000_000, asked + 1)] } };
        Assert.NotEqual(Outcome.Violated, Verdict(scene.Later(), id).Outcome);

        scene.Options = scene.Options with { Board = scene.Options.Board! with { Absences = [(asked + 1, long.MaxValue)] } };
        Assert.Equal(Outcome.Violated, Verdict(scene, id).Outcome);
    }

    [Theory]
    [InlineData("ICMP-ECHO")]
    [InlineData("UDP-ECHO")]
    public void Datagram_to_the_hardware_address_of_another_is_not_for_the_board(string id)
    {
        const int Questions = 4;
        var scene = Present();

        for (var frame = scene.Frames.Count + 1; frame <= scene.Frames.Count + Questions; frame++)
        {
            // The last octet of the destination; ARP requests go to everybody.
            scene.Mutate(frame, static octets =>
            {
                octets[5] ^= (byte)(octets[0] == 0xFF ? 0 : 1);
                return octets;
            });
        }

        Assert.Equal(Outcome.NotExercised, Verdict(Ask(scene).Later(), id).Outcome);
    }

    [Fact]
    public void SYN_ACK_for_each_of_two_SYNs_is_no_repetition()
    {
        var scene = Present();
        scene.Client("S", 0, 0, options: NanoNet.Validation.Tests.Scene.SynOptions());
        scene.Again();
        scene.Server("SA", 0, 1, options: NanoNet.Validation.Tests.Scene.SynOptions());
        scene.Again();

        Assert.NotEqual(Outcome.Violated, Verdict(scene.Later(), "TCP-SYNACK-RTO").Outcome);
    }

    [Fact]
    public void Board_that_defends_its_address_is_not_to_blame_for_the_conflict()
    {
        var scene = Present();
        Claim(scene);
        scene.Arp(true, ArpOperation.Request);
        scene.Arp(false, ArpOperation.Reply);

        Assert.NotEqual(Outcome.Violated, Verdict(scene.Later(), "ARP-CONFLICT").Outcome);
        Assert.NotEqual(Outcome.Violated, Verdict(scene, "ARP-REPLY-MATCH").Outcome);
    }

    [Fact]
    public void Board_that_takes_the_address_of_another_is_to_blame()
    {
        var scene = Scene();
        Claim(scene);
        scene.ServerAnnounces();

        Assert.Equal(Outcome.Violated, Verdict(scene.Later(), "ARP-CONFLICT").Outcome);
    }

    [Fact]
    public void Board_that_probes_for_its_own_address_owes_itself_no_answer()
    {
        var scene = Present();
        scene.Arp(false, ArpOperation.Request, static arp => arp with { SenderProtocolAddress = default, TargetProtocolAddress = NanoNet.Validation.Tests.Scene.ServerAddress });

        Assert.NotEqual(Outcome.Violated, Verdict(scene.Later(), "ARP-ANSWERED").Outcome);
    }

    [Theory]
    [InlineData(true, Outcome.Violated)]
    [InlineData(false, Outcome.NotExercised)]
    public void Stack_that_reassembles_owes_an_answer_to_fragments(bool reassembles, Outcome outcome)
    {
        var scene = Present();
        scene.Options = scene.Options with { Board = scene.Options.Board! with { Reassembles = reassembles } };
        var datagram = new byte[UdpDatagram.HeaderLength + 16];
        new UdpHeader { SourcePort = 50000, DestinationPort = BoardFacts.EchoPort }.Emit(
            datagram, NanoNet.Validation.Tests.Scene.ClientAddress, NanoNet.Validation.Tests.Scene.ServerAddress, new byte[16]);
        scene.IPv4(true, IPProtocol.Udp, datagram[..16], static ip => ip with { Flags = IPv4Flags.MoreFragments });
        scene.IPv4(true, IPProtocol.Udp, datagram[16..], static ip => ip with { Flags = IPv4Flags.None, FragmentOffset = 16 });

        Assert.Equal(outcome, Verdict(scene.Later(), "UDP-ECHO").Outcome);
    }

    private static Scene Scene() => new()
    {
        Options = new JudgeOptions
        {
            IsLossless = true,
            Board = new BoardFacts { Address = NanoNet.Validation.Tests.Scene.ServerAddress, Mac = NanoNet.Validation.Tests.Scene.ServerMac, OpenTcpPorts = new[] { (ushort)7 }.ToHashSet() },
        },
    };

    private static Scene Present() => Scene().ServerAnnounces();

    private static Scene Asked() => Ask(Present());

    private static Scene Ask(Scene scene)
    {
        scene.Arp(true, ArpOperation.Request);
        scene.Icmp(true, IcmpHeader.Echo(1, 1), s_data);
        scene.Udp(true, 50000, BoardFacts.EchoPort, s_data);
        scene.Client("S", 0, 0);
        return scene;
    }

    private static Scene Discovering(Scene scene)
    {
        var message = new byte[300];
        var options = new DhcpOptionWriter(new byte[64]);
        options.MessageType(DhcpMessageType.Discover);
        options.End();
        var length = new DhcpHeader { Op = DhcpMessage.BootRequest, TransactionId = 1, ClientHardwareAddress = NanoNet.Validation.Tests.Scene.ServerMac }.Emit(message, options.Written);
        var udp = new byte[UdpDatagram.HeaderLength + length];
        new UdpHeader { SourcePort = DhcpMessage.ClientPort, DestinationPort = DhcpMessage.ServerPort }.Emit(udp, default(IPv4Address), IPv4Address.Broadcast, message.AsSpan(0, length));
        scene.IPv4(false, IPProtocol.Udp, udp, static ip => ip with { Source = default, Destination = IPv4Address.Broadcast });
        return scene;
    }

    private static void Claim(Scene scene)
    {
        var other = MacAddress.Parse("02:4e:4e:00:00:c1");
        scene.Arp(
            true,
            ArpOperation.Request,
            arp => arp with { SenderHardwareAddress = other, SenderProtocolAddress = NanoNet.Validation.Tests.Scene.ServerAddress, TargetProtocolAddress = NanoNet.Validation.Tests.Scene.ServerAddress },
            new EthernetHeader(MacAddress.Broadcast, other, EtherType.Arp));
    }

    private static Verdict Verdict(Scene scene, string id) => scene.Judge().Verdicts.Single(verdict => verdict.Rule.Id == id);
}
