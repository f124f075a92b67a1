using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>SEG.LEN of a received segment.</summary>
internal static class TcpSegmentLength
{
    /// <summary>Sequence numbers that the segment takes: its data, and one each for SYN and FIN (RFC 9293 section 3.4).</summary>
    public static uint SequenceLength(this in TcpSegment segment) =>
        (uint)segment.Data.Length
        + ((segment.ControlBits & TcpControlBits.Syn) != 0 ? 1U : 0U)
        + ((segment.ControlBits & TcpControlBits.Fin) != 0 ? 1U : 0U);
}
