using NanoNet.Wire;

namespace NanoNet.Benchmarks;

/// <summary>One segment of a scripted connection.</summary>
/// <param name="DelayUs">Microseconds since the one before.</param>
/// <param name="From">0 for the client, 1 for the server.</param>
/// <param name="Sequence">From the sender's initial sequence number.</param>
/// <param name="Acknowledgment">From the other's.</param>
/// <param name="Bits">Control bits.</param>
/// <param name="Data">What it carries.</param>
public readonly record struct TrafficStep(int DelayUs, int From, uint Sequence, uint Acknowledgment, TcpControlBits Bits, byte[] Data);
