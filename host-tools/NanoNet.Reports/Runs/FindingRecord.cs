namespace NanoNet.Reports.Runs;

/// <summary>One thing that <c>doctor</c> looked at, as run.json holds it.</summary>
/// <param name="Name">The thing.</param>
/// <param name="State">"good", "limited", "broken" or "unknown".</param>
/// <param name="Text">What was seen.</param>
/// <param name="Fix">What mends it; null where there is nothing to mend.</param>
public sealed record FindingRecord(string Name, string State, string Text, string? Fix);
