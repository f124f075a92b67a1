using System;
using System.Collections.Generic;

namespace NanoNet.Bench;

/// <summary>What becomes of one frame on its way.</summary>
internal sealed class FrameFate
{
    /// <summary>One arrival that is as it should be.</summary>
    public static FrameFate Unharmed { get; } = new();

    /// <summary>Why it does not arrive; null if it does.</summary>
    public string? Loss { get; set; }

    /// <summary>Times that it arrives.</summary>
    public int Copies { get; set; } = 1;

    /// <summary>How long after it was sent it arrives, if none before it holds it up.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>The bit that is turned over, counted from the first of the first octet; null for none.</summary>
    public int? TurnedBit { get; set; }

    /// <summary>Octets of it that arrive; null for all.</summary>
    public int? CutLength { get; set; }

    /// <summary>True if it waits until the next one has passed it.</summary>
    public bool IsOvertaken { get; set; }

    /// <summary>What happened, in words, for the capture; empty for nothing.</summary>
    public List<string> Notes { get; } = [];

    public bool IsUnharmed => Loss is null && Notes.Count == 0 && Delay == TimeSpan.Zero;

    public string? Note => Notes.Count == 0 ? null : string.Join("; ", Notes);
}
