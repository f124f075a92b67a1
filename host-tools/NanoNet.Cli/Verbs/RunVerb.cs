using System.CommandLine;
using NanoNet.Cli.CommandLine;

namespace NanoNet.Cli.Verbs;

public sealed class RunVerb : IVerb
{
    public RunVerb() => Command.SetAction(static _ => 0);

    public Command Command { get; } = new("run", "...");

    public string[] Examples => ["nanonet run"];
}
