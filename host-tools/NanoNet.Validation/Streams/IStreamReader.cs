using System;

namespace NanoNet.Validation;

/// <summary>Reads one direction of a connection, octet after octet in order.</summary>
internal interface IStreamReader
{
    /// <summary>Takes the next octets; they are valid during the call only.</summary>
    /// <param name="octets">At least one.</param>
    /// <param name="frame">Number of the frame that brought them.</param>
    /// <param name="timeNs">Its time.</param>
    void Read(ReadOnlySpan<byte> octets, long frame, long timeNs);

    /// <summary>Octets are missing, and will not come any more.</summary>
    /// <param name="count">How many; at least one.</param>
    void Skip(int count);

    /// <summary>The stream has ended with FIN.</summary>
    void End(long frame, long timeNs);
}
