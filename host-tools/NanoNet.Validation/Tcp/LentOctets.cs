namespace NanoNet.Validation;

/// <summary>A run of octets that a <see cref="MemoryBudget"/> has lent.</summary>
/// <param name="Array">Where they are, maybe among others'.</param>
/// <param name="Offset">Where in it they begin.</param>
/// <param name="Length">How many: a power of two.</param>
internal readonly record struct LentOctets(byte[] Array, int Offset, int Length);
