using System;

namespace NanoNet.Attackers.Tests;

/// <summary>A rule that no firmware on this stack can keep in a certain case, with what proves of each frame, or of the whole capture, that it is that case.</summary>
/// <param name="RuleId">Which rule.</param>
/// <param name="Reason">What the stack or a service does instead.</param>
/// <param name="Source">Where that is known from.</param>
/// <param name="IsProved">Whether an offending frame is such a case.</param>
internal sealed record ProvedDeviation(string RuleId, string Reason, string Source, Func<long, AttackEvidence, bool> IsProved);
