using System;

namespace NanoNet.Reports.Runs;

/// <summary>Durations in files: milliseconds with three decimals, which is all the evidence that a wall clock gives.</summary>
public static class Milliseconds
{
    public static double Round(TimeSpan time) => Math.Round(time.TotalMilliseconds, 3);
}
