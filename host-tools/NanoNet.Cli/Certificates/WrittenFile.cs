namespace NanoNet.Cli.Certificates;

/// <summary>A file that was written, and what for.</summary>
public sealed record WrittenFile(string Path, string Meaning);
