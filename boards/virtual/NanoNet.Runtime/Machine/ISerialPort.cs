using System;

namespace NanoNet.Runtime;

/// <summary>The UART that the console is on.</summary>
public interface ISerialPort
{
    /// <summary>Queues octets and returns at once: firmware does not wait for a reader.</summary>
    void Write(ReadOnlySpan<byte> octets);
}
