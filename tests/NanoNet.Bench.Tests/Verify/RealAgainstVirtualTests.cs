using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using NanoNet.Capture;
using Xunit;

namespace NanoNet.Bench.Tests;

/// <summary>
/// Each scenario that real time allows, on both clocks: every host's frames in the same order, at much the same times. Frames of two hosts that cross are in no order.
/// </summary>
public sealed class RealAgainstVirtualTests
{
    // A machine that is busy with other things is late in real time; not each time. One that never stops being busy is excused in the end, for as long as it was.
    private const int Attempts = 8;
    private const int StrictAttempts = 6;
    private const int IPv4Offset = 14;

    // Many segments at once: which of them an acknowledgment is for, and which rides on data, depends on how fast each end is.
    private static readonly string[] s_bySpeed = ["TCP-STREAM", "TCP-DUPLICATED"];

    private static readonly TimeSpan s_limit = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(3);

    // Timers of lwIP's TCP count ticks: what is late by a moment may come a tick later.
    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(500);

    [Theory]
    [InlineData(BuiltBoard.Stm32, 25)]
    [InlineData(BuiltBoard.Esp32, 25)]
    public void Scenarios_show_the_same_frames_within_50_ms_of_their_time(string board, int atLeast)
    {
        var waiting = Feasible(board);
        Assert.True(waiting.Count >= atLeast, $"only {waiting.Count} scenarios are over within {s_longest}");
        var seen = new Dictionary<string, string>();

        for (var attempt = 0; attempt < Attempts && waiting.Count > 0; attempt++)
        {
            // What a scenario finds depends on what ran before it: both clocks run the same ones.
            var inVirtual = Talks(board, waiting, isVirtual: true);
            var stalls = new StallWatch();
            Dictionary<string, List<SaidFrame>> inReal;

            using (stalls)
            {
                inReal = Talks(board, waiting, isVirtual: false);
            }

            foreach (var id in waiting)
            {
                seen[id] = Difference(inVirtual[id], inReal[id], attempt < StrictAttempts ? null : stalls) ?? string.Empty;
            }

            waiting = [.. waiting.Where(id => seen[id].Length > 0)];
        }

        Assert.True(waiting.Count == 0, string.Join('\n', waiting.Select(id => $"{id}: {seen[id]}")));
    }

    private static List<string> Feasible(string board)
    {
        using var built = new BuiltBoard(board);
        var inVirtual = VerifyRun.Run(built.Options with { IsVirtualTime = true });
        Assert.Null(inVirtual.Broken);
        List<string> shortOnes =
        [
            .. inVirtual.Scenarios
                .Where(static one => one is { Outcome: ScenarioOutcome.Passed, FirstFrame: > 0 } && one.Elapsed <= s_longest)
                .Select(static one => one.Id)
                .Except(s_bySpeed),
        ];

        // Some say of themselves that they wait for what takes minutes by the board's own clock.
        using var again = new BuiltBoard(board);
        var inReal = VerifyRun.Run(again.Options with { Scenarios = shortOnes, IsVirtualTime = false });
        return [.. shortOnes.Except(inReal.Scenarios.Where(static one => one.Outcome == ScenarioOutcome.Skipped).Select(static one => one.Id))];
    }

    private static Dictionary<string, List<SaidFrame>> Talks(string board, IReadOnlyList<string> scenarios, bool isVirtual)
    {
        using var built = new BuiltBoard(board);
        var result = VerifyRun.Run(built.Options with { Scenarios = scenarios, IsVirtualTime = isVirtual });
        Assert.Null(result.Broken);
        var frames = Frames(result.CapturePath);

        return result.Scenarios
            .Where(one => scenarios.Contains(one.Id))
            .ToDictionary(
                static one => one.Id,
                one => one is { Outcome: ScenarioOutcome.Passed, FirstFrame: > 0 }
                    ? frames[((int)one.FirstFrame - 1)..(int)one.LastFrame]
                    : [new(TimeSpan.Zero, string.Empty, $"{one.Outcome}: {one.Seen}")]);
    }

    private static string? Difference(List<SaidFrame> inVirtual, List<SaidFrame> inReal, StallWatch? excuses)
    {
        foreach (var host in inVirtual.Concat(inReal).Select(static frame => frame.From).Distinct())
        {
            var should = inVirtual.Where(frame => frame.From == host).ToList();
            var did = inReal.Where(frame => frame.From == host).ToList();

            foreach (var (frame, other) in should.Zip(did))
            {
                var (due, came) = (frame.At - inVirtual[0].At, other.At - inReal[0].At);

                if (frame.What != other.What || (came - due).Duration() > s_limit + Excused(inReal[0].At, other.At, excuses))
                {
                    return $"{host} sent '{other.What}' after {came} in real time, '{frame.What}' after {due} in virtual time";
                }
            }

            if (should.Count != did.Count)
            {
                return $"{host} sent {did.Count} frames in real time, {should.Count} in virtual time";
            }
        }

        return null;
    }

    private static TimeSpan Excused(TimeSpan begin, TimeSpan end, StallWatch? excuses) =>
        excuses?.Between(DateTime.UnixEpoch + begin - s_tick, DateTime.UnixEpoch + end) is { Ticks: > 0 } stall ? stall + s_tick : TimeSpan.Zero;

    private static List<SaidFrame> Frames(string capture)
    {
        List<SaidFrame> frames = [];
        using var reader = CaptureReader.Open(capture);

        while (reader.TryReadNext(out var frame))
        {
            frames.Add(new(TimeSpan.FromMicroseconds(frame.TimeNs / 1000), Convert.ToHexStringLower(frame.Octets.Slice(6, 6)), Describe(frame.Octets)));
        }

        return frames;
    }

    private static string Describe(ReadOnlySpan<byte> octets)
    {
        const int Arp = 0x0806;
        const int IPv4 = 0x0800;
        const int Tcp = 6;
        const int Udp = 17;
        var type = BinaryPrimitives.ReadUInt16BigEndian(octets[12..]);

        if (type == Arp)
        {
            return $"ARP {octets[21]} for {Convert.ToHexStringLower(octets.Slice(38, 4))}";
        }

        if (type != IPv4)
        {
            return $"type {type:x4}, {octets.Length} octets";
        }

        var packet = octets[IPv4Offset..];
        var length = BinaryPrimitives.ReadUInt16BigEndian(packet[2..]);
        var payload = packet[((packet[0] & 0xf) * 4)..Math.Min(length, packet.Length)];
        var offset = BinaryPrimitives.ReadUInt16BigEndian(packet[6..]) & 0x1fff;
        var way = $"{Convert.ToHexStringLower(packet.Slice(12, 4))} to {Convert.ToHexStringLower(packet.Slice(16, 4))}";

        return packet[9] switch
        {
            _ when offset > 0 => $"{way} protocol {packet[9]} fragment {offset} length {payload.Length}",
            Tcp when payload.Length >= 20 =>
                $"{way} TCP {Ports(payload)} flags {payload[13]:x2} length {payload.Length - ((payload[12] >> 4) * 4)}",
            Udp when payload.Length >= 8 => $"{way} UDP {Ports(payload)} length {payload.Length}",
            _ => $"{way} protocol {packet[9]} length {payload.Length}",
        };
    }

    private static string Ports(ReadOnlySpan<byte> segment) =>
        $"{BinaryPrimitives.ReadUInt16BigEndian(segment)} {BinaryPrimitives.ReadUInt16BigEndian(segment[2..])}";
}
