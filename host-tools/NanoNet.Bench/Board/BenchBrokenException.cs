using System;

namespace NanoNet.Bench;

/// <summary>The bench itself cannot work: no board, a board process that died, no rights. Not a verdict about the firmware.</summary>
/// <remarks>The message is one clear line: what happened and what to do. The tool ends with exit code 6.</remarks>
public sealed class BenchBrokenException : Exception
{
    public BenchBrokenException()
    {
    }

    public BenchBrokenException(string message)
        : base(message)
    {
    }

    public BenchBrokenException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>True if the user has already been told on standard error, and better than the message can.</summary>
    public bool IsReported { get; init; }

    /// <summary>True if it is the firmware's doing after all: it threw before it was ready, or refused to start.</summary>
    public bool IsOfFirmware { get; init; }
}
