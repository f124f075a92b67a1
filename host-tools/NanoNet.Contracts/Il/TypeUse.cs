namespace NanoNet.Contracts.Il;

/// <summary>A type that an assembly uses somewhere.</summary>
/// <param name="Shape">The type.</param>
/// <param name="Where">Full name of the method or type that uses it.</param>
/// <param name="Location">Where in the source; null without symbols.</param>
/// <param name="IsLocal">Whether it is the type of a local variable.</param>
public sealed record TypeUse(TypeShape Shape, string Where, SourceLocation? Location, bool IsLocal = false);
