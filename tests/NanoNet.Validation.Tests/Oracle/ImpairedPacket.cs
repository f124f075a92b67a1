namespace NanoNet.Validation.Tests.Oracle;

/// <summary>A packet on a bad way.</summary>
/// <param name="IsData">True for a segment with data, false for an acknowledgment.</param>
/// <param name="Number">Which segment, or how many the receiver has in order.</param>
/// <param name="Order">Place in the order of sending.</param>
/// <param name="Attempt">How often the segment had been sent before.</param>
/// <param name="Held">Bits of the segments that the receiver has beyond the first that it lacks; for acknowledgments.</param>
internal readonly record struct ImpairedPacket(bool IsData, int Number, int Order, int Attempt, ulong Held);
