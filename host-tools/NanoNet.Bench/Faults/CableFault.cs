using System;
using System.Collections.Generic;
using System.Linq;

namespace NanoNet.Bench;

/// <summary>A fault that a cable has until this is disposed of.</summary>
public sealed class CableFault : IDisposable
{
    private readonly IReadOnlyList<(CableLane Lane, FaultInForce Fault)> _inForce;

    internal CableFault(Fault fault, IReadOnlyList<(CableLane Lane, FaultInForce Fault)> inForce)
    {
        Fault = fault;
        _inForce = inForce;
    }

    public Fault Fault { get; }

    /// <summary>Frames that it has struck, in both directions.</summary>
    public long Count => _inForce.Sum(static one => one.Fault.Count);

    /// <summary>The frames that it has struck, in order of time; empty unless they are kept.</summary>
    public IReadOnlyList<StruckFrame> Struck => [.. _inForce.SelectMany(static one => one.Fault.Struck).OrderBy(static frame => frame.At)];

    public void Dispose()
    {
        foreach (var (lane, fault) in _inForce)
        {
            lane.Remove(fault);
        }
    }
}
