namespace NanoNet.Boards;

/// <summary>Where something stands in a profile.</summary>
/// <param name="File">What messages call the file.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based.</param>
public sealed record ProfilePosition(string File, int Line = 1, int Column = 1);
