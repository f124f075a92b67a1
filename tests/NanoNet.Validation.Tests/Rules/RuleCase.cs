using System;

namespace NanoNet.Validation.Tests.Rules;

/// <summary>What shows that a rule can pass, and that it can fail.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Pass">A capture that exercises it and keeps it.</param>
/// <param name="Mutant">The same with one fault.</param>
/// <param name="Frames">The frames that the mutant's verdict has to name.</param>
/// <param name="Others">Rules that the passing capture breaks on purpose.</param>
internal sealed record RuleCase(string RuleId, Func<Scene> Pass, Func<Scene> Mutant, long[] Frames, params string[] Others);
