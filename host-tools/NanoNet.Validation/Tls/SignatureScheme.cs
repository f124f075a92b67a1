using System;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace NanoNet.Validation;

/// <summary>The signature schemes of TLS (RFC 8446 section 4.2.3).</summary>
internal static class SignatureScheme
{
    /// <summary>Checks a signature; null if the scheme is not one that can be checked here.</summary>
    public static bool? Verify(ushort scheme, X509Certificate2 signer, byte[] content, ReadOnlySpan<byte> signature)
    {
        if (HashOf(scheme) is not { } hash)
        {
            return null;
        }

        if (scheme is 0x0203 or 0x0403 or 0x0503 or 0x0603)
        {
            using var curve = signer.GetECDsaPublicKey();
            return curve?.VerifyData(content, signature, hash, DSASignatureFormat.Rfc3279DerSequence) ?? false;
        }

        using var rsa = signer.GetRSAPublicKey();
        var padding = scheme >> 8 == 0x08 ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;
        return rsa?.VerifyData(content, signature, hash, padding) ?? false;
    }

    private static HashAlgorithmName? HashOf(ushort scheme) => scheme switch
    {
        0x0201 or 0x0203 => HashAlgorithmName.SHA1,
        0x0401 or 0x0403 or 0x0804 or 0x0809 => HashAlgorithmName.SHA256,
        0x0501 or 0x0503 or 0x0805 or 0x080A => HashAlgorithmName.SHA384,
        0x0601 or 0x0603 or 0x0806 or 0x080B => HashAlgorithmName.SHA512,
        _ => null,
    };
}
