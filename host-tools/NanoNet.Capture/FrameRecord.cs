namespace NanoNet.Capture;

/// <summary>Where the octets of a frame are, and what is known of it besides.</summary>
/// <param name="TimeNs">Nanoseconds since the Unix epoch.</param>
/// <param name="Offset">Where its octets begin in the buffer.</param>
/// <param name="Length">How many were kept.</param>
/// <param name="OriginalLength">How many it had on the wire.</param>
/// <param name="LinkType">What they begin with.</param>
/// <param name="InterfaceId">Index of its interface.</param>
internal readonly record struct FrameRecord(long TimeNs, int Offset, int Length, int OriginalLength, LinkType LinkType, int InterfaceId);
