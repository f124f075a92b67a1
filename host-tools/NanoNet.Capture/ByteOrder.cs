using System;
using System.Buffers.Binary;

namespace NanoNet.Capture;

/// <summary>Reads and writes numbers of a file whose octet order became known with its first ones.</summary>
internal readonly record struct ByteOrder(bool IsBigEndian)
{
    public ushort UInt16(ReadOnlySpan<byte> octets) =>
        IsBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(octets) : BinaryPrimitives.ReadUInt16LittleEndian(octets);

    public uint UInt32(ReadOnlySpan<byte> octets) =>
        IsBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(octets) : BinaryPrimitives.ReadUInt32LittleEndian(octets);

    public ulong UInt64(ReadOnlySpan<byte> octets) =>
        IsBigEndian ? BinaryPrimitives.ReadUInt64BigEndian(octets) : BinaryPrimitives.ReadUInt64LittleEndian(octets);

    public void Write(Span<byte> octets, ushort value)
    {
        if (IsBigEndian)
        {
            BinaryPrimitives.WriteUInt16BigEndian(octets, value);
        }
        else
        {
            BinaryPrimitives.WriteUInt16LittleEndian(octets, value);
        }
    }

    public void Write(Span<byte> octets, uint value)
    {
        if (IsBigEndian)
        {
            BinaryPrimitives.WriteUInt32BigEndian(octets, value);
        }
        else
        {
            BinaryPrimitives.WriteUInt32LittleEndian(octets, value);
        }
    }
}
