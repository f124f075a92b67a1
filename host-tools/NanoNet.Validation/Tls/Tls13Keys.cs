using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace NanoNet.Validation;

/// <summary>Derives keys from secrets (RFC 8446 section 7).</summary>
internal static class Tls13Keys
{
    private const int IvLength = 12;

    public static byte[] Key(TlsSuite suite, byte[] secret) => Expand(suite, secret, "key", suite.KeyLength);

    public static byte[] Iv(TlsSuite suite, byte[] secret) => Expand(suite, secret, "iv", IvLength);

    /// <summary>The secret after a KeyUpdate (section 7.2).</summary>
    public static byte[] Next(TlsSuite suite, byte[] secret) => Expand(suite, secret, "traffic upd", suite.HashLength);

    /// <summary>What a Finished message has to hold (section 4.4.4).</summary>
    public static byte[] Finished(TlsSuite suite, byte[] secret, byte[] transcript)
    {
        var key = Expand(suite, secret, "finished", suite.HashLength);
        return suite.Hash == HashAlgorithmName.SHA384 ? HMACSHA384.HashData(key, transcript) : HMACSHA256.HashData(key, transcript);
    }

    private static byte[] Expand(TlsSuite suite, byte[] secret, string label, int length)
    {
        var name = Encoding.ASCII.GetBytes("tls13 " + label);
        var info = new byte[sizeof(ushort) + 1 + name.Length + 1];
        BinaryPrimitives.WriteUInt16BigEndian(info, (ushort)length);
        info[sizeof(ushort)] = (byte)name.Length;
        name.CopyTo(info, sizeof(ushort) + 1);
        return HKDF.Expand(suite.Hash, secret, length, info);
    }
}
