using System.Linq;
using Xunit;

namespace NanoNet.Validation.Tests.Tcp;

/// <summary>What a segment is called, by the evidence that the capture holds.</summary>
public class SegmentClassTests
{
    private static readonly JudgeOptions s_lossy = new() { KeepSegments = true };

    [Fact]
    public void Segment_sent_again_after_a_pause_ran_into_its_timeout()
    {
        var scene = new Scene().Open();
        scene.Client("PA", 1, 1, "hello");
        scene.Wait(300);
        scene.Client("PA", 1, 1, "hello");

        Assert.Equal(SegmentClasses.TimeoutRetransmission, Last(scene));
    }

    [Fact]
    public void Segment_that_duplicate_acknowledgments_ask_for_is_retransmitted_fast()
    {
        var scene = new Scene().Open();
        scene.Client("A", 1, 1, "aaaaa");
        scene.Client("A", 6, 1, "bbbbb");

        for (var i = 0; i < 4; i++)
        {
            scene.Server("A", 1, 1);
        }

        Assert.Equal(SegmentClasses.DuplicateAcknowledgment, Last(scene));
        scene.Client("A", 1, 1, "aaaaa");
        Assert.Equal(SegmentClasses.FastRetransmission, Last(scene));
    }

    [Fact]
    public void Segment_below_what_sack_holds_is_retransmitted_fast()
    {
        var scene = new Scene().Open(Scene.SynOptions(sack: true), Scene.SynOptions(sack: true));
        scene.Client("A", 1, 1, "aaaaa");
        scene.Client("A", 6, 1, "bbbbb");
        scene.Server("A", 1, 1, options: Scene.Sack(6, 11));
        scene.Client("A", 1, 1, "aaaaa");

        Assert.Equal(SegmentClasses.FastRetransmission, Last(scene));
    }

    [Fact]
    public void Segment_sent_again_although_acknowledged_is_spurious()
    {
        var scene = new Scene().Open();
        scene.Client("PA", 1, 1, "hello");
        scene.Server("A", 1, 6);
        scene.Wait(300);
        scene.Client("PA", 1, 1, "hello");

        Assert.Equal(SegmentClasses.SpuriousRetransmission, Last(scene));
    }

    [Theory]
    [InlineData(false, SegmentClasses.OutOfOrder)]
    [InlineData(true, SegmentClasses.TimeoutRetransmission)]
    public void Identification_tells_late_from_lost_whatever_the_time(bool isSentAgain, SegmentClasses expected)
    {
        ushort identification = 100;
        var scene = new Scene { Identify = fromClient => fromClient ? identification++ : (ushort)0 }.Open();
        scene.Client("A", 1, 1, "aaaaa");
        scene.Client("A", 6, 1, "bbbbb");
        var overtaken = identification++;
        scene.Client("A", 16, 1, "ddddd");
        identification = isSentAgain ? identification : overtaken;

        if (!isSentAgain)
        {
            scene.Wait(300);
        }

        scene.Client("A", 11, 1, "ccccc");

        Assert.Equal(expected, Last(scene));
    }

    [Theory]
    [InlineData(9u, SegmentClasses.OutOfOrder)]
    [InlineData(11u, SegmentClasses.TimeoutRetransmission)]
    public void Timestamp_tells_late_from_lost_whatever_the_time(uint timestamp, SegmentClasses expected)
    {
        var scene = new Scene().Open(Scene.SynOptions(timestamps: (8, 0)), Scene.SynOptions(timestamps: (1, 8)));
        scene.Client("A", 6, 1, "bbbbb", Scene.Timestamps(10, 1));
        scene.Client("A", 1, 1, "aaaaa", Scene.Timestamps(timestamp, 1));

        Assert.Equal(expected, Last(scene));
    }

