using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>The owner of one connection of a synthetic host.</summary>
public interface ITcpReceiver
{
    /// <summary>A segment with a right checksum came for this connection. It is only valid during the call.</summary>
    void Receive(in TcpSegment segment, long number);
}
