using System;
using System.Linq;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Validation.Tests;

/// <summary>At the board's port a capture holds what reached the board, as it did. What was lost before, doubled or overtaken accuses nobody.</summary>
public class LossyCableTests
{
    private const string Echo = "echo";

    private static readonly byte[] s_data = [1, 2, 3, 4];

    [Fact]
    public void Data_that_overtook_the_third_segment_opens_the_connection_and_is_acknowledged()
    {
        var scene = Scene();
        scene.Client("S", 0, options: NanoNet.Validation.Tests.Scene.SynOptions());
        scene.Server("SA", 0, 1, options: NanoNet.Validation.Tests.Scene.SynOptions());
        scene.Client("PA", 5, 1, Echo);
        scene.Server("A", 1, 1);
        scene.Client("A", 1, 1, Echo);
        scene.Server("PA", 1, 9, Echo + Echo);
        scene.Client("A", 9, 9);
        scene.CloseByClient(9, 9);

        Assert.Equal(Outcome.Pass, OutcomeOf(scene, "TCP-ACK-RANGE"));
        Assert.Equal(Outcome.Pass, OutcomeOf(scene, "TCP-DATA-ACKED"));
        Assert.Equal(Outcome.Pass, OutcomeOf(scene, "TCP-CLOSE-4WAY"));
    }

    [Fact]
    public void Board_whose_own_third_segment_leaves_a_gap_is_to_blame()
    {
        var scene = Scene(isClient: true);
        scene.Client("S", 0, options: NanoNet.Validation.Tests.Scene.SynOptions());
        scene.Server("SA", 0, 1, options: NanoNet.Validation.Tests.Scene.SynOptions());
        scene.Client("PA", 5, 1, Echo);

        Assert.Equal(Outcome.Violated, OutcomeOf(scene.Later(), "TCP-3WHS"));
    }

    [Fact]
    public void SYN_after_SYN_for_an_open_connection_whose_reset_was_lost_is_answered_by_the_old_numbers()
    {
        var scene = Restarted();
        scene.Client("S", 2_000_000);
        scene.Server("A", 5, 5);
        scene.Wait(1000);
        scene.Server("FA", 5, 5);

        Assert.NotEqual(Outcome.Violated, OutcomeOf(scene.Later(), "TCP-ACK-RANGE"));
    }

    [Fact]
    public void SYN_after_the_reset_of_the_open_connection_begins_another()
    {
        var scene = Restarted();
        scene.Client("R", 5);
        scene.Client("S", 2_000_000);
        scene.Server("A", 5, 2_000_005);

        Assert.Equal(Outcome.Violated, OutcomeOf(scene.Later(), "TCP-ACK-RANGE"));
    }

    [Fact]
    public void Reset_with_another_number_ends_no_open_connection()
    {
        var scene = Restarted();
        scene.Client("R", 6);
        scene.Client("S", 2_000_000);
        scene.Server("A", 5, 2_000_005);

        Assert.NotEqual(Outcome.Violated, OutcomeOf(scene.Later(), "TCP-ACK-RANGE"));
    }

    [Theory]
    [InlineData(200_000, Outcome.Undecidable)]
    [InlineData(1000, Outcome.Violated)]
    public void Old_SYN_that_opens_after_the_close_begins_another_connection(int milliseconds, Outcome timeWait)
    {
        var scene = ClosedByServer().Wait(milliseconds);
        scene.Client("S", 0, options: NanoNet.Validation.Tests.Scene.SynOptions());
        scene.Server("SA", 70_000, 1, options: NanoNet.Validation.Tests.Scene.SynOptions());
        scene.Later();

        Assert.NotEqual(Outcome.Violated, OutcomeOf(scene, "TCP-SYNACK-DIFFSEQ"));
        Assert.Equal(timeWait, OutcomeOf(scene, "TCP-TIMEWAIT-2MSL"));
    }

