using System;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace NanoNet.Validation;

/// <summary>The pseudorandom function of TLS 1.0 and 1.1 (RFC 4346 section 5).</summary>
internal static class Tls10Keys
{
    /// <summary>The octets that keys are cut from (section 6.3).</summary>
    public static byte[] Block(byte[] master, byte[] clientRandom, byte[] serverRandom, int length)
    {
        byte[] seed = [.. Encoding.ASCII.GetBytes("key expansion"), .. serverRandom, .. clientRandom];
        var half = (master.Length + 1) / 2;
        var block = Expand(master[..half], seed, length, HashAlgorithmName.MD5);
        var other = Expand(master[^half..], seed, length, HashAlgorithmName.SHA1);

        for (var i = 0; i < length; i++)
        {
            block[i] ^= other[i];
        }

        return block;
    }

    private static byte[] Expand(byte[] secret, byte[] seed, int length, HashAlgorithmName hash)
    {
        var block = new byte[length];
        var done = 0;

        for (var a = Mac(secret, seed, hash); done < length; a = Mac(secret, a, hash))
        {
            var next = Mac(secret, [.. a, .. seed], hash);
            var count = Math.Min(next.Length, length - done);
            next.AsSpan(0, count).CopyTo(block.AsSpan(done));
            done += count;
        }

        return block;
    }

    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "This version of TLS has no other function.")]
    [SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "This version of TLS has no other function.")]
    private static byte[] Mac(byte[] key, byte[] octets, HashAlgorithmName hash) =>
        hash == HashAlgorithmName.MD5 ? HMACMD5.HashData(key, octets) : HMACSHA1.HashData(key, octets);
}
