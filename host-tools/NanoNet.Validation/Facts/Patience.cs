namespace NanoNet.Validation;

/// <summary>How long an answer may take before its absence means something.</summary>
internal static class Patience
{
    /// <summary>
    /// Twice the longest that an acknowledgment may be delayed (RFC 9293 section 3.8.6.3: 0.5 s); every other answer judged here
    /// is one that a host gives at once.
    /// </summary>
    public const long AnswerNs = 1_000_000_000;

    /// <summary>An answer that comes later than this is taken for none, so that what waits for answers stays bounded.</summary>
    public const long GiveUpNs = 10 * AnswerNs;

    /// <summary>A close this soon after a response was decided with it.</summary>
    public const long PromptNs = 100_000_000;

    /// <summary>True if an answer to what happened at one time is overdue at another.</summary>
    public static bool IsOver(long sinceNs, long nowNs) => nowNs - sinceNs >= AnswerNs;
}
