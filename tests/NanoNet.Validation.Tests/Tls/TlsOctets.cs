using System.Linq;
using System.Text;
using NanoNet.Wire;

namespace NanoNet.Validation.Tests.Tls;

/// <summary>Writes TLS octet by octet, right or wrong.</summary>
internal static class TlsOctets
{
    public static byte[] Random(byte filler) => [.. Enumerable.Repeat(filler, TlsClientHello.RandomLength)];

    public static byte[] Record(TlsContentType type, params byte[][] content)
    {
        byte[] body = [.. content.SelectMany(part => part)];
        return [(byte)type, 3, 3, (byte)(body.Length >> 8), (byte)body.Length, .. body];
    }

    public static byte[] Message(TlsHandshakeType type, params byte[][] content)
    {
        byte[] body = [.. content.SelectMany(part => part)];
        return [(byte)type, 0, (byte)(body.Length >> 8), (byte)body.Length, .. body];
    }

    public static byte[] Vector8(params byte[] content) => [(byte)content.Length, .. content];

    public static byte[] Vector16(params byte[] content) => [(byte)(content.Length >> 8), (byte)content.Length, .. content];

    public static byte[] Vector24(params byte[] content) => [0, .. Vector16(content)];

    public static byte[] Word(int value) => [(byte)(value >> 8), (byte)value];

    public static byte[] Words(params int[] values) => [.. values.SelectMany(Word)];

    public static byte[] Extension(TlsExtensionType type, params byte[] data) => [.. Word((int)type), .. Vector16(data)];

    public static byte[] ServerName(string name) => Extension(TlsExtensionType.ServerName, Vector16([0, .. Vector16(Encoding.ASCII.GetBytes(name))]));

    public static byte[] Protocols(string name) =>
        Extension(TlsExtensionType.ApplicationLayerProtocolNegotiation, Vector16(Vector8(Encoding.ASCII.GetBytes(name))));

    public static byte[] Share(int group, int length) => [.. Word(group), .. Vector16(new byte[length])];

    public static byte[] Psk(int binders) => Extension(
        TlsExtensionType.PreSharedKey,
        [.. Vector16([.. Vector16(1, 2), 0, 0, 0, 0]), .. Vector16([.. Enumerable.Repeat(Vector8(new byte[32]), binders).SelectMany(b => b)])]);

    /// <summary>A record of octets that stand for encrypted ones.</summary>
    public static byte[] Sealed(TlsContentType type, int length = 40) => Record(type, [.. Enumerable.Repeat((byte)0xE5, length)]);
}
