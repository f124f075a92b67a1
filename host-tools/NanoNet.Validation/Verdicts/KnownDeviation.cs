namespace NanoNet.Validation;

/// <summary>A rule that a stack is known to break: data beside a board's profile, never a special case in a rule.</summary>
/// <param name="RuleId">Which rule.</param>
/// <param name="Reason">What the stack does instead, and why.</param>
/// <param name="Source">Where that is known from.</param>
public sealed record KnownDeviation(string RuleId, string Reason, string Source);
