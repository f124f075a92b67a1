namespace NanoNet.Cli.Doctor;

/// <summary>What was found of one thing on the desk.</summary>
/// <param name="Name">The thing, in one or two words.</param>
/// <param name="State">How it is.</param>
/// <param name="Text">What was seen.</param>
/// <param name="Fix">What to do; null where there is nothing to do.</param>
public sealed record DeskFinding(string Name, DeskState State, string Text, string? Fix = null);
