using System.Linq;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Validation.Tests;

/// <summary>What a network that reorders and loses makes of hosts that do everything right, as captures of Linux show it: none of them is accused.</summary>
public class OvertakenTests
{
    private const int WayMs = 20;

    private static readonly byte[] s_sack = Scene.SynOptions(sack: true);

    [Fact]
    public void Window_that_is_opened_long_after_a_probe_was_announced_unasked()
    {
        var scene = Opened(wayMs: 0, serverWindow: 100);
        scene.Client("PA", 1, 1, new string('x', 100));
        scene.Server("A", 1, 101, window: 0);
        scene.Wait(300);
        scene.Client("A", 100, 1);
        scene.Server("A", 1, 101, window: 0);
        scene.Wait(600);
        scene.Client("A", 100, 1);
        scene.Wait(500);
        scene.Server("A", 1, 101, window: 100);

        Assert.Equal(Outcome.Pass, OutcomeOf(scene, "TCP-WUPDATE"));
    }

    [Fact]
    public void Data_that_an_acknowledgment_has_overtaken_may_have_an_earlier_timestamp()
    {
        var scene = new Scene { Options = new JudgeOptions() };
        scene.Client("S", 0, options: Scene.SynOptions(timestamps: (100, 0)));
        scene.Server("SA", 0, 1, options: Scene.SynOptions(timestamps: (900, 100)));
        scene.Client("A", 1, 1, options: Scene.Timestamps(101, 900));
        scene.Server("A", 6, 1, options: Scene.Timestamps(905, 101));
        scene.Server("PA", 1, 1, "hello", options: Scene.Timestamps(903, 101));
        scene.Client("A", 1, 6, options: Scene.Timestamps(106, 903));

        Assert.NotEqual(Outcome.Violated, OutcomeOf(scene, "TCP-TS-MONO"));
    }

    [Fact]
    public void Window_update_that_crosses_a_probe_may_have_been_announced_unasked()
    {
        var scene = Opened(wayMs: 8, serverWindow: 100);
        scene.Client("PA", 1, 1, new string('x', 100));
        scene.Server("A", 1, 101, window: 0);
        scene.Wait(300);
        scene.Client("A", 100, 1);
        scene.Wait(8);
        scene.Server("A", 1, 101, window: 0);
        scene.Wait(600);
        scene.Client("A", 100, 1);
        scene.Server("A", 1, 101, window: 100);

        Assert.Equal(Outcome.Undecidable, OutcomeOf(scene, "TCP-WUPDATE"));
    }

    [Fact]
    public void Data_that_a_repetition_has_overtaken_may_have_an_earlier_timestamp()
    {
        var scene = new Scene { Options = new JudgeOptions() };
        scene.Client("S", 0, options: Scene.SynOptions(timestamps: (100, 0)));
        scene.Server("SA", 0, 1, options: Scene.SynOptions(timestamps: (900, 100)));
        scene.Client("A", 1, 1, options: Scene.Timestamps(101, 900));
        scene.Server("PA", 1, 1, "hello", options: Scene.Timestamps(903, 101));
        scene.Server("PA", 1, 1, "hello", options: Scene.Timestamps(950, 101));
        scene.Server("PA", 6, 1, "world", options: Scene.Timestamps(940, 101));

        Assert.NotEqual(Outcome.Violated, OutcomeOf(scene, "TCP-TS-MONO"));
    }

    [Fact]
    public void Segment_that_probes_for_a_lost_tail_may_go_beyond_the_initial_window()
    {
        var scene = Opened(wayMs: 8);

        for (var i = 0U; i < 11; i++)
        {
            scene.Wait(i == 10 ? 30 : 0);
            scene.Client("PA", 1 + (i * 1460), 1, new string('x', 1460));
        }

        Assert.NotEqual(Outcome.Violated, OutcomeOf(scene, "TCP-IW"));
    }

    [Fact]
    public void Acknowledgment_that_goes_on_need_not_have_the_newest_block_first()
    {
        var scene = Opened(wayMs: 0, options: s_sack);
        scene.Server("PA", 6, 1, "hello");
        scene.Client("A", 1, 1, options: [1, 1, .. Blocks((6, 11))]);
        scene.Server("PA", 16, 1, "world");
        scene.Server("PA", 1, 1, "first");
        scene.Server("PA", 26, 1, "later");
        scene.Client("A", 1, 6, options: [1, 1, .. Blocks((6, 11), (26, 31), (16, 21))]);

        Assert.NotEqual(Outcome.Violated, OutcomeOf(scene, "TCP-SACK-FIRST"));
    }

    [Fact]
    public void Duplicate_acknowledgments_let_more_go_than_the_initial_window()
    {
        var scene = Opened(wayMs: 0);

        for (var i = 1U; i <= 10; i++)
        {
            scene.Client("A", 1 + (i * 1460), 1, new string('x', 1460));
            scene.Server("A", 1, 1);
        }

        Assert.NotEqual(Outcome.Violated, OutcomeOf(scene, "TCP-IW"));
    }

    [Fact]
    public void Reset_of_data_that_came_after_close_and_after_a_gap_spoils_no_close()
    {
        var scene = Opened(wayMs: 0);
        scene.Client("PA", 1, 1, "hello");
        scene.Client("FA", 6, 1);
        scene.Server("PFA", 6, 7, "world");
        scene.Client("R", 7);

        Assert.NotEqual(Outcome.Violated, OutcomeOf(scene, "TCP-CLOSE-4WAY"));
    }

