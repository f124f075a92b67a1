using System;
using System.Globalization;

namespace NanoNet.Bench;

/// <summary>The lines of a scenario that break the cable. It is whole again when the scenario ends.</summary>
public sealed class ScenarioCable
{
    private readonly TestBench _bench;
    private readonly ScenarioEnding _ending;

    internal ScenarioCable(TestBench bench, ScenarioEnding ending)
    {
        _bench = bench;
        _ending = ending;
    }

    /// <summary>Loses frames until the scenario ends.</summary>
    /// <param name="direction">Which way.</param>
    /// <param name="kind">Which frames.</param>
    /// <param name="first">The first of them that is lost, from 1.</param>
    /// <param name="last">The last; null for only the first.</param>
    public CableFault Lose(FrameDirection direction, FrameKind kind, long first = 1, long? last = null) => Break(
        new HarmFault(FrameHarm.Drop, new FrameSelection { Kind = kind, First = first, Last = last ?? first }, direction));

    /// <summary>Breaks the cable until the scenario ends, or the fault is disposed of.</summary>
    public CableFault Break(Fault fault) => _ending.Keep(_bench.Cable.Watch(fault));

    /// <summary>Fails the scenario unless the cable has struck as many frames as it was to.</summary>
    /// <returns>The first of them.</returns>
    public static StruckFrame RequireStruck(CableFault fault, int count = 1)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ScenarioContext.Require(
            fault.Count == count,
            string.Create(CultureInfo.InvariantCulture, $"{count} frames that the cable does this to: --{fault.Fault.Name} {fault.Fault}"),
            string.Create(CultureInfo.InvariantCulture, $"{fault.Count}"));
        return fault.Struck[0];
    }

    /// <summary>Pulls the cable until the scenario ends; skips the scenario where nobody can.</summary>
    public void Pull()
    {
        if (_bench.Desk is not null)
        {
            throw new ScenarioSkippedException("nobody here can pull the cable of a board on the desk");
        }

        _bench.PullCable();
        _ending.Add(_bench.PlugCable);
    }

    /// <summary>Plugs the cable in again.</summary>
    public void Plug() => _bench.PlugCable();
}
