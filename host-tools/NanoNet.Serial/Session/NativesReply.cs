using System.Collections.Generic;

namespace NanoNet.Serial;

/// <summary>The native assemblies of a board's interpreter, by its own words.</summary>
/// <param name="Outcome">Whether it said them.</param>
/// <param name="Assemblies">All of them; empty unless the outcome is <see cref="NativesOutcome.Told"/>.</param>
public sealed record NativesReply(NativesOutcome Outcome, IReadOnlyList<NativeAssembly> Assemblies)
{
    public static NativesReply Without(NativesOutcome outcome) => new(outcome, []);
}
