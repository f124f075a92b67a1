using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>The fixed header of a segment, read at once: five looks at memory, and one at how much of it there is.</summary>
internal readonly struct SegmentHeader
{
    // Data offset, reserved bits, control bits and window; checksum and urgent pointer.
    private readonly uint _form;
    private readonly uint _last;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SegmentHeader(TcpSegment segment)
    {
        ref var octets = ref MemoryMarshal.GetReference(segment.Octets);
        Sequence = ReadUInt32(ref octets, 4);
        Acknowledgment = ReadUInt32(ref octets, 8);
        _form = ReadUInt32(ref octets, 12);
        _last = ReadUInt32(ref octets, 16);
    }

    public SequenceNumber Sequence { get; }

    public SequenceNumber Acknowledgment { get; }

    public TcpControlBits ControlBits => (TcpControlBits)(byte)(_form >> 16);

    public ushort Window => (ushort)_form;

    public ushort Checksum => (ushort)(_last >> 16);

    public ushort UrgentPointer => (ushort)_last;

    /// <summary>True for a header of a length, without anything in its reserved bits, and with some control bits; of others it may have or not.</summary>
    /// <param name="length">In octets.</param>
    /// <param name="bits">The bits that are to be set.</param>
    /// <param name="ignored">The bits that do not matter.</param>
    public bool Has(int length, TcpControlBits bits, TcpControlBits ignored) =>
        (_form >> 16 & ~(uint)ignored) == ((uint)length << 10 | (uint)bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint ReadUInt32(ref byte octets, int at) =>
        BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref octets, at)));
}
