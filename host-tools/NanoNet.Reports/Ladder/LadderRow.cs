namespace NanoNet.Reports.Ladder;

/// <summary>One segment in a ladder diagram.</summary>
/// <param name="Frame">Number of the frame, from 1, as tshark counts.</param>
/// <param name="Milliseconds">Since the connection's first segment.</param>
/// <param name="FromLeft">True if the left end sent it.</param>
/// <param name="Flags">Control bits, e.g. "SYN,ACK".</param>
/// <param name="SequenceNumber">Relative to the sender's initial sequence number; null where that is not known.</param>
/// <param name="AcknowledgmentNumber">Relative to the receiver's initial sequence number; null without ACK.</param>
/// <param name="Length">Octets of data.</param>
/// <param name="Window">Window in octets, scaled if both ends agreed to that.</param>
/// <param name="LeftState">State of the left end after the segment (RFC 9293 section 3.3.2).</param>
/// <param name="RightState">State of the right end after the segment.</param>
/// <param name="Note">What else is worth a word: options of a SYN, a retransmission, the rules that the frame violates and those that note it.</param>
/// <param name="IsOffence">The frame violates a rule, not only one that notes it.</param>
public sealed record LadderRow(
    long Frame,
    double Milliseconds,
    bool FromLeft,
    string Flags,
    long? SequenceNumber,
    long? AcknowledgmentNumber,
    int Length,
    int Window,
    string LeftState,
    string RightState,
    string Note,
    bool IsOffence);
