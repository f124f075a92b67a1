using System;

namespace NanoNet.Live;

/// <summary>Takes a frame as it comes.</summary>
/// <param name="timeNs">Nanoseconds since the Unix epoch.</param>
/// <param name="frame">Valid during the call.</param>
/// <param name="originalLength">Octets that it had on the wire.</param>
public delegate void FrameHandler(long timeNs, ReadOnlySpan<byte> frame, int originalLength);
