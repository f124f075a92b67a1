using System;
using System.Buffers.Binary;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>A ClientHello of SSL 2.0 that offers nothing newer (RFC 6101 appendix E).</summary>
internal static class Ssl2Hello
{
    private const int HeaderLength = 2;
    private const int FixedLength = 9;
    private const int CipherLength = 3;
    private const ushort Version = 0x0002;

    public static bool Is(ReadOnlySpan<byte> data)
    {
        if (data.Length < HeaderLength + FixedLength || (data[0] & 0x80) == 0 || data[HeaderLength] != (byte)TlsHandshakeType.ClientHello
            || BinaryPrimitives.ReadUInt16BigEndian(data[3..]) != Version)
        {
            return false;
        }

        var length = BinaryPrimitives.ReadUInt16BigEndian(data) & 0x7FFF;
        var ciphers = BinaryPrimitives.ReadUInt16BigEndian(data[5..]);
        var session = BinaryPrimitives.ReadUInt16BigEndian(data[7..]);
        var challenge = BinaryPrimitives.ReadUInt16BigEndian(data[9..]);
        return ciphers > 0 && ciphers % CipherLength == 0 && length == FixedLength + ciphers + session + challenge;
    }
}
