using System;

namespace NanoNet.Serial;

/// <summary>A serial port that is open: raw octets, both ways.</summary>
public interface ISerialLink : IDisposable
{
    /// <summary>Waits for octets.</summary>
    /// <param name="destination">Where they go.</param>
    /// <param name="limit">How long to wait; a negative one waits without end.</param>
    /// <returns>How many came; 0 if none did in time.</returns>
    /// <exception cref="SerialLinkException">The device is gone, or failed.</exception>
    int Read(Span<byte> destination, TimeSpan limit);

    /// <summary>Sends all octets.</summary>
    /// <exception cref="SerialLinkException">The device is gone, failed, or took nothing for 5 s.</exception>
    void Write(ReadOnlySpan<byte> octets);

    /// <summary>Ends a <see cref="Read"/> of another thread at once, with 0 octets.</summary>
    void Wake();
}
