namespace NanoNet.Validation;

/// <summary>A segment that waits in a batch.</summary>
/// <param name="Frame">Its frame.</param>
/// <param name="Datagram">Its datagram.</param>
/// <param name="Checksum">What came of its checksum.</param>
/// <param name="Hash">Of its endpoints; see <see cref="ConnectionTable.Hash"/>.</param>
/// <param name="SourceTag">Of its sender; see <see cref="ConnectionTable.Tag"/>.</param>
/// <param name="NowNs">The latest time of all segments up to it.</param>
internal readonly record struct PendingSegment(FrameStamp Frame, DatagramInfo Datagram, ChecksumFinding Checksum, uint Hash, uint SourceTag, long NowNs);
