namespace NanoNet.Validation;

/// <summary>The segment of a plain packet that waits in a batch: where it is, and what leads to its connection. The rest is read from its octets.</summary>
/// <remarks>
/// Each line of memory that one core has written and another one reads costs both as much as a packet does: so it is as small as it can be. And it holds no
/// reference, so that no collector looks at it.
/// </remarks>
/// <param name="TimeNs">When it came. None before it came later.</param>
/// <param name="Hash">Of its endpoints; see <see cref="ConnectionTable.Hash"/>.</param>
/// <param name="SourceTag">Of its sender; see <see cref="ConnectionTable.Tag"/>.</param>
/// <param name="Offset">Where its frame begins in its block.</param>
/// <param name="Length">Octets of its frame.</param>
/// <param name="FramesAfter">How many frames after the one before it.</param>
internal readonly record struct PlainSegment(long TimeNs, uint Hash, uint SourceTag, int Offset, ushort Length, ushort FramesAfter);
