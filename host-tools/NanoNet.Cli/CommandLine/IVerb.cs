using System.CommandLine;

namespace NanoNet.Cli.CommandLine;

/// <summary>One verb: its options, its examples and what it does.</summary>
public interface IVerb
{
    Command Command { get; }

    /// <summary>Whole command lines that its help shows.</summary>
    string[] Examples { get; }
}