    [Fact]
    public void Reset_of_data_that_was_on_its_way_when_the_end_closed_spoils_no_close()
    {
        var scene = Opened(WayMs);
        scene.Client("PA", 1, 1, "hello");
        scene.Server("PA", 1, 6, "world");
        scene.Client("FA", 6, 1);
        scene.Server("FA", 6, 7);
        scene.Wait(WayMs);
        scene.Client("R", 7);

        Assert.NotEqual(Outcome.Violated, OutcomeOf(scene, "TCP-CLOSE-4WAY"));
    }

    [Fact]
    public void Refusal_by_reset_is_not_looked_for_where_the_options_of_the_SYN_were_cut()
    {
        var whole = new Scene();
        whole.Client("S", 0, options: s_sack);
        whole.Server("SA", 0, 1, options: s_sack);
        whole.Client("A", 1, 1);
        whole.Client("PA", 1, 1, "hello");
        whole.Server("R", 1);
        var scene = new Scene { Options = new JudgeOptions() };

        foreach (var (_, octets, length) in whole.Frames)
        {
            scene.Frame(octets[..System.Math.Min(octets.Length, 54)], originalLength: length);
        }

        Assert.NotEqual(Outcome.Violated, OutcomeOf(scene, "TCP-CLOSED-RST"));
    }

    [Fact]
    public void Reset_that_answers_an_acknowledgment_on_its_way_has_that_ones_number_and_ends_all_duties()
    {
        var scene = Opened(WayMs);
        scene.Client("PA", 1, 1, "hello");
        scene.Server("A", 1, 6);
        scene.Server("PA", 1, 6, "world");
        scene.Client("FA", 6, 1);
        scene.Server("FA", 6, 7);
        scene.Wait(WayMs);
        scene.Client("R", 6);

        Assert.Equal(Outcome.Undecidable, OutcomeOf(scene, "TCP-RST-SEQ"));
        Assert.NotEqual(Outcome.Violated, OutcomeOf(scene, "TCP-DATA-ACKED"));
        Assert.NotEqual(Outcome.Violated, OutcomeOf(scene, "TCP-FIN-ACKED"));
        Assert.NotEqual(Outcome.Violated, OutcomeOf(scene, "TCP-CLOSE-4WAY"));
    }

    [Fact]
    public void Reset_that_was_on_its_way_already_is_no_answer_to_one()
    {
        var scene = Opened(WayMs);
        scene.Client("PA", 1, 1, "hello");
        scene.Wait(WayMs);
        scene.Server("A", 1, 6);
        scene.Client("R", 6);
        scene.IsInstant = true;
        scene.Server("RA", 1, 6);

        Assert.NotEqual(Outcome.Violated, OutcomeOf(scene, "TCP-RST-NO-REPLY"));
    }

    [Theory]
    [InlineData(2, SegmentClasses.OutOfOrder)]
    [InlineData(WayMs, SegmentClasses.FastRetransmission)]
    public void Segment_that_fills_a_hole_sooner_than_it_could_be_asked_for_was_overtaken(int afterMs, SegmentClasses expected)
    {
        var scene = Opened(WayMs, options: s_sack);
        scene.Server("PA", 6, 1, "again");
        scene.Client("A", 1, 1, options: [1, 1, .. Block(6, 11)]);
        scene.Wait(afterMs - 2);
        var late = scene.Server("PA", 1, 1, "hello");

        var segment = scene.Judge().Connections[0].Segments.Single(one => one.Frame == late);
        Assert.Equal(expected, segment.Classes & (SegmentClasses.OutOfOrder | SegmentClasses.FastRetransmission));
    }

    [Fact]
    public void Identifications_tell_from_the_second_packet_on_where_the_handshake_had_none()
    {
        ushort next = 0;
        var scene = new Scene { Options = new JudgeOptions { KeepSegments = true }, Identify = fromClient => fromClient ? (ushort)0 : next };
        scene.Client("S", 0, options: s_sack);
        scene.Server("SA", 0, 1, options: s_sack);
        scene.Client("A", 1, 1);
        next = 40_001;
        scene.Server("PA", 6, 1, "again");
        scene.Client("A", 1, 1, options: [1, 1, .. Block(6, 11)]);
        scene.Wait(50);
        next = 40_000;
        var overtaken = scene.Server("PA", 1, 1, "hello");
        scene.Client("A", 1, 11);
        next = 40_003;
        scene.Server("PA", 16, 1, "third");
        next = 40_004;
        var again = scene.Server("PA", 11, 1, "later");

        var segments = scene.Judge().Connections[0].Segments;
        Assert.True(segments.Single(one => one.Frame == overtaken).Classes.HasFlag(SegmentClasses.OutOfOrder));
        Assert.False(segments.Single(one => one.Frame == again).Classes.HasFlag(SegmentClasses.OutOfOrder));
    }

    private static Scene Opened(int wayMs, ushort serverWindow = 65535, byte[]? options = null)
    {
        var scene = new Scene { Options = new JudgeOptions { KeepSegments = true } };
        scene.Client("S", 0, options: options ?? Scene.SynOptions());
        scene.Wait(wayMs);
        scene.Server("SA", 0, 1, options: options ?? Scene.SynOptions(), window: serverWindow);
        scene.Client("A", 1, 1);
        return scene;
    }

    private static byte[] Block(uint left, uint right) => Blocks((left, right));

    /// <summary>A SACK option with blocks of the server's numbers.</summary>
    private static byte[] Blocks(params (uint Left, uint Right)[] blocks)
    {
        var writer = new TcpOptionWriter(new byte[TcpOptionWriter.MaxLength]);
        writer.Sack([.. blocks.Select(block => ((SequenceNumber)Scene.ServerIsn + block.Left, (SequenceNumber)Scene.ServerIsn + block.Right))]);
        return writer.Written.ToArray();
    }

    private static Outcome OutcomeOf(Scene scene, string id) => scene.Later().Judge().Verdicts.Single(verdict => verdict.Rule.Id == id).Outcome;
}
