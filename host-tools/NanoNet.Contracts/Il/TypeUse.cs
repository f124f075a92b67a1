namespace NanoNet.Contracts.Il;

/// <summary>A type that an assembly uses somewhere.</summary>
/// <param name="Shape">The type.</param>
/// <param name="Where">Full name of the method or type that uses it.</param>
/// <param name="Location">Where in the source; null without symbols.</param>
/// <param name="Place">What has the type.</param>
public sealed record TypeUse(TypeShape Shape, string Where, SourceLocation? Location, TypePlace Place = TypePlace.Code);
