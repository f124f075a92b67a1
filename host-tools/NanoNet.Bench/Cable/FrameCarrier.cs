using System;

namespace NanoNet.Bench;

/// <summary>Takes a frame on to the far end of the cable.</summary>
public delegate void FrameCarrier(ReadOnlySpan<byte> frame, long number);
