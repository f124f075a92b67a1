using System.Collections.Generic;
using System.Linq;

namespace NanoNet.Bench;

/// <summary>Everything that is wrong with the cable during a run.</summary>
public sealed record FaultPlan
{
    /// <summary>A good cable.</summary>
    public static FaultPlan None { get; } = new();

    /// <summary>What befalls frames, in the order in which it was asked for.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>When the cable is pulled.</summary>
    public IReadOnlyList<FaultPeriod> LinkCuts { get; init; } = [];

    /// <summary>When a second host claims the board's address.</summary>
    public IReadOnlyList<FaultPeriod> AddressClashes { get; init; } = [];

    public bool IsEmpty => Faults.Count == 0 && LinkCuts.Count == 0 && AddressClashes.Count == 0;

    /// <summary>The options that ask for it, in words of a command line: <c>--drop</c>, <c>1%</c>, ...</summary>
    public IReadOnlyList<string> Words =>
    [
        .. Faults.SelectMany(static fault => (string[])[$"--{fault.Name}", fault.ToString()]),
        .. LinkCuts.SelectMany(static cut => (string[])["--link-cut", cut.ToString()]),
        .. AddressClashes.SelectMany(static clash => (string[])["--address-clash", clash.ToString()]),
    ];
}
