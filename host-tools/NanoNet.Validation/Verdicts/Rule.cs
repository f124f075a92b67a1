namespace NanoNet.Validation;

/// <summary>One checkable requirement with the text it comes from.</summary>
/// <param name="Id">Stable name; never reused with another meaning.</param>
/// <param name="Source">RFC and section.</param>
/// <param name="Level">How binding the source is.</param>
/// <param name="Requirement">What has to hold, in one sentence.</param>
public sealed record Rule(string Id, string Source, RequirementLevel Level, string Requirement);
