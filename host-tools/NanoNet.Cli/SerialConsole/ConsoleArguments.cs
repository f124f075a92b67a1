using System;
using System.Text.RegularExpressions;
using NanoNet.Cli.Boards;

namespace NanoNet.Cli.SerialConsole;

/// <summary>What <c>nanonet console</c> was asked for.</summary>
public sealed record ConsoleArguments
{
    /// <summary>A device, or what tells it from others; null: the board's, or the only one.</summary>
    public string? Port { get; init; }

    /// <summary>The board that was named; null: none.</summary>
    public ChosenBoard? Board { get; init; }

    /// <summary>Bits per second; null tries those that boards use where an answer is wanted, and takes their default else.</summary>
    public int? Baud { get; init; }

    /// <summary>A file that does not exist yet: every line goes there, whatever <see cref="Save"/> says.</summary>
    public required string Log { get; init; }

    /// <summary>Appended to, or null.</summary>
    public string? Save { get; init; }

    /// <summary>Ends the session when a line matches, or null.</summary>
    public Regex? Expect { get; init; }

    /// <summary>How long to wait for <see cref="Expect"/>, or to follow; null is without end.</summary>
    public TimeSpan? Limit { get; init; }

    public bool Reboot { get; init; }

    /// <summary>Asks the target what it is, and ends.</summary>
    public bool Info { get; init; }
}
