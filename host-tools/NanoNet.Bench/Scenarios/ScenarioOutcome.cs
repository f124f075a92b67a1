namespace NanoNet.Bench;

/// <summary>How a scenario ended.</summary>
public enum ScenarioOutcome
{
    Passed,

    /// <summary>The board did something else than expected.</summary>
    Failed,

    /// <summary>This board or this set-up does not offer what it needs; the result says what.</summary>
    Skipped,

    /// <summary>It did not pass, and what the cable was told to do to its frames may be why; the result says what was seen.</summary>
    Undecidable,

    /// <summary>The bench could not go on, so it says nothing about the board.</summary>
    Broken,
}
