using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;

namespace NanoNet.Validation;

/// <summary>The pseudorandom function of TLS 1.2 (RFC 5246 section 5).</summary>
internal static class Tls12Keys
{
    private const int VerifyDataLength = 12;

    /// <summary>The octets that keys are cut from (section 6.3).</summary>
    public static byte[] Block(TlsSuite suite, byte[] master, byte[] clientRandom, byte[] serverRandom, int length) =>
        Expand(suite, master, "key expansion", [.. serverRandom, .. clientRandom], length);

    /// <summary>What a Finished message has to hold (section 7.4.9).</summary>
    public static byte[] Finished(TlsSuite suite, byte[] master, bool isClient, byte[] transcript) =>
        Expand(suite, master, isClient ? "client finished" : "server finished", transcript, VerifyDataLength);

    private static byte[] Expand(TlsSuite suite, byte[] secret, string label, byte[] seed, int length)
    {
        byte[] labelled = [.. Encoding.ASCII.GetBytes(label), .. seed];
        var block = new List<byte>();

        for (var a = Mac(suite, secret, labelled); block.Count < length; a = Mac(suite, secret, a))
        {
            block.AddRange(Mac(suite, secret, [.. a, .. labelled]));
        }

        return [.. block[..length]];
    }

    private static byte[] Mac(TlsSuite suite, byte[] key, byte[] octets) =>
        suite.Hash == HashAlgorithmName.SHA384 ? HMACSHA384.HashData(key, octets) : HMACSHA256.HashData(key, octets);
}
