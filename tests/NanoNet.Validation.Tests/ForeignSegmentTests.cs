using System.Collections.Generic;
using System.Linq;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Validation.Tests;

/// <summary>Segments that belong to no connection, or that another host made, are nobody's fault.</summary>
public class ForeignSegmentTests
{
    [Theory]
    [InlineData("FPU")]
    [InlineData("")]
    [InlineData("F")]
    public void Probe_without_ack_that_belongs_to_no_connection_breaks_no_rule_of_synchronized_ends(string bits)
    {
        var scene = new Scene();
        scene.Client(bits, 1);
        scene.Server("RA", 0, 2);
        Assert.NotEqual(Validation.Outcome.Violated, Outcome(scene.Later(), "TCP-ACK-ALWAYS"));
    }

    [Fact]
    public void Segment_without_ack_on_an_open_connection_breaks_it_still()
    {
        var scene = new Scene().Open();
        scene.Client("P", 1, data: "hello");
        Assert.Equal(Validation.Outcome.Violated, Outcome(scene.Later(), "TCP-ACK-ALWAYS"));
    }

    [Fact]
    public void Blind_reset_is_not_its_alleged_senders_who_goes_on()
    {
        var scene = new Scene().Open();
        scene.Server("R", 70_000);
        scene.Client("PA", 1, 1, "hello");
        scene.Server("A", 1, 6);
        scene.CloseByClient(6, 1);
        Assert.Equal(Validation.Outcome.Undecidable, Outcome(scene, "TCP-RST-SEQ"));
    }

    [Fact]
    public void Reset_out_of_the_window_is_its_senders_who_says_nothing_more()
    {
        var scene = new Scene().Open();
        scene.Server("R", 70_000);
        scene.Client("PA", 1, 1, "hello");
        Assert.Equal(Validation.Outcome.Violated, Outcome(scene.Later(), "TCP-RST-SEQ"));
    }

    [Fact]
    public void Segments_from_the_boards_address_and_another_hardware_address_are_not_the_boards()
    {
        var whole = FromBoardsAddress(Scene.ClientMac).Judge();
        Assert.DoesNotContain(whole.Verdicts, static verdict => verdict.Outcome == Validation.Outcome.Violated);
    }

    [Fact]
    public void Segments_from_the_boards_address_and_its_own_hardware_address_are_the_boards()
    {
        var scene = FromBoardsAddress(Scene.ServerMac);
        Assert.Equal(Validation.Outcome.Violated, Outcome(scene, "TCP-ISN-MONO"));
        Assert.Equal(Validation.Outcome.Violated, Outcome(scene, "IP4-ID-UNIQUE"));
    }

    [Theory]
    [InlineData("239.86.190.23", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("127.66.244.124", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("240.0.0.1", true)]
    [InlineData("198.51.100.7", true)]
    public void Syn_is_answered_unless_nobody_can_have_sent_it(string source, bool isOwed)
    {
        var scene = new Scene
        {
            Options = new JudgeOptions { IsLossless = true, Board = new BoardFacts { Address = Scene.ServerAddress, Mac = Scene.ServerMac, OpenTcpPorts = new HashSet<ushort> { 7 } } },
        };
        Syn(scene, Scene.ClientMac, IPv4Address.Parse(source), 1);
        Assert.Equal(isOwed, Outcome(scene.Later(), "TCP-SYNACK-ALWAYS") == Validation.Outcome.Violated);
    }

    // "LAND": SYNs from the board's own address to it, whose numbers go down and whose identifications are all the same.
    private static Scene FromBoardsAddress(MacAddress source)
    {
        const int Many = 64;
        var scene = new Scene { Options = new JudgeOptions { IsLossless = true, Board = new BoardFacts { Address = Scene.ServerAddress, Mac = Scene.ServerMac } } };

        for (var i = 0; i < Many; i++)
        {
            Syn(scene, source, Scene.ServerAddress, uint.MaxValue - (uint)(i << 20));
        }

        return scene.Later();
    }

    private static void Syn(Scene scene, MacAddress mac, IPv4Address source, uint number)
    {
        var tcp = new TcpHeader { SourcePort = scene.ServerPort, DestinationPort = scene.ServerPort, SequenceNumber = number, ControlBits = TcpControlBits.Syn, Window = 512 };
        var ip = Scene.IP(fromClient: true, IPProtocol.Tcp) with { Source = source, Identification = 1, Flags = IPv4Flags.None };
        var buffer = new byte[FrameEmitter.MaxFrameLength];
        scene.Frame(buffer[..FrameEmitter.Tcp(buffer, new EthernetHeader(Scene.ServerMac, mac, EtherType.IPv4), ip, tcp, [], [])]);
    }

    private static Outcome Outcome(Scene scene, string rule) => scene.Judge().Verdicts.Single(verdict => verdict.Rule.Id == rule).Outcome;
}
