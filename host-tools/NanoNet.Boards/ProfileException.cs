using System;
using System.Globalization;

namespace NanoNet.Boards;

/// <summary>A board profile, or a desk, that says what it may not. The message is one line: file, line, column, what is wrong, what is allowed.</summary>
public sealed class ProfileException : Exception
{
    internal ProfileException(ProfilePosition position, string problem)
        : base(string.Create(CultureInfo.InvariantCulture, $"{position.File}:{position.Line}:{position.Column}: {problem}"))
    {
        Position = position;
        Problem = problem;
    }

    public ProfilePosition Position { get; }

    /// <summary>The message without its position.</summary>
    public string Problem { get; }
}
