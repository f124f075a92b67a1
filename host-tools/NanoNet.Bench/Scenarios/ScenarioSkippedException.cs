using System;

namespace NanoNet.Bench;

/// <summary>A scenario needs what this board or this set-up does not offer. The message says what.</summary>
public sealed class ScenarioSkippedException : Exception
{
    public ScenarioSkippedException()
    {
    }

    public ScenarioSkippedException(string message)
        : base(message)
    {
    }

    public ScenarioSkippedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
