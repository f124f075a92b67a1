using System.Collections.Generic;
using System.Linq;

namespace NanoNet.Bench;

/// <summary>An option of the command line that breaks the cable.</summary>
/// <param name="Name">With its hyphens.</param>
/// <param name="Form">What its value looks like.</param>
/// <param name="Description">What it does, in a line.</param>
/// <param name="Example">A value.</param>
/// <param name="Read">Adds what a value asks for to a plan.</param>
public sealed record FaultOption(string Name, string Form, string Description, string Example, FaultOption.Reader Read)
{
    private const string Frames = "[WAY:]FRAMES";

    /// <summary>Reads one value.</summary>
    /// <returns>What is wrong with it and what to write; null if the plan holds it now.</returns>
    public delegate string? Reader(string text, ref FaultPlan plan);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FaultOption> All { get; } =
    [
        Harm(FrameHarm.Drop, "Lose frames: 1%, 1%/5 in bursts of 5, syn-ack:1 the first SYN-ACK, data:2-4, to-board:2%, from-board:fin", "syn-ack:1"),
        Harm(FrameHarm.Duplicate, "Deliver frames twice; FRAMES as for --drop", "1%"),
        Harm(FrameHarm.Reorder, "Let the next frame overtake; FRAMES as for --drop", "data:5%"),
        new("--delay", "[WAY:]TIME[±TIME]", "Delay every frame, with jitter: 40ms±10ms (or +-); none overtakes another", "40ms±10ms", static (string text, ref FaultPlan plan) =>
            Add(FaultParser.ReadDelay(text, out var fault), fault, ref plan)),
        new("--rate", "[WAY:]RATE[,SIZE]", "Let no more through than 1Mbit/s; what waits in a queue of 64 kB, or 1Mbit/s,16kB, is lost beyond it", "1Mbit/s", static (string text, ref FaultPlan plan) =>
            Add(FaultParser.ReadRate(text, out var fault), fault, ref plan)),
        Harm(FrameHarm.Corrupt, "Turn over one bit of frames; FRAMES as for --drop", "from-board:1%"),
        Harm(FrameHarm.Truncate, "Cut the end of frames off; FRAMES as for --drop", "data:3"),
        new("--mtu", "[WAY:]OCTETS", "Lose frames that carry more than this, silently", "576", static (string text, ref FaultPlan plan) =>
            Add(FaultParser.ReadMtu(text, out var fault), fault, ref plan)),
        new("--link-cut", "TIME@TIME", "Pull the cable: 2s@5s for 2 s, 5 s after power on", "2s@5s", static (string text, ref FaultPlan plan) =>
        {
            var complaint = FaultParser.ReadPeriod(text, mayStay: false, out var period);
            plan = period is null ? plan : plan with { LinkCuts = [.. plan.LinkCuts, period] };
            return complaint;
        }),
        new("--address-clash", "[TIME@]TIME", "Let a second host claim the board's address: 5s from then on, 2s@5s for 2 s", "2s@5s", static (string text, ref FaultPlan plan) =>
        {
            var complaint = FaultParser.ReadPeriod(text, mayStay: true, out var period);
            plan = period is null ? plan : plan with { AddressClashes = [.. plan.AddressClashes, period] };
            return complaint;
        }),
    ];

    /// <summary>Reads options and values in the order of a command line.</summary>
    /// <returns>The first complaint, which names the option; null if all were read.</returns>
    public static string? ReadAll(IEnumerable<(string Name, string Value)> options, out FaultPlan plan)
    {
        plan = FaultPlan.None;

        foreach (var (name, value) in options)
        {
            if (All.Single(option => option.Name == name).Read(value, ref plan) is { } complaint)
            {
                return $"{name}: {complaint}";
            }
        }

        return null;
    }

    private static FaultOption Harm(FrameHarm harm, string description, string example) => new(
        "--" + new HarmFault(harm, new FrameSelection()).Name,
        Frames,
        description,
        example,
        (string text, ref FaultPlan plan) => Add(FaultParser.ReadFrames(harm, text, out var fault), fault, ref plan));

    private static string? Add(string? complaint, Fault? fault, ref FaultPlan plan)
    {
        plan = fault is null ? plan : plan with { Faults = [.. plan.Faults, fault] };
        return complaint;
    }
}
