using System;

namespace NanoNet.Bench;

/// <summary>The board's end of the cable: a virtual board's stream now, a network interface card for a physical one.</summary>
public interface IFrameEndpoint
{
    /// <summary>Who takes the frames that the board sends; set once, before the first.</summary>
    FrameCarrier? Received { get; set; }

    /// <summary>When the frame arrived that is being handed on, where the endpoint knows; null where it arrives now.</summary>
    Instant? ArrivedAt => null;

    /// <summary>Gives the board a frame. It is only read during the call.</summary>
    void Send(ReadOnlySpan<byte> frame);
}
