namespace NanoNet.Reports.Divergences;

/// <summary>What of two runs is compared.</summary>
public enum DivergenceAspect
{
    /// <summary>Outcomes of scenarios.</summary>
    Scenarios,

    /// <summary>Outcomes of rules.</summary>
    Rules,

    /// <summary>What the board puts into its headers: options, windows, time to live.</summary>
    Headers,

    /// <summary>How long the board takes.</summary>
    Times,

    /// <summary>Which frames the board sends in a scenario, one after the other.</summary>
    Order,
}
