using System;
using System.Buffers.Binary;
using System.IO;

namespace NanoNet.Benchmarks;

/// <summary>The least that a tool does that looks at every frame: reads blocks of 4 MB and hashes each packet's addresses and ports.</summary>
public static class HeaderWalk
{
    private const int BlockSize = 4 << 20;
    private const int FileHeaderLength = 24;
    private const int RecordHeaderLength = 16;
    private const int EthernetLength = 14;
    private const ulong Odd = 0x9E37_79B9_7F4A_7C15;

    /// <returns>Something that depends on every packet, so that no work is left out.</returns>
    public static ulong Run(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        var block = new byte[BlockSize];
        var end = file.Read(block);
        var at = FileHeaderLength;
        var hash = 0UL;

        while (true)
        {
            var rest = block.AsSpan(at, end - at);

            if (rest.Length < RecordHeaderLength || rest.Length < RecordHeaderLength + BinaryPrimitives.ReadInt32LittleEndian(rest[8..]))
            {
                rest.CopyTo(block);
                var read = file.Read(block.AsSpan(rest.Length));

                if (read == 0)
                {
                    return hash;
                }

                end = rest.Length + read;
                at = 0;
                continue;
            }

            var length = BinaryPrimitives.ReadInt32LittleEndian(rest[8..]);
            hash = (hash ^ Hash(rest.Slice(RecordHeaderLength + EthernetLength, length - EthernetLength))) * Odd;
            at += RecordHeaderLength + length;
        }
    }

    private static ulong Hash(ReadOnlySpan<byte> packet)
    {
        const int IPv6Length = 40;

        if (packet[0] >> 4 == 6)
        {
            var addresses = BinaryPrimitives.ReadUInt64LittleEndian(packet[8..]) ^ (BinaryPrimitives.ReadUInt64LittleEndian(packet[16..]) * Odd)
                ^ BinaryPrimitives.ReadUInt64LittleEndian(packet[24..]) ^ (BinaryPrimitives.ReadUInt64LittleEndian(packet[32..]) * Odd);
            return (addresses ^ BinaryPrimitives.ReadUInt32LittleEndian(packet[IPv6Length..])) * Odd;
        }

        return ((BinaryPrimitives.ReadUInt64LittleEndian(packet[12..]) * Odd) ^ BinaryPrimitives.ReadUInt32LittleEndian(packet[((packet[0] & 0xF) * 4)..])) * Odd;
    }
}