    [Fact]
    public void Old_SYN_that_draws_the_old_numbers_finds_the_connection_kept()
    {
        var scene = ClosedByServer();
        scene.Client("S", 0, options: NanoNet.Validation.Tests.Scene.SynOptions());
        scene.Server("A", 6, 6);

        Assert.Equal(Outcome.Pass, OutcomeOf(scene.Later(), "TCP-TIMEWAIT-2MSL"));
        Assert.NotEqual(Outcome.Violated, OutcomeOf(scene, "TCP-ACK-RANGE"));
    }

    [Theory]
    [InlineData(9, 13, Outcome.Pass)]
    [InlineData(9, 14, Outcome.Violated)]
    [InlineData(8, 13, Outcome.Violated)]
    public void Each_of_two_segments_that_come_after_the_end_draws_its_own_reset(uint first, uint second, Outcome outcome)
    {
        var scene = Scene().Open();
        scene.Client("RA", 1, 1);
        scene.Client("A", 1, 9);
        scene.Client("A", 1, 13);
        scene.Server("R", first);
        scene.Server("R", second);

        Assert.Equal(outcome, OutcomeOf(scene.Later(), "TCP-CLOSED-RST-ACK"));
    }

    [Theory]
    [InlineData(1, 9, 13, Outcome.Pass)]
    [InlineData(2, 9, 13, Outcome.Violated)]
    [InlineData(0, 9, 13, Outcome.Violated)]
    [InlineData(9, 1, 13, Outcome.Violated)]
    public void Segment_that_waits_at_the_board_while_it_aborts_draws_a_reset_with_its_own_number(uint first, uint second, uint third, Outcome outcome)
    {
        var scene = Scene().Open();
        scene.Client("A", 1, 1);
        scene.Server("PA", 1, 1, Echo + Echo);
        scene.Server("RA", 9, 1);
        scene.Client("A", 1, 9);
        scene.Client("A", 1, 13);
        scene.Server("R", first);
        scene.Server("R", second);
        scene.Server("R", third);

        Assert.Equal(outcome, OutcomeOf(scene.Later(), "TCP-CLOSED-RST-ACK"));
    }

    [Fact]
    public void What_the_board_has_acknowledged_draws_no_reset_any_more()
    {
        var scene = Scene().Open();
        scene.Client("PA", 1, 1, Echo);
        scene.Server("PA", 1, 5, Echo + Echo);
        scene.Server("RA", 9, 5);
        scene.Client("A", 5, 9);
        scene.Server("R", 1);

        Assert.Equal(Outcome.Violated, OutcomeOf(scene.Later(), "TCP-CLOSED-RST-ACK"));
    }

    [Theory]
    [InlineData("ICMP-ECHO")]
    [InlineData("UDP-ECHO")]
    [InlineData("TCP-SYNACK-ALWAYS")]
    public void Nobody_answers_what_came_damaged_or_cut(string id)
    {
        // Of the IP header: the checksum, and the address of the sender.
        foreach (var place in (int[])[24, 29])
        {
            Assert.NotEqual(Outcome.Violated, OutcomeOf(Asked(octets => { octets[place] ^= 1; }), id));
        }

        Assert.NotEqual(Outcome.Violated, OutcomeOf(Asked(static octets => octets, length: 37), id));
        Assert.Equal(Outcome.Violated, OutcomeOf(Asked(static octets => octets), id));
    }

    [Fact]
    public void Segment_to_another_hardware_address_does_not_reach_the_board()
    {
        var scene = Scene().Open();
        scene.Mutate(scene.Frames.Count + 1, static octets =>
        {
            octets[4] ^= 1;
            return octets;
        });
        scene.Client("PA", 1, 1, Echo);

        Assert.Equal(Outcome.NotExercised, OutcomeOf(scene.Later(), "TCP-DATA-ACKED"));
    }

