namespace NanoNet.Validation;

/// <summary>What a rule says of a set of facts, wherever they come from.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Outcome">What it says.</param>
/// <param name="Reason">What is missing; null for a pass, and for a violation, whose words need its frames.</param>
internal readonly record struct RuleOutcome(Rule Rule, Outcome Outcome, string? Reason);
