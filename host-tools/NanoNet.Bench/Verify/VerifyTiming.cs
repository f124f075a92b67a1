using System;

namespace NanoNet.Bench;

/// <summary>Where the time of a run went.</summary>
/// <param name="ProcessStart">Until the board program named its console.</param>
/// <param name="FirstFrame">From power on to the board's first frame; null if none came.</param>
/// <param name="Ready">From power on to the firmware's "Ready".</param>
/// <param name="Scenarios">All scenarios.</param>
/// <param name="Judging">Reading the capture back and judging it.</param>
/// <param name="Total">Everything.</param>
public sealed record VerifyTiming(
    TimeSpan ProcessStart, TimeSpan? FirstFrame, TimeSpan Ready, TimeSpan Scenarios, TimeSpan Judging, TimeSpan Total);
