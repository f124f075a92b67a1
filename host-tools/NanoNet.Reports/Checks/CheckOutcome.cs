namespace NanoNet.Reports.Checks;

/// <summary>What came of a check, worst first: tables list them in this order.</summary>
public enum CheckOutcome
{
    /// <summary>The bench could not carry the scenario out.</summary>
    Broken,

    /// <summary>The board did something else than it had to.</summary>
    Failed,

    /// <summary>Violated, but not binding (level "info") or a known deviation of the stack.</summary>
    Noted,

    /// <summary>The evidence does not suffice.</summary>
    Undecidable,

    Passed,

    /// <summary>Nothing happened that the check is about; a scenario that was skipped.</summary>
    NotExercised,
}
