using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace NanoNet.Benchmarks;

/// <summary>The least that a tool does that looks at every frame: hashes each packet's addresses and ports.</summary>
public struct HeaderWalk : IFrameVisitor
{
    private const int EthernetLength = 14;
    private const ulong Odd = 0x9E37_79B9_7F4A_7C15;

    private ulong _hash;

    /// <returns>Something that depends on every packet, so that no work is left out.</returns>
    public static ulong Run(string path)
    {
        var walk = default(HeaderWalk);
        PcapWalk.Run(path, ref walk);
        return walk._hash;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Visit(ReadOnlySpan<byte> frame) => _hash = (_hash ^ Hash(frame[EthernetLength..])) * Odd;

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
