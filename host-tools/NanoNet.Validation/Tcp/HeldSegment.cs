using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>A segment with a wrong checksum, kept until its receiver shows whether it was wrong on the wire too.</summary>
/// <param name="Octets">Header and data.</param>
/// <param name="Arrival">What is known of it besides.</param>
/// <param name="End">SEG.SEQ + SEG.LEN.</param>
internal sealed record HeldSegment(byte[] Octets, SegmentArrival Arrival, SequenceNumber End);
