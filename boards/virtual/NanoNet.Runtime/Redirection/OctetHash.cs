using System;

namespace NanoNet.Runtime.Redirection;

/// <summary>The interpreter's checksum, from which it makes hash codes: CRC-32, most significant bit first, without inversion.</summary>
internal static class OctetHash
{
    private const uint Polynomial = 0x04C11DB7;

    public static int Of(ReadOnlySpan<byte> octets)
    {
        var crc = 0u;

        foreach (var octet in octets)
        {
            crc ^= (uint)octet << 24;

            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 0x80000000) != 0 ? (crc << 1) ^ Polynomial : crc << 1;
            }
        }

        return (int)crc;
    }
}
