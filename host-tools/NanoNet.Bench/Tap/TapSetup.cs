using System.Collections.Generic;

namespace NanoNet.Bench;

/// <summary>How to put the board on a kernel TAP.</summary>
public sealed record TapSetup
{
    /// <summary>The helper program, <c>nanonet-tap</c>.</summary>
    public required string Helper { get; init; }

    /// <summary>What runs in the namespace with the TAP, on this terminal; empty for the user's shell.</summary>
    public IReadOnlyList<string> Command { get; init; } = [];
}
