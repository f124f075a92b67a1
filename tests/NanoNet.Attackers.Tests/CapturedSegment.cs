using NanoNet.Wire;

namespace NanoNet.Attackers.Tests;

/// <summary>A TCP segment of a capture, as far as proofs need it.</summary>
/// <param name="Frame">Number of its frame, from 1.</param>
/// <param name="TimeNs">When, in nanoseconds since 1970.</param>
/// <param name="FromBoard">Who sent it.</param>
/// <param name="Bits">Control bits.</param>
/// <param name="Sequence">As on the wire.</param>
/// <param name="Acknowledgment">As on the wire, whether or not ACK says that it means something.</param>
/// <param name="Window">As on the wire.</param>
/// <param name="Length">Octets of data.</param>
/// <param name="FirstOctet">Of its data; -1 without.</param>
internal readonly record struct CapturedSegment(
    long Frame, long TimeNs, bool FromBoard, TcpControlBits Bits, uint Sequence, uint Acknowledgment, ushort Window, int Length, int FirstOctet)
{
    public bool Has(TcpControlBits bit) => (Bits & bit) != 0;
}
