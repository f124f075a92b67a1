using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NanoNet.Capture;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Bench.Tests;

public sealed class FaultyCableTests : IDisposable
{
    private readonly Pump _pump = new(new JumpingClock());

    public void Dispose() => _pump.Dispose();

    [Theory]
    [InlineData("--drop", "data:2", "1 3 4 5")]
    [InlineData("--drop", "data:2-4", "1 5")]
    [InlineData("--drop", "data:3-", "1 2")]
    [InlineData("--drop", "from-board:data:1", "1 2 3 4 5")]
    [InlineData("--drop", "syn", "1 2 3 4 5")]
    [InlineData("--drop", "100%", "")]
    [InlineData("--drop", "0%", "1 2 3 4 5")]
    [InlineData("--duplicate", "data:2", "1 2 2 3 4 5")]
    [InlineData("--reorder", "data:2", "1 3 2 4 5")]
    [InlineData("--reorder", "data:2-3", "1 4 2 3 5")]
    [InlineData("--reorder", "data:5", "1 2 3 4 5")]
    [InlineData("--mtu", "100", "")]
    [InlineData("--mtu", "140", "1 2 3 4 5")]
    [InlineData("--delay", "40ms±30ms", "1 2 3 4 5")]
    public void Frames_arrive_as_the_fault_says(string option, string value, string arrivals)
    {
        var cable = Cable(1, (option, value));

        Assert.Equal(arrivals, string.Join(' ', Sent(cable, FrameDirection.ToBoard, 5).Select(static one => one.Number)));
    }

    [Fact]
    public void Delay_with_jitter_keeps_to_its_bounds_and_to_the_order()
    {
        var arrivals = Sent(Cable(1, ("--delay", "40ms±10ms")), FrameDirection.FromBoard, 200, TimeSpan.FromMilliseconds(100));

        Assert.Equal(200, arrivals.Count);
        Assert.All(arrivals, static one => Assert.InRange(one.After.TotalMilliseconds, 30, 50));
        Assert.True(arrivals.Max(static one => one.After.TotalMilliseconds) > 48);
        Assert.True(arrivals.Min(static one => one.After.TotalMilliseconds) < 32);
    }

    [Fact]
    public void Frames_that_leave_at_once_do_not_overtake_one_another_by_jitter()
    {
        var arrivals = Sent(Cable(1, ("--delay", "40ms±40ms")), FrameDirection.ToBoard, 100);

        Assert.Equal(arrivals.Order(), arrivals);
    }

    [Fact]
    public void Rate_spaces_frames_and_loses_what_its_queue_cannot_hold()
    {
        // 154 octets each: 1.232 ms at 1 Mbit/s. The first ten fit the bucket, then one leaves after the other.
        var arrivals = Sent(Cable(1, ("--rate", "1Mbit/s,2kB")), FrameDirection.ToBoard, 100);

        Assert.InRange(arrivals.Count, 20, 25);
        Assert.Equal(TimeSpan.Zero, arrivals[0].After);
        var gaps = arrivals.Zip(arrivals.Skip(1), static (one, other) => (other.After - one.After).TotalMilliseconds).Skip(11);
        Assert.All(gaps, static gap => Assert.Equal(1.232, gap, 0.001));
    }

    [Fact]
    public void Rate_holds_over_a_long_time()
    {
        var arrivals = Sent(Cable(1, ("--rate", "100kbit/s")), FrameDirection.ToBoard, 400, TimeSpan.FromMilliseconds(1));
        var octets = arrivals.Sum(static one => one.Octets.Length);
        var seconds = (arrivals[^1].After + TimeSpan.FromMilliseconds(arrivals[^1].Number)).TotalSeconds;

        Assert.InRange(octets * 8 / seconds, 95_000, 105_000);
    }

    [Fact]
    public void Corruption_turns_one_bit()
    {
        var cable = Cable(7, ("--corrupt", "100%"));
        var arrivals = Sent(cable, FrameDirection.ToBoard, 500);

        Assert.All(arrivals, static one => Assert.Equal(1, Distance(one.Octets, Frame(one.Number))));
        Assert.True(arrivals.Select(static one => Place(one.Octets, Frame(one.Number))).Distinct().Count() > 300);
    }

