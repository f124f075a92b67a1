using System.CommandLine;
using NanoNet.Cli.CommandLine;

namespace NanoNet.Cli.Verbs;

public sealed class VerifyVerb : IVerb
{
    public VerifyVerb() => Command.SetAction(static _ => 0);

    public Command Command { get; } = new("verify", "...");

    public string[] Examples => ["nanonet verify"];
}
