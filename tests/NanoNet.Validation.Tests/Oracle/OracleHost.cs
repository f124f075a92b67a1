using System.Collections.Generic;
using System.Linq;

namespace NanoNet.Validation.Tests.Oracle;

/// <summary>One end of a made connection: enough of a stack to give right answers. Numbers are relative to the initial ones.</summary>
internal sealed class OracleHost
{
    private readonly List<(uint Left, uint Right)> _held = [];

    public required bool IsClient { get; init; }

    public required uint Isn { get; init; }

    public required uint FirstTimestamp { get; init; }

    public ushort Identification { get; set; }

    /// <summary>One after the last number that it has sent.</summary>
    public uint Next { get; set; }

    /// <summary>One after the last number of the other end's that it has without a hole.</summary>
    public uint Received { get; set; }

    /// <summary>The last timestamp that it has to echo.</summary>
    public uint? RecentTimestamp { get; set; }

    public ushort Window { get; set; } = 65535;

    /// <summary>What it holds beyond a hole, the latest first.</summary>
    public IReadOnlyList<(uint Left, uint Right)> Held => _held;

    /// <summary>Takes numbers of the other end's.</summary>
    public void Take(uint left, uint right)
    {
        if (left > Received)
        {
            Hold(left, right);
            return;
        }

        Received = uint.Max(Received, right);

        while (_held.Find(run => run.Left <= Received) is { Right: > 0 } next)
        {
            _held.Remove(next);
            Received = uint.Max(Received, next.Right);
        }
    }

    private void Hold(uint left, uint right)
    {
        var touching = _held.Where(run => run.Left <= right && run.Right >= left).ToList();
        _held.RemoveAll(touching.Contains);
        _held.Insert(0, (touching.Select(run => run.Left).Append(left).Min(), touching.Select(run => run.Right).Append(right).Max()));
    }
}