    [Fact]
    public void Truncation_keeps_a_beginning()
    {
        var arrivals = Sent(Cable(7, ("--truncate", "100%")), FrameDirection.ToBoard, 200);

        Assert.All(arrivals, static one => Assert.InRange(one.Octets.Length, EthernetFrame.HeaderLength, Frame(one.Number).Length - 1));
    }

    [Fact]
    public void Share_is_kept_in_the_long_run_and_bursts_have_their_length()
    {
        const int Frames = 40_000;
        var single = Lost(Cable(3, ("--drop", "5%")), Frames);
        var bursts = Lost(Cable(3, ("--drop", "5%/8")), Frames);

        Assert.InRange(single.Sum(), Frames * 0.045, Frames * 0.055);
        Assert.InRange(single.Average(), 1.0, 1.1);
        Assert.InRange(bursts.Sum(), Frames * 0.04, Frames * 0.06);
        Assert.InRange(bursts.Average(), 7, 9);
    }

    [Fact]
    public void One_more_fault_changes_nothing_of_what_another_does()
    {
        var alone = Arrivals(Cable(5, ("--drop", "20%")));
        var after = Arrivals(Cable(5, ("--duplicate", "50%"), ("--corrupt", "30%"), ("--drop", "20%"), ("--truncate", "10%"), ("--delay", "1ms±1ms")));
        var directed = Arrivals(Cable(5, ("--drop", "from-board:50%"), ("--delay", "1ms")));

        Assert.Equal(alone, after);
        Assert.NotEqual(alone, Arrivals(Cable(6, ("--drop", "20%"))));
        Assert.Equal(200, directed.Count);

        List<int> Arrivals(FaultyCable cable) => [.. Sent(cable, FrameDirection.ToBoard, 200).Select(static one => one.Number).Distinct()];
    }

    [Fact]
    public void Directions_have_random_numbers_of_their_own()
    {
        var cable = Cable(5, ("--drop", "50%"));

        Assert.NotEqual(
            Sent(cable, FrameDirection.ToBoard, 100).Select(static one => one.Number), Sent(cable, FrameDirection.FromBoard, 100).Select(static one => one.Number));
    }

    [Fact]
    public void Same_seed_does_the_same()
    {
        (string, string)[] options = [("--drop", "10%/3"), ("--reorder", "10%"), ("--delay", "5ms±5ms"), ("--corrupt", "5%"), ("--duplicate", "5%")];

        Assert.Equal(
            Sent(Cable(9, options), FrameDirection.ToBoard, 300).Select(static one => (one.Number, one.After, Convert.ToHexString(one.Octets))),
            Sent(Cable(9, options), FrameDirection.ToBoard, 300).Select(static one => (one.Number, one.After, Convert.ToHexString(one.Octets))));
    }

    [Fact]
    public void Fault_ends_when_it_is_disposed_of_and_counts_what_it_struck()
    {
        var cable = Cable(1);
        var fault = cable.Add(new HarmFault(FrameHarm.Drop, new FrameSelection { Last = 2 }));

        Assert.Equal([3], Sent(cable, FrameDirection.ToBoard, 3).Select(static one => one.Number));
        Assert.Equal(2, fault.Count);
        fault.Dispose();
        Assert.Equal(3, Sent(cable, FrameDirection.FromBoard, 3).Count);
        Assert.Equal(2, cable.Log.Lost);
    }

