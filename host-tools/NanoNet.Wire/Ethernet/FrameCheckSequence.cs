using System;
using System.Buffers.Binary;

namespace NanoNet.Wire;

/// <summary>The frame check sequence of Ethernet: CRC-32, low octet first.</summary>
/// <remarks>IEEE 802.3 section 3.2.9. Few captures hold it; those that do say so, or show it by being right.</remarks>
public static class FrameCheckSequence
{
    /// <summary>Octets that it has.</summary>
    public const int Length = 4;

    // The generator polynomial, lowest power first.
    private const uint Polynomial = 0xEDB8_8320;

    private static readonly uint[] s_table = Table();

    /// <summary>True if the last four octets are the check sequence of those before.</summary>
    /// <param name="octets">A frame with its check sequence; false below five octets.</param>
    public static bool IsRight(ReadOnlySpan<byte> octets) =>
        octets.Length > Length && BinaryPrimitives.ReadUInt32LittleEndian(octets[^Length..]) == Compute(octets[..^Length]);

    /// <summary>The check sequence of a frame, as its little-endian number.</summary>
    public static uint Compute(ReadOnlySpan<byte> frame)
    {
        var crc = uint.MaxValue;

        foreach (var octet in frame)
        {
            crc = s_table[(byte)(crc ^ octet)] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint[] Table()
    {
        var table = new uint[256];

        for (var i = 0U; i < table.Length; i++)
        {
            var value = i;

            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ Polynomial;
            }

            table[i] = value;
        }

        return table;
    }
}
