namespace NanoNet.Validation;

/// <summary>A fact that breaks a rule, where it happened, and the two numbers that differ, if it is about numbers.</summary>
internal readonly record struct Violation(Fact Fact, long Frame, long? Expected = null, long? Seen = null);
