using System;
using NanoNet.Bench;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>What a client's script waits for.</summary>
internal sealed class Step(Func<bool> condition, TimeSpan within)
{
    public TimeSpan Within => within;

    /// <summary>Whether it came in time.</summary>
    public bool IsMet { get; private set; }

    /// <summary>A time in which nothing happens.</summary>
    public static Step Pause(TimeSpan time) => new(static () => false, time);

    /// <summary>Whether the script goes on.</summary>
    public bool IsOver(Instant now, Instant begun)
    {
        IsMet = condition();
        return IsMet || now >= begun + within;
    }
}