    [Fact]
    public void Packet_that_a_mirror_port_copied_is_no_retransmission_and_moves_nothing()
    {
        ushort identification = 100;
        var scene = new Scene { Identify = _ => identification++ }.Open();
        scene.Client("PA", 1, 1, "hello");
        scene.Again();
        var judgement = scene.Judge();

        Assert.Equal(SegmentClasses.DuplicateCapture, judgement.Connections[0].Segments[^1].Classes);
        Assert.Equal(1, judgement.Connections[0].ClientEnd.Classes[SegmentClasses.DuplicateCapture]);
    }

    [Fact]
    public void Acknowledgments_that_ask_twice_are_not_one_captured_twice()
    {
        ushort identification = 100;
        var scene = new Scene { Identify = _ => identification++ }.Open();
        scene.Client("A", 6, 1, "bbbbb");
        scene.Server("A", 1, 1);
        scene.Server("A", 1, 1);
        scene.Again();

        Assert.Equal(
            [SegmentClasses.DuplicateAcknowledgment, SegmentClasses.DuplicateCapture],
            scene.Judge().Connections[0].Segments.TakeLast(2).Select(segment => segment.Classes));
    }

    [Fact]
    public void Probes_and_windows_are_named()
    {
        var scene = new Scene().Open(serverWindow: 5);
        scene.Client("PA", 1, 1, "hello");
        Assert.Equal(SegmentClasses.NewData | SegmentClasses.WindowFull, Last(scene));
        scene.Server("A", 1, 6, window: 0);
        Assert.Equal(SegmentClasses.ZeroWindow, Last(scene));
        scene.Client("A", 6, 1, "x");
        Assert.Equal(SegmentClasses.ZeroWindowProbe, Last(scene));
        scene.Server("A", 1, 6, window: 0);
        Assert.Equal(SegmentClasses.ZeroWindow, Last(scene));
        scene.Server("A", 1, 6, window: 100);
        Assert.Equal(SegmentClasses.WindowUpdate, Last(scene));
        scene.Client("A", 5, 1);
        Assert.Equal(SegmentClasses.KeepAlive, Last(scene));
    }

    [Theory]
    [InlineData("lo wo", SegmentClasses.OverlapEqual)]
    [InlineData("xx wo", SegmentClasses.OverlapDifferent)]
    public void Overlap_says_whether_the_octets_are_the_same(string data, SegmentClasses expected)
    {
        var scene = new Scene().Open();
        scene.Client("PA", 1, 1, "hello");
        scene.Wait(300);
        scene.Client("PA", 4, 1, data);

        Assert.Equal(SegmentClasses.TimeoutRetransmission | expected, Last(scene));
    }

    [Fact]
    public void New_data_is_counted_once_whatever_else_it_is()
    {
        var scene = new Scene().Open();
        scene.Client("A", 6, 1, "bbbbb");
        scene.Client("A", 11, 1, "ccccc");
        var end = scene.Judge().Connections[0].ClientEnd;

        Assert.Equal(3, end.NewDataSegments);
        Assert.Equal([(SegmentClasses.AfterGap, 1)], end.Classes.Occurring);
    }

    [Theory]
    [InlineData(0, SegmentClasses.PortReuse | SegmentClasses.TimeWaitReuse)]
    [InlineData(300_000, SegmentClasses.PortReuse)]
    public void Syn_for_ports_used_before_says_so(int milliseconds, SegmentClasses expected)
    {
        var scene = Scene.Dialogue().Wait(milliseconds);
        scene.Client("S", 1000, options: Scene.SynOptions());
        var connection = scene.Judge().Connections[1];

        Assert.Equal(SegmentClasses.NewData | expected, connection.Segments[0].Classes);
    }

    [Fact]
    public void Acknowledgment_of_what_the_capture_lacks_is_named()
    {
        var scene = new Scene { Options = s_lossy }.Open();
        scene.Server("A", 1, 6);

        Assert.Equal(SegmentClasses.AcknowledgesUnseen, Last(scene));
    }

    [Fact]
    public void Segment_sent_again_because_its_checksum_was_wrong_is_a_retransmission()
    {
        var scene = new Scene().Open();
        scene.Client("PA", 1, 1, "hello", with: h => h with { Checksum = 1 });
        scene.Wait(300);
        scene.Client("PA", 1, 1, "hello");

        Assert.Equal(SegmentClasses.TimeoutRetransmission, Last(scene));
    }

