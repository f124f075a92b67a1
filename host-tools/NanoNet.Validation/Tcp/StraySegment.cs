using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>A segment sent to where there is no connection, or may be none when it arrives; a reset is due there.</summary>
/// <param name="From">Index of the end that sent it.</param>
/// <param name="Frame">Number of its frame.</param>
/// <param name="TimeNs">When it was sent.</param>
/// <param name="HasAck">True if it carried ACK.</param>
/// <param name="HasOctets">True if it carried data.</param>
/// <param name="Acknowledgment">SEG.ACK.</param>
/// <param name="End">SEG.SEQ + SEG.LEN.</param>
internal readonly record struct StraySegment(
    int From, long Frame, long TimeNs, bool HasAck, bool HasOctets, SequenceNumber Acknowledgment, SequenceNumber End);
