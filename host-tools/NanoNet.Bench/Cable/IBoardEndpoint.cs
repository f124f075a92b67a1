using System;

namespace NanoNet.Bench;

/// <summary>A virtual board's end of the cable.</summary>
public interface IBoardEndpoint : IFrameEndpoint, IDisposable
{
    /// <summary>Why it ended; null while it lives.</summary>
    string? EndReason { get; }

    bool IsOpen { get; }

    /// <summary>Reads what is there, the end of the stream included.</summary>
    void Drain();
}
