namespace NanoNet.Attackers.Tests;

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">0 for success, with most.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record ProgramEnd(int ExitCode, string Output, string Error);
