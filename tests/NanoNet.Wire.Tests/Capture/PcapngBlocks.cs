using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using NanoNet.Capture;

namespace NanoNet.Wire.Tests.Capture;

/// <summary>Writes pcapng blocks by hand, in either order; what our own writer never makes has to be readable too.</summary>
internal sealed class PcapngBlocks(bool isBigEndian)
{
    private readonly List<byte> _octets = [];
    private bool _isBigEndian = isBigEndian;

    public PcapngBlocks Then(bool isBigEndian)
    {
        _isBigEndian = isBigEndian;
        return this;
    }

    public PcapngBlocks Section() => Block(0x0A0D0D0A, [.. U32(0x1A2B3C4D), .. U16(1), .. U16(0), .. U32(uint.MaxValue), .. U32(uint.MaxValue)]);

    public PcapngBlocks Interface(LinkType linkType, byte? resolution = null, long? offsetSeconds = null)
    {
        byte[] body = [.. U16((ushort)linkType), .. U16(0), .. U32(0)];

        if (resolution is { } r)
        {
            body = [.. body, .. U16(9), .. U16(1), r, 0, 0, 0];
        }

        if (offsetSeconds is { } o)
        {
            body = [.. body, .. U16(14), .. U16(8), .. U64((ulong)o)];
        }

        return Block(1, [.. body, .. U32(0)]);
    }

    public PcapngBlocks Unknown() => Block(0x0BAD, [1, 2, 3, 4]);

    public PcapngBlocks Secrets(uint type, byte[] octets) => Block(10, [.. U32(type), .. U32((uint)octets.Length), .. Padded(octets)]);

    public PcapngBlocks Statistics(uint id, ulong dropped, ulong droppedBySystem = 0) => Block(
        5, [.. U32(id), .. U32(0), .. U32(0), .. U16(5), .. U16(8), .. U64(dropped), .. U16(7), .. U16(8), .. U64(droppedBySystem), .. U32(0)]);

    /// <summary>A frame before which some were lost.</summary>
    public PcapngBlocks After(uint id, ulong lost) => Enhanced(id, 1, [1], [.. U16(4), .. U16(8), .. U64(lost), .. U32(0)]);

    public PcapngBlocks Enhanced(uint id, ulong time, byte[] octets, byte[]? options = null) => Block(
        6, [.. U32(id), .. U32((uint)(time >> 32)), .. U32((uint)time), .. U32((uint)octets.Length), .. U32((uint)octets.Length), .. Padded(octets), .. options ?? []]);

    public PcapngBlocks Obsolete(ushort id, ulong time, byte[] octets, ushort dropped = ushort.MaxValue) => Block(
        2, [.. U16(id), .. U16(dropped), .. U32((uint)(time >> 32)), .. U32((uint)time), .. U32((uint)octets.Length), .. U32((uint)octets.Length), .. Padded(octets)]);

    public PcapngBlocks Simple(byte[] octets) => Block(3, [.. U32((uint)octets.Length), .. Padded(octets)]);

    public MemoryStream ToStream() => new([.. _octets]);

    private PcapngBlocks Block(uint type, byte[] body)
    {
        _octets.AddRange(U32(type));
        _octets.AddRange(U32((uint)body.Length + 12));
        _octets.AddRange(body);
        _octets.AddRange(U32((uint)body.Length + 12));
        return this;
    }

    private static byte[] Padded(byte[] octets) => [.. octets, .. new byte[-octets.Length & 3]];

    private byte[] U16(ushort value)
    {
        var octets = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(octets, _isBigEndian ? BinaryPrimitives.ReverseEndianness(value) : value);
        return octets;
    }

    private byte[] U32(uint value)
    {
        var octets = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(octets, _isBigEndian ? BinaryPrimitives.ReverseEndianness(value) : value);
        return octets;
    }

    private byte[] U64(ulong value)
    {
        var octets = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(octets, _isBigEndian ? BinaryPrimitives.ReverseEndianness(value) : value);
        return octets;
    }
}
