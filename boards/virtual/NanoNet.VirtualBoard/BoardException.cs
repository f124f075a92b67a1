using System;
using System.Collections.Generic;

namespace NanoNet.VirtualBoard;

/// <summary>The board cannot start; what it says goes to stderr as it is.</summary>
internal sealed class BoardException : Exception
{
    public BoardException(int exitCode, string message)
        : base(message)
    {
        ExitCode = exitCode;
    }

    /// <param name="exitCode">See <see cref="VirtualBoard.ExitCode"/>.</param>
    /// <param name="findings">One line each.</param>
    public BoardException(int exitCode, IEnumerable<string> findings)
        : this(exitCode, string.Join('\n', findings))
    {
    }

    public int ExitCode { get; }
}
