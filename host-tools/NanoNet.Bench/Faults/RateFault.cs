namespace NanoNet.Bench;

/// <summary>Frames leave no faster than this; what has to wait waits in a queue, and is lost when that is full.</summary>
/// <param name="BitsPerSecond">Counted over the octets of the frames as captured.</param>
/// <param name="QueueLength">Octets that may wait.</param>
/// <param name="Direction">Which way; null for both, each with a queue of its own.</param>
public sealed record RateFault(double BitsPerSecond, long QueueLength = RateFault.DefaultQueueLength, FrameDirection? Direction = null) : Fault(Direction)
{
    /// <summary>About what a cheap switch has for a port: 43 frames of full length.</summary>
    public const long DefaultQueueLength = 64 * 1024;

    public override string Name => "rate";

    public override string Value => QueueLength == DefaultQueueLength
        ? FaultText.Rate(BitsPerSecond)
        : $"{FaultText.Rate(BitsPerSecond)},{FaultText.Size(QueueLength)}";
}
