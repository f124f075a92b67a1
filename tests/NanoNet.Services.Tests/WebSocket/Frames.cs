using System;
using System.Buffers.Binary;
using System.Linq;

namespace NanoNet.Services.Tests.WebSocket;

/// <summary>Frames as a client sends them and as the board does.</summary>
internal static class Frames
{
    private static readonly byte[] s_mask = [0x37, 0xFA, 0x21, 0x3D];

    /// <summary>A masked frame, with the shortest length.</summary>
    public static byte[] Client(int opcode, byte[] data, bool isFinal = true, int reserved = 0) =>
        [First(opcode, isFinal, reserved), .. Length(data.Length, 0x80), .. s_mask, .. data.Select((octet, index) => (byte)(octet ^ s_mask[index % s_mask.Length]))];

    public static byte[] Text(string text, bool isFinal = true) => Client(1, System.Text.Encoding.UTF8.GetBytes(text), isFinal);

    public static byte[] Rest(byte[] data, bool isFinal = true) => Client(0, data, isFinal);

    public static byte[] Ping(string text = "") => Client(9, Octets.Of(text));

    /// <summary>A Close frame with a code and octets of a reason.</summary>
    public static byte[] Close(int code, params byte[] reason) => Client(8, [(byte)(code >> 8), (byte)code, .. reason]);

    /// <summary>A header with the length in a form of one's own, without data.</summary>
    public static byte[] Header(int first, int lengthOctet, params byte[] length) => [(byte)first, (byte)lengthOctet, .. length, .. s_mask];

    /// <summary>A frame of the board.</summary>
    public static byte[] Board(int opcode, params byte[] data) => [First(opcode, true, 0), .. Length(data.Length, 0), .. data];

    public static byte[] BoardText(string text) => Board(1, System.Text.Encoding.UTF8.GetBytes(text));

    public static byte[] BoardClose(int code) => Board(8, (byte)(code >> 8), (byte)code);

    private static byte First(int opcode, bool isFinal, int reserved) => (byte)((isFinal ? 0x80 : 0) | (reserved << 4) | opcode);

    private static byte[] Length(int length, byte mask)
    {
        if (length < 126)
        {
            return [(byte)(mask | length)];
        }

        if (length < 65536)
        {
            return [(byte)(mask | 126), (byte)(length >> 8), (byte)length];
        }

        var octets = new byte[9];
        octets[0] = (byte)(mask | 127);
        BinaryPrimitives.WriteUInt64BigEndian(octets.AsSpan(1), (ulong)length);
        return octets;
    }
}
