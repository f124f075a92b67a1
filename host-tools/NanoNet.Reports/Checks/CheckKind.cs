namespace NanoNet.Reports.Checks;

/// <summary>Who checked.</summary>
public enum CheckKind
{
    /// <summary>An active case: it drove the board and looked at the answers.</summary>
    Scenario,

    /// <summary>A passive rule: it judged the capture.</summary>
    Rule,

    /// <summary>A unit test: it ran on the board and looked at the board's own code.</summary>
    Test,
}
