using System;
using System.Globalization;

namespace NanoNet.Boards;

/// <summary>A board profile that says what it may not. The message is one line: file, line, what is wrong, what is allowed.</summary>
public sealed class ProfileException : Exception
{
    internal ProfileException(string file, int line, string problem)
        : base(string.Create(CultureInfo.InvariantCulture, $"{file}:{line}: {problem}"))
    {
        File = file;
        Line = line;
        Problem = problem;
    }

    public string File { get; }

    /// <summary>1-based.</summary>
    public int Line { get; }

    /// <summary>The message without file and line.</summary>
    public string Problem { get; }
}
