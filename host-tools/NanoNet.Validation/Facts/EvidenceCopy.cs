namespace NanoNet.Validation;

/// <summary>What evidence held at some time: less than evidence itself, and part of who keeps it.</summary>
/// <param name="Facts">All facts.</param>
/// <param name="Violations">Those that break a rule, with where.</param>
/// <param name="Counts">How many there are of each fact; null where no more than what is kept.</param>
internal readonly record struct EvidenceCopy(FactSet Facts, Violation[] Violations, int[]? Counts);
