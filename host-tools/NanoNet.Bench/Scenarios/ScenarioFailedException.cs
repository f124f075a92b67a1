using System;

namespace NanoNet.Bench;

/// <summary>The board did something else than a scenario expects.</summary>
public sealed class ScenarioFailedException : Exception
{
    public ScenarioFailedException()
    {
    }

    public ScenarioFailedException(string message)
        : base(message)
    {
        Seen = message;
    }

    public ScenarioFailedException(string message, Exception innerException)
        : base(message, innerException)
    {
        Seen = message;
    }

    public ScenarioFailedException(string expected, string seen)
        : base($"expected {expected}; seen: {seen}")
    {
        Expected = expected;
        Seen = seen;
    }

    /// <summary>True if nothing that a cable does to frames can be the reason.</summary>
    public bool IsCertain { get; init; }

    /// <summary>What should have been seen.</summary>
    public string Expected { get; } = "";

    /// <summary>What was seen instead, with frame numbers where there are frames.</summary>
    public string Seen { get; } = "";
}
