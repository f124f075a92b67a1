namespace NanoNet.Bench;

/// <summary>How often a fault struck.</summary>
/// <param name="Fault">The option that asked for it.</param>
/// <param name="Frames">Frames that it struck.</param>
public sealed record FaultCount(string Fault, long Frames);
