using System.CommandLine;
using NanoNet.Cli.CommandLine;

namespace NanoNet.Cli.Verbs;

public sealed class BoardsVerb : IVerb
{
    public BoardsVerb() => Command.SetAction(static _ => 0);

    public Command Command { get; } = new("boards", "...");

    public string[] Examples => ["nanonet boards"];
}