    [Fact]
    public void Request_that_came_twice_is_answered_twice()
    {
        var scene = Scene().ServerAnnounces();
        scene.Arp(true, ArpOperation.Request);
        scene.Again();
        scene.Arp(false, ArpOperation.Request, static arp => arp with { SenderProtocolAddress = default, TargetProtocolAddress = NanoNet.Validation.Tests.Scene.ServerAddress });
        scene.Arp(false, ArpOperation.Reply);
        scene.Arp(false, ArpOperation.Reply);

        Assert.Equal(Outcome.Pass, OutcomeOf(scene.Later(), "ARP-REPLY-MATCH"));
    }

    [Theory]
    [InlineData(4, Outcome.Pass)]
    [InlineData(5, Outcome.Violated)]
    public void Datagram_that_came_twice_comes_back_twice_while_others_wait(byte last, Outcome outcome)
    {
        var scene = Scene().ServerAnnounces();
        scene.Udp(true, 50000, BoardFacts.EchoPort, s_data);
        scene.Again();
        scene.Udp(true, 50000, BoardFacts.EchoPort, [9]);
        scene.Udp(false, BoardFacts.EchoPort, 50000, s_data);
        scene.Udp(false, BoardFacts.EchoPort, 50000, [.. s_data[..3], last]);
        scene.Udp(false, BoardFacts.EchoPort, 50000, [9]);

        Assert.Equal(outcome, OutcomeOf(scene.Later(), "UDP-ECHO"));
    }

    [Fact]
    public void Rest_of_a_datagram_that_was_given_up_owes_nothing()
    {
        Assert.Equal(Outcome.Violated, OutcomeOf(InFragments(static scene => scene.Wait(100)), "UDP-ECHO"));
        Assert.NotEqual(Outcome.Violated, OutcomeOf(InFragments(static scene => scene.Wait(15_500)), "UDP-ECHO"));
        Assert.NotEqual(Outcome.Violated, OutcomeOf(InFragments(static scene =>
        {
            var quoted = scene.Frames[^1].Octets.AsSpan(EthernetFrame.HeaderLength, 28).ToArray();
            scene.Icmp(false, new IcmpHeader { Type = IcmpType.TimeExceeded, Code = 1 }, quoted);
            return scene;
        }), "UDP-ECHO"));
    }

    [Theory]
    [InlineData(false, "TCP-DATA-ACKED")]
    [InlineData(false, "TCP-FIN-ACKED")]
    [InlineData(false, "TCP-CLOSE-4WAY")]
    [InlineData(true, "TCP-DATA-ACKED")]
    [InlineData(true, "TCP-FIN-ACKED")]
    [InlineData(true, "TCP-CLOSE-4WAY")]
    public void Data_that_fills_its_gap_after_the_board_has_closed_may_vanish_with_the_FIN_behind_it(bool isFinEarly, string id)
    {
        var scene = Scene().Open();
        scene.Client("PA", 5, 1, Echo);
        scene.Server("A", 1, 1);

        if (isFinEarly)
        {
            scene.Client("FA", 9, 1);
            scene.Server("A", 1, 1);
        }

        scene.Server("FA", 1, 1);
        scene.Client(isFinEarly ? "A" : "FA", isFinEarly ? 10U : 9U, 2);
        scene.Wait(1000);
        scene.Client("FPA", 1, 2, Echo + Echo);
        scene.Later();

        Assert.NotEqual(Outcome.Violated, OutcomeOf(scene, id));
        Assert.Equal(Outcome.Violated, OutcomeOf(scene, "TCP-HALF-CLOSE-ABORT"));
    }

    [Theory]
    [InlineData("TCP-DATA-ACKED")]
    [InlineData("TCP-FIN-ACKED")]
    public void Data_before_the_board_closed_is_due_whatever_comes_after(string id)
    {
        var scene = Scene().Open();
        scene.Client("PA", 1, 1, Echo);
        scene.Server("FA", 1, 1);
        scene.Client("FA", 5, 2);

        Assert.Equal(Outcome.Violated, OutcomeOf(scene.Later(), id));
    }

