namespace NanoNet.Validation;

/// <summary>What is known of a segment besides its own octets.</summary>
/// <param name="Frame">Number of the frame.</param>
/// <param name="TimeNs">Nanoseconds since the Unix epoch.</param>
/// <param name="DataLength">Octets of data that it has on the wire.</param>
/// <param name="Checksum">What became of checking it.</param>
/// <param name="Identification">The IPv4 header's; 0 for IPv6.</param>
/// <param name="Congestion">The ECN field of its datagram (RFC 3168 section 5); 0 if it is not ECN-capable.</param>
internal readonly record struct SegmentArrival(
    long Frame, long TimeNs, int DataLength, ChecksumFinding Checksum, ushort Identification, byte Congestion = 0);
