using System.Runtime.CompilerServices;

namespace NanoNet.Validation;

/// <summary>The bits of a set of facts: one for each value that <see cref="Fact"/> may have.</summary>
[InlineArray(Count)]
internal struct FactWords
{
    public const int Count = 12;

    private ulong _first;
}
