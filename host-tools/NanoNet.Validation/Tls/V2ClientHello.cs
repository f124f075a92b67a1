using System;
using System.Buffers.Binary;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>A ClientHello in the format of SSLv2 that offers SSL 3.0 or TLS, which clients sent that could speak both (RFC 5246 appendix E.2).</summary>
internal static class V2ClientHello
{
    private const int LengthLength = 2;
    private const int FixedLength = 9;
    private const int CipherLength = 3;
    private const byte MajorVersion = 3;
    private const byte MaxMinorVersion = 4;

    /// <summary>True for the beginning of one, if that is longer than all that comes before its first cipher.</summary>
    public static bool Is(ReadOnlySpan<byte> data) =>
        data.Length > LengthLength + FixedLength && (data[0] & 0x80) != 0 && data[2] == (byte)TlsHandshakeType.ClientHello
        && data[3] == MajorVersion && data[4] <= MaxMinorVersion && LengthOf(data) >= LengthLength + FixedLength
        && BinaryPrimitives.ReadUInt16BigEndian(data[5..]) % CipherLength == 0;

    /// <summary>How many octets one has in all, by what <see cref="Is"/> took for one.</summary>
    public static int LengthOf(ReadOnlySpan<byte> data) => LengthLength + (BinaryPrimitives.ReadUInt16BigEndian(data) & 0x7FFF);
}
