using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>The connection in TIME-WAIT that a SYN takes the place of (RFC 9293 section 3.6.1, RFC 6191).</summary>
/// <param name="Frame">Number of the SYN's frame.</param>
/// <param name="Next">One after the highest number that the SYN's sender used in it.</param>
/// <param name="Timestamp">The last timestamp of that end; null if it had none.</param>
/// <param name="AgeNs">Time since its last segment.</param>
/// <param name="IsOwn">True if the sender of the SYN is the end in TIME-WAIT.</param>
internal sealed record TimeWaitReuse(long Frame, SequenceNumber Next, uint? Timestamp, long AgeNs, bool IsOwn);
