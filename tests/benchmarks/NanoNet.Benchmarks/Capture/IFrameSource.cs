using System;

namespace NanoNet.Benchmarks;

/// <summary>Frames to send, in order.</summary>
internal interface IFrameSource
{
    /// <returns>The next frame, pinned and unchanged until 64 others were taken; empty after the last one.</returns>
    ReadOnlySpan<byte> Next();
}
