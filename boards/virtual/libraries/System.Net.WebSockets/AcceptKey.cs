using System.Text;

namespace System.Net.WebSockets;

/// <summary>The proof that a server has read the handshake (RFC 6455 section 4.2.2, step 5.4).</summary>
internal static class AcceptKey
{
    private const string Guid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private const int BlockLength = 64;
    private const int LengthOctets = 8;
    private const int Rounds = 80;

    /// <param name="key">Sec-WebSocket-Key.</param>
    /// <returns>Sec-WebSocket-Accept.</returns>
    public static string Of(string key)
    {
        return Convert.ToBase64String(Sha1(Encoding.UTF8.GetBytes(key + Guid)));
    }

    // FIPS 180-4 section 6.1.
    private static byte[] Sha1(byte[] message)
    {
        byte[] padded = Pad(message);
        uint[] hash = new uint[] { 0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0 };

        for (int start = 0; start < padded.Length; start += BlockLength)
        {
            AddBlock(hash, padded, start);
        }

        byte[] digest = new byte[hash.Length * 4];

        for (int index = 0; index < digest.Length; index++)
        {
            digest[index] = (byte)(hash[index / 4] >> (24 - (index % 4 * 8)));
        }

        return digest;
    }

    private static byte[] Pad(byte[] message)
    {
        byte[] padded = new byte[(message.Length + LengthOctets) / BlockLength * BlockLength + BlockLength];
        Array.Copy(message, padded, message.Length);
        padded[message.Length] = 0x80;
        int bits = message.Length * 8;

        for (int index = 0; index < 4; index++)
        {
            padded[padded.Length - 1 - index] = (byte)(bits >> (index * 8));
        }

        return padded;
    }

    private static void AddBlock(uint[] hash, byte[] padded, int start)
    {
        uint[] words = new uint[Rounds];

        for (int index = 0; index < Rounds; index++)
        {
            words[index] = index < 16
                ? (uint)(padded[start + (index * 4)] << 24 | padded[start + (index * 4) + 1] << 16 | padded[start + (index * 4) + 2] << 8 | padded[start + (index * 4) + 3])
                : Rotate(words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16], 1);
        }

        uint a = hash[0], b = hash[1], c = hash[2], d = hash[3], e = hash[4];

        for (int index = 0; index < Rounds; index++)
        {
            uint mixed = index < 20 ? ((b & c) | (~b & d)) + 0x5A827999
                : index < 40 ? (b ^ c ^ d) + 0x6ED9EBA1
                : index < 60 ? ((b & c) | (b & d) | (c & d)) + 0x8F1BBCDC
                : (b ^ c ^ d) + 0xCA62C1D6;
            uint next = Rotate(a, 5) + mixed + e + words[index];
            e = d;
            d = c;
            c = Rotate(b, 30);
            b = a;
            a = next;
        }

        hash[0] += a;
        hash[1] += b;
        hash[2] += c;
        hash[3] += d;
        hash[4] += e;
    }

    private static uint Rotate(uint value, int bits)
    {
        return (value << bits) | (value >> (32 - bits));
    }
}