    [Fact]
    public void FIN_behind_data_that_was_lost_is_not_due()
    {
        var scene = Scene().Open();
        scene.Server("FA", 1, 1);
        scene.Client("FA", 5, 2);
        scene.Server("A", 2, 1);

        Assert.NotEqual(Outcome.Violated, OutcomeOf(scene.Later(), "TCP-CLOSE-4WAY"));
        Assert.NotEqual(Outcome.Violated, OutcomeOf(scene, "TCP-FIN-ACKED"));
    }

    [Theory]
    [InlineData(2500, Outcome.Pass)]
    [InlineData(0, Outcome.Violated)]
    public void SYN_ACK_that_waited_for_a_hardware_address_may_be_repeated_soon(int waited, Outcome outcome)
    {
        var scene = Scene();
        scene.Client("S", 0, options: NanoNet.Validation.Tests.Scene.SynOptions());
        scene.Wait(waited);
        scene.Server("SA", 0, 1, options: NanoNet.Validation.Tests.Scene.SynOptions());
        scene.Wait(250);
        scene.Server("SA", 0, 1, options: NanoNet.Validation.Tests.Scene.SynOptions());

        Assert.Equal(outcome, OutcomeOf(scene.Later(), "TCP-SYNACK-RTO"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Repetitions_that_may_have_waited_for_a_hardware_address_say_nothing_of_timers(bool isAsked)
    {
        var scene = Scene().Open();
        scene.Server("PA", 1, 1, Echo);
        scene.Wait(1500);
        scene.Server("PA", 1, 1, Echo);

        if (isAsked)
        {
            scene.Arp(false, ArpOperation.Request);
        }

        // The second timeout is twice the first, and two seconds of it passed unseen on the wire of the repetition before.
        scene.Wait(3000);
        scene.Server("PA", 1, 1, Echo);
        scene.Wait(3000);
        scene.Server("PA", 1, 1, Echo);

        Assert.Equal(isAsked ? Outcome.NotExercised : Outcome.Violated, OutcomeOf(scene.Later(), "TCP-RTO-BACKOFF"));
    }

    [Fact]
    public void SYN_that_is_damaged_begins_nothing()
    {
        var scene = Scene();
        scene.Client("S", 0, options: NanoNet.Validation.Tests.Scene.SynOptions());
        scene.Server("SA", 0, 1, options: NanoNet.Validation.Tests.Scene.SynOptions());
        scene.Client("S", 7, options: NanoNet.Validation.Tests.Scene.SynOptions(), with: static tcp => tcp with { Checksum = 1 });
        scene.Client("A", 1, 1);
        scene.Server("RA", 1, 1);

        Assert.NotEqual(Outcome.Violated, OutcomeOf(scene.Later(), "TCP-CLOSED-RST"));
        Assert.Equal(Outcome.Pass, OutcomeOf(scene, "TCP-3WHS"));
    }

    [Fact]
    public void Reply_goes_to_the_asker_that_the_request_names_whatever_its_frame_does()
    {
        var scene = Scene().ServerAnnounces();
        scene.Mutate(scene.Frames.Count + 1, static octets =>
        {
            octets[8] ^= 2;
            return octets;
        });
        scene.Arp(true, ArpOperation.Request);
        scene.Arp(false, ArpOperation.Reply);

        Assert.Equal(Outcome.Pass, OutcomeOf(scene.Later(), "ARP-ANSWERED"));
    }

    [Theory]
    [InlineData("ICMP-ECHO")]
    [InlineData("UDP-ECHO")]
    [InlineData("TCP-DATA-ACKED")]
    public void Board_that_asks_in_vain_for_a_hardware_address_cannot_answer(string id)
    {
        Assert.NotEqual(Outcome.Violated, OutcomeOf(AskedInVain(isAnswered: false), id));
        Assert.Equal(Outcome.Violated, OutcomeOf(AskedInVain(isAnswered: true), id));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Reset_in_the_close_is_right_for_data_that_comes_after_CLOSE_only(bool hasData)
    {
        var scene = Scene().Open();
        scene.Server("FA", 1, 1);
        scene.Client(hasData ? "FPA" : "FA", 1, 2, hasData ? Echo : string.Empty);
        scene.Server("RA", 2, 1);

        Assert.Equal(hasData, OutcomeOf(scene.Later(), "TCP-CLOSE-4WAY") != Outcome.Violated);
    }

    private static Scene AskedInVain(bool isAnswered)
    {
        var scene = Scene().ServerAnnounces().Open();
        scene.IsInstant = true;
        scene.Arp(false, ArpOperation.Request);

        if (isAnswered)
        {
            scene.Arp(true, ArpOperation.Reply);
        }

        scene.IsInstant = false;
        scene.Wait(500);
        scene.Icmp(true, IcmpHeader.Echo(1, 1), s_data);
        scene.Udp(true, 50000, BoardFacts.EchoPort, s_data);
        scene.Client("PA", 1, 1, Echo);
        return scene.Later();
    }

    private static Scene InFragments(Func<Scene, Scene> between)
    {
        var scene = Scene().ServerAnnounces();
        var datagram = new byte[UdpDatagram.HeaderLength + 16];
        new UdpHeader { SourcePort = 50000, DestinationPort = BoardFacts.EchoPort }.Emit(
            datagram, NanoNet.Validation.Tests.Scene.ClientAddress, NanoNet.Validation.Tests.Scene.ServerAddress, new byte[16]);
        scene.IPv4(true, IPProtocol.Udp, datagram[..16], static ip => ip with { Flags = IPv4Flags.MoreFragments });
        between(scene);
        scene.IPv4(true, IPProtocol.Udp, datagram[16..], static ip => ip with { Flags = IPv4Flags.None, FragmentOffset = 16 });
        return scene.Later();
    }

    /// <summary>An open connection, a SYN that begins anew, and the acknowledgment that the board answers it with.</summary>
    private static Scene Restarted()
    {
        var scene = Scene().Open();
        scene.Client("PA", 1, 1, Echo);
        scene.Server("PA", 1, 5, Echo);
        scene.Client("A", 5, 5);
        scene.Client("S", 1_000_000);
        scene.Server("A", 5, 5);
        return scene;
    }

    private static Scene ClosedByServer()
    {
        var scene = Scene().Open();
        scene.Client("PA", 1, 1, Echo);
        scene.Server("FPA", 1, 5, Echo);
        scene.Client("A", 5, 6);
        scene.Client("FA", 5, 6);
        scene.Server("A", 6, 6);
        return scene;
    }

    private static Scene Asked(Func<byte[], byte[]> harm, int length = -1)
    {
        var scene = Scene().ServerAnnounces();
        var first = scene.Frames.Count + 1;

        for (var frame = first; frame < first + 3; frame++)
        {
            scene.Mutate(frame, octets => length < 0 ? harm(octets) : octets[..length]);
        }

        scene.Icmp(true, IcmpHeader.Echo(1, 1), s_data);
        scene.Udp(true, 50000, BoardFacts.EchoPort, s_data);
        scene.Client("S", 0, 0);
        return scene.Later();
    }

    private static Scene Asked(Action<byte[]> harm) => Asked(octets =>
    {
        harm(octets);
        return octets;
    });

    private static Scene Scene(bool isClient = false) => new()
    {
        Options = new JudgeOptions
        {
            IsLossless = true,
            Board = new BoardFacts
            {
                Address = isClient ? NanoNet.Validation.Tests.Scene.ClientAddress : NanoNet.Validation.Tests.Scene.ServerAddress,
                Mac = isClient ? NanoNet.Validation.Tests.Scene.ClientMac : NanoNet.Validation.Tests.Scene.ServerMac,
                OpenTcpPorts = new[] { (ushort)7 }.ToHashSet(),
            },
        },
    };

    private static Outcome OutcomeOf(Scene scene, string id) => scene.Judge().Verdicts.Single(verdict => verdict.Rule.Id == id).Outcome;
}
