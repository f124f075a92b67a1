namespace NanoNet.Validation;

/// <summary>One checkable requirement with the text it comes from.</summary>
/// <param name="Id">Stable name; never reused with another meaning.</param>
/// <param name="Source">RFC and section.</param>
/// <param name="Level">How binding the source is.</param>
/// <param name="Requirement">What has to hold, in one sentence.</param>
public sealed record Rule(string Id, string Source, RequirementLevel Level, string Requirement)
{
    /// <summary>Facts that show the requirement kept: without one of them a rule never passes.</summary>
    internal FactSet Kept { get; init; }

    /// <summary>Facts that break it.</summary>
    internal FactSet Broken { get; init; }

    /// <summary>Facts that say that the capture does not show enough.</summary>
    internal FactSet Unclear { get; init; }

    /// <summary>True if it is about TCP connections, so that each of them has a verdict of its own.</summary>
    internal bool IsPerConnection { get; init; }
}
