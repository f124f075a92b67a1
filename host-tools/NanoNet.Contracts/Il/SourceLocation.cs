namespace NanoNet.Contracts.Il;

/// <summary>A place in a source file.</summary>
/// <param name="File">Path as the symbols have it, mapped back to where the sources are.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
public sealed record SourceLocation(string File, int Line, int Column);
