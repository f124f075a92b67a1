namespace NanoNet.Contracts.Checking;

/// <summary>Something that firmware needs and the board lacks.</summary>
/// <param name="Assembly">The nanoFramework library.</param>
/// <param name="Name">Full name of the type or member; the assembly's own when all of it is missing.</param>
/// <param name="Problem">What is wrong with it, as the end of a sentence that begins with the name.</param>
/// <param name="UsedBy">Full name of a method that refers to it; null if none does (a base type, a field's type).</param>
public sealed record ContractFinding(string Assembly, string Name, string Problem, string? UsedBy)
{
    public override string ToString() =>
        $"[{Assembly}] {Name} {Problem}" + (UsedBy is null ? string.Empty : $" (used by {UsedBy})");
}
