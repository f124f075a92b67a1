using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>One segment that is sent again and again, and the times between.</summary>
internal struct RepetitionRun
{
    /// <summary>RFC 6298 section 2.5: a timer may stop growing at a minute, less what a timer that counts half seconds can be early.</summary>
    private const long MaxTimeoutNs = 59_500_000_000;

    public SequenceNumber Sequence;

    /// <summary>Repetitions so far.</summary>
    public int Count;

    public long LastNs;

    /// <summary>Time between the last two; 0 if it is not known.</summary>
    public long SpacingNs;

    /// <summary>Takes the next one.</summary>
    /// <returns>True if it waited longer than the one before, or as long as it ever need; null if that is not known.</returns>
    public bool? Take(long nowNs)
    {
        var previous = SpacingNs;
        SpacingNs = nowNs - LastNs;
        LastNs = nowNs;
        Count++;

        // A repetition that the capture lacks makes one wait look longer: only a wait that did not grow at all is certain.
        return previous <= 0 ? null : SpacingNs >= MaxTimeoutNs || SpacingNs >= previous + (previous / 10);
    }
}
