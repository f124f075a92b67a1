using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>A segment that an acknowledgment is due for at once.</summary>
/// <param name="Frame">Number of its frame.</param>
/// <param name="TimeNs">When it came.</param>
/// <param name="Number">The number that the acknowledgment says, or passes.</param>
/// <param name="Contiguous">One after all octets that the receiver had with it.</param>
internal readonly record struct PendingAnswer(long Frame, long TimeNs, SequenceNumber Number, SequenceNumber Contiguous);
