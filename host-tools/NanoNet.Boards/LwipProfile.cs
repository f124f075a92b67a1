using System;
using System.Collections.Generic;

namespace NanoNet.Boards;

/// <summary>The lwIP of a board.</summary>
public sealed record LwipProfile
{
    /// <summary>Release, such as 2.1.3.</summary>
    public required Version Version { get; init; }

    public required InitialSequenceNumbers Isn { get; init; }

    /// <summary>Values by lwIP's option names. What is not here has lwIP's default.</summary>
    public required IReadOnlyDictionary<string, long> Options { get; init; }
}