    [Fact]
    public void Capture_shows_what_the_board_sent_and_what_reached_it_and_says_what_happened_between()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("nanonet-test-").FullName, "capture.pcapng");
        var network = new Switch();
        var tester = new Collector(network);
        var board = new Endpoint();
        using var cable = Cable(1, ("--drop", "data:2"), ("--duplicate", "to-board:data:4"));

        using (var recorder = new FrameRecorder(_pump.Clock, path))
        {
            var port = new BoardPort(network, board, recorder, cable);

            for (var i = 1; i <= 4; i++)
            {
                board.Received!(Frame(i), 0);
                network.Transmit(tester, Frame(100 + i));
            }

            Assert.Equal([1, 3, 4], tester.Frames.Select(NumberOf));
            Assert.Equal([101, 103, 104, 104], board.Sent.Select(NumberOf));
            Assert.True(port.IsPlugged);
        }

        List<(int Number, string? Comment)> captured = [];

        using (var reader = CaptureReader.Open(path))
        {
            while (reader.TryReadNext(out var frame))
            {
                captured.Add((NumberOf(frame.Octets.ToArray()), frame.Comment));
            }
        }

        Assert.Equal([1, 101, 2, 3, 103, 4, 104, 104], captured.Select(static one => one.Number));
        Assert.Equal("on the way to the tester: lost (--drop data:2)", captured[2].Comment);
        Assert.Contains("before this frame: ", captured[3].Comment);
        Assert.Contains("on the way to the board lost (--drop data:2)", captured[3].Comment);
        Assert.Equal("on the way to the board: duplicated (--duplicate to-board:data:4)", captured[6].Comment);
        Assert.Equal("on the way to the board: again: duplicated (--duplicate to-board:data:4)", captured[7].Comment);
        Assert.All([0, 1, 4, 5], at => Assert.Null(captured[at].Comment));
        File.Delete(path);
    }

    private static byte[] Frame(int number) => SampleFrames.Tcp(TcpControlBits.Ack, 100, (uint)number);

    private static int NumberOf(byte[] frame) => (int)FrameView.Of(frame).SequenceNumber.Value;

    private static int Distance(byte[] one, byte[] other) => one.Zip(other, static (a, b) => System.Numerics.BitOperations.PopCount((uint)(a ^ b))).Sum();

    private static int Place(byte[] one, byte[] other)
    {
        var at = one.AsSpan().CommonPrefixLength(other);
        return (at * 8) + System.Numerics.BitOperations.TrailingZeroCount(one[at] ^ other[at]);
    }

    private FaultyCable Cable(ulong seed, params (string Name, string Value)[] options)
    {
        Assert.Null(FaultOption.ReadAll(options, out var plan));
        var cable = new FaultyCable(_pump, seed);

        foreach (var fault in plan.Faults)
        {
            cable.Add(fault);
        }

        return cable;
    }

    /// <summary>How many frames in a row were lost, each time.</summary>
    private List<int> Lost(FaultyCable cable, int count)
    {
        List<int> runs = [];
        var run = 0;

        for (var i = 1; i <= count; i++)
        {
            var hasArrived = false;
            cable.Pass(FrameDirection.ToBoard, Frame(1), 0, (_, _) => hasArrived = true);

            if (!hasArrived)
            {
                run++;
            }
            else if (run > 0)
            {
                runs.Add(run);
                run = 0;
            }
        }

        return runs;
    }

    private List<Arrival> Sent(FaultyCable cable, FrameDirection direction, int count, TimeSpan gap = default)
    {
        List<Arrival> arrivals = [];

        for (var i = 1; i <= count; i++)
        {
            var number = i;
            var sent = _pump.Clock.Now;
            cable.Pass(direction, Frame(i), 0, (octets, _) => arrivals.Add(new Arrival(number, _pump.Clock.Now - sent, octets.ToArray())));
            _pump.RunUntil(static () => false, gap);
        }

        _pump.RunUntil(static () => false, TimeSpan.FromMinutes(1));
        return arrivals;
    }

    private sealed record Arrival(int Number, TimeSpan After, byte[] Octets) : IComparable<Arrival>
    {
        public int CompareTo(Arrival? other) => Number.CompareTo(other!.Number);
    }

    private sealed class Collector : ISwitchPort
    {
        public Collector(Switch network) => network.Attach(this);

        public List<byte[]> Frames { get; } = [];

        public string Name => "tester";

        public void Deliver(ReadOnlySpan<byte> frame, long number) => Frames.Add(frame.ToArray());
    }

    private sealed class Endpoint : IFrameEndpoint
    {
        public List<byte[]> Sent { get; } = [];

        public FrameCarrier? Received { get; set; }

        public void Send(ReadOnlySpan<byte> frame) => Sent.Add(frame.ToArray());
    }
}
