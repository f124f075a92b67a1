namespace NanoNet.Contracts.Il;

/// <summary>A type of a signature.</summary>
/// <param name="Name">As C# would write it, by full name.</param>
/// <param name="Parts">What it is made of, the types within it too.</param>
public readonly record struct TypeShape(string Name, TypeParts Parts);
