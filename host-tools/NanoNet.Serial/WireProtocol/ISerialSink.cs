using System;

namespace NanoNet.Serial;

/// <summary>Takes what a <see cref="SerialDemultiplexer"/> finds, in the order in which it came.</summary>
public interface ISerialSink
{
    /// <summary>Takes octets that belong to no packet: what firmware prints while no debugger is attached, or noise.</summary>
    void Text(ReadOnlySpan<byte> octets);

    /// <summary>Takes a packet that is whole.</summary>
    void Packet(WirePacket packet);

    /// <summary>Is told of a packet that began and is not whole: damaged, or cut off. Its octets come as text.</summary>
    void Damaged();
}
