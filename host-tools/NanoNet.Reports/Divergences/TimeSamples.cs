using System;
using System.Collections.Generic;

namespace NanoNet.Reports.Divergences;

/// <summary>How long a board took, each time that it did something.</summary>
public sealed class TimeSamples
{
    private readonly Dictionary<string, List<(long Nanoseconds, long Frame)>> _samples = [];

    /// <summary>What was measured at least once.</summary>
    public IEnumerable<string> Names => _samples.Keys;

    /// <param name="name">What was measured.</param>
    /// <param name="nanoseconds">How long it took.</param>
    /// <param name="frame">The frame that ended it, 1-based.</param>
    public void Add(string name, long nanoseconds, long frame)
    {
        if (!_samples.TryGetValue(name, out var samples))
        {
            _samples[name] = samples = [];
        }

        samples.Add((nanoseconds, frame));
    }

    /// <summary>The median: one busy moment of a machine does not move it.</summary>
    /// <returns>Null if there is no sample; else the time, the frame that ended it, and how many samples there are.</returns>
    public (TimeSpan Time, long Frame, int Count)? Median(string name)
    {
        if (!_samples.TryGetValue(name, out var samples))
        {
            return null;
        }

        var sorted = new List<(long Nanoseconds, long Frame)>(samples);
        sorted.Sort();
        var (nanoseconds, frame) = sorted[(sorted.Count - 1) / 2];
        return (TimeSpan.FromTicks(nanoseconds / TimeSpan.NanosecondsPerTick), frame, sorted.Count);
    }
}
