namespace NanoNet.Validation;

/// <summary>What is known of a segment besides its own octets.</summary>
/// <param name="Frame">Number of the frame.</param>
/// <param name="TimeNs">Nanoseconds since the Unix epoch.</param>
/// <param name="DataLength">Octets of data that it has on the wire.</param>
/// <param name="Checksum">What became of checking it.</param>
/// <param name="Identification">The IPv4 header's; 0 for IPv6.</param>
internal readonly record struct SegmentArrival(long Frame, long TimeNs, int DataLength, ChecksumFinding Checksum, ushort Identification);
