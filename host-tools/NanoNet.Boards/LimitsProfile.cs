namespace NanoNet.Boards;

/// <summary>What runs out on a board.</summary>
public sealed record LimitsProfile
{
    /// <summary>Sockets that can be open at one time, listeners included.</summary>
    public required int Sockets { get; init; }

    /// <summary>Octets of managed heap.</summary>
    public required long HeapBytes { get; init; }

    /// <summary>IL instructions that the interpreter executes a second.</summary>
    public long InstructionsPerSecond { get; init; } = 4_000_000;
}
