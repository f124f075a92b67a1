using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>The reset seen last, to know one that answers it.</summary>
/// <param name="From">Index of the end that sent it.</param>
/// <param name="HasAck">True if it carried ACK.</param>
/// <param name="Sequence">SEG.SEQ.</param>
/// <param name="Acknowledgment">SEG.ACK.</param>
/// <param name="End">SEG.SEQ + SEG.LEN.</param>
/// <param name="Segments">How many segments the connection had seen with it.</param>
/// <param name="TimeNs">When it came.</param>
internal readonly record struct LastReset(
    int From, bool HasAck, SequenceNumber Sequence, SequenceNumber Acknowledgment, SequenceNumber End, long Segments, long TimeNs);
