using System.CommandLine;
using NanoNet.Cli.CommandLine;

namespace NanoNet.Cli.Verbs;

public sealed class AnalyzeVerb : IVerb
{
    public AnalyzeVerb() => Command.SetAction(static _ => 0);

    public Command Command { get; } = new("analyze", "...");

    public string[] Examples => ["nanonet analyze"];
}
