using System;
using NanoNet.Live;

namespace NanoNet.Cli.Capturing;

/// <summary>What <c>nanonet capture</c> was asked for.</summary>
public sealed record CaptureArguments
{
    public required LiveCaptureOptions Capture { get; init; }

    /// <summary>As <see cref="Path"/>: standard output.</summary>
    public const string StandardOutput = "-";

    /// <summary>The file, or null for none.</summary>
    public string? Path { get; init; }

    /// <summary>Octets at which the next file begins; 0 for one file.</summary>
    public long RotateAt { get; init; }

    /// <summary>Files that are kept; 0 for all.</summary>
    public int MaxFiles { get; init; }

    /// <summary>Whether to judge as frames come.</summary>
    public bool IsJudged { get; init; }

    /// <summary>The board whose frames alone may fail the run; null: every host's.</summary>
    public CapturedBoard? Board { get; init; }

    /// <summary>What the user calls a board that was named, but whose frames cannot be told from others'; null for none.</summary>
    public string? Unrecognized { get; init; }

    /// <summary>What fails the run; one of <see cref="Verbs.FailLevel.Words"/>.</summary>
    public required string FailOn { get; init; }

    /// <summary>Ends the capture; null leaves that to Ctrl-C.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Ends the capture after so many frames; null for no such end.</summary>
    public long? Count { get; init; }
}