    [Theory]
    [InlineData(0, SegmentClasses.NewData)]
    [InlineData(300, SegmentClasses.TimeoutRetransmission)]
    public void Acknowledgment_tells_by_its_number_what_had_been_sent(int waitMs, SegmentClasses expected)
    {
        var scene = new Scene { Options = s_lossy }.Open();
        scene.Client("PA", 1, 1, "hello");
        scene.Server("A", 11, 6);
        scene.Wait(waitMs);
        scene.Server("PA", 1, 6, "0123456789");

        Assert.Equal(expected, Last(scene));
    }

    [Fact]
    public void What_comes_late_from_before_the_capture_was_not_sent_again()
    {
        var scene = new Scene { Options = s_lossy };
        scene.Server("PA", 6, 1, "world");
        scene.Server("PA", 1, 1, "hello");

        Assert.Equal(SegmentClasses.OutOfOrder, Last(scene));
        Assert.Equal(0, scene.Judge().Connections[0].ServerEnd.Retransmissions);
    }

    [Fact]
    public void Number_of_an_acknowledgment_beyond_the_window_tells_nothing()
    {
        var scene = new Scene { Options = s_lossy }.Open(clientWindow: 8);
        scene.Server("A", 11, 1);
        scene.Wait(300);
        scene.Server("PA", 1, 1, "0123");

        Assert.Equal(SegmentClasses.NewData, Last(scene));
    }

    [Fact]
    public void Octet_into_a_closed_window_is_a_probe_though_nobody_saw_how_windows_are_scaled()
    {
        var scene = new Scene { Options = s_lossy };
        scene.Server("PA", 1, 1, "hello");
        scene.Client("A", 1, 6, window: 0);
        scene.Wait(300);
        scene.Server("A", 6, 1, "!");
        Assert.Equal(SegmentClasses.ZeroWindowProbe, Last(scene));

        scene.Client("A", 1, 6, window: 0);
        scene.Wait(600);
        scene.Server("A", 6, 1, "!");
        Assert.Equal(SegmentClasses.ZeroWindowProbe, Last(scene));
    }

    [Fact]
    public void Reset_with_the_same_octets_once_more_is_sent_again()
    {
        var scene = new Scene { Options = s_lossy };

        for (var i = 0; i < 2; i++)
        {
            scene.Client("S", 0, options: Scene.SynOptions());
            scene.Server("RA", 0, 1, "go away");
            scene.Wait(500);
        }

        Assert.Equal(SegmentClasses.TimeoutRetransmission, Last(scene));
    }

    [Theory]
    [InlineData(0u, SegmentClasses.TimeoutRetransmission)]
    [InlineData(9999u, SegmentClasses.None)]
    public void SYN_ACK_with_another_number_is_none_that_was_sent_again(uint number, SegmentClasses expected)
    {
        var scene = new Scene { Options = s_lossy };
        scene.Server("SA", 0, 1, options: Scene.SynOptions());
        scene.Wait(1000);
        scene.Server("SA", number, 1, options: Scene.SynOptions());

        Assert.Equal(expected, Last(scene));
    }

    [Fact]
    public void Fin_without_acknowledgment_is_sent_again_like_any()
    {
        var scene = new Scene { Options = s_lossy };
        scene.Client("F", 1);
        scene.Wait(500);
        scene.Client("FPU", 1);

        Assert.Equal(SegmentClasses.TimeoutRetransmission, Last(scene));
    }

    [Fact]
    public void Cookie_request_on_a_syn_is_fast_open()
    {
        var scene = new Scene();
        scene.Client("S", 0, options: [.. Scene.SynOptions(), 34, 2, 1, 1]);

        Assert.Equal(SegmentClasses.NewData | SegmentClasses.FastOpen, Last(scene));
    }

    private static SegmentClasses Last(Scene scene) => scene.Judge().Connections[^1].Segments[^1].Classes;
}
