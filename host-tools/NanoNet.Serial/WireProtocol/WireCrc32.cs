using System;

namespace NanoNet.Serial;

/// <summary>The checksum of Wire Protocol packets: CRC-32 with polynomial 0x04C11DB7, most significant bit first, initial value 0, no final inversion.</summary>
/// <remarks>Source: nf-interpreter <c>src/CLR/Core/nanoSupport_CRC32.c</c>. It is not the CRC-32 of Ethernet and zip, which reflects and inverts.</remarks>
public static class WireCrc32
{
    private const uint Polynomial = 0x04C11DB7;

    private static readonly uint[] s_table = MakeTable();

    /// <summary>Computes the checksum of some octets, or goes on from those before.</summary>
    /// <param name="octets">What to sum.</param>
    /// <param name="before">The checksum of what came before; 0 at the start.</param>
    public static uint Compute(ReadOnlySpan<byte> octets, uint before = 0)
    {
        var sum = before;

        foreach (var octet in octets)
        {
            sum = (sum << 8) ^ s_table[(byte)((sum >> 24) ^ octet)];
        }

        return sum;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];

        for (var i = 0u; i < table.Length; i++)
        {
            var remainder = i << 24;

            for (var bit = 0; bit < 8; bit++)
            {
                remainder = (remainder & 0x80000000) != 0 ? (remainder << 1) ^ Polynomial : remainder << 1;
            }

            table[i] = remainder;
        }

        return table;
    }
}
