using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>Everything that was found in a capture.</summary>
public sealed record Judgement
{
    /// <summary>One verdict for each rule of the catalogue, in its order: the worst outcome, with all offending frames.</summary>
    public required IReadOnlyList<Verdict> Verdicts { get; init; }

    /// <summary>The TCP connections in order of their first frames; empty if they were handed out as they ended.</summary>
    public required IReadOnlyList<TcpConnectionRecord> Connections { get; init; }

    /// <summary>Number of TCP connections.</summary>
    public required int ConnectionCount { get; init; }

    /// <summary>Frames that were not read to their end, by what they are; the most frequent first.</summary>
    public IReadOnlyList<UnreadRecord> Unread { get; init; } = [];

    /// <summary>Number of frames judged.</summary>
    public required long Frames { get; init; }
}
