using System;
using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace NanoNet.Validation;

/// <summary>What the framework's parser does not say of a certificate (RFC 5280 section 4.1).</summary>
internal static class CertificateForm
{
    private const int MaxSerialLength = 20;
    private const int Version3 = 2;

    /// <summary>True if version, serial number and algorithms are as section 4.1 wants them.</summary>
    public static bool IsRight(byte[] der)
    {
        try
        {
            var certificate = new AsnReader(der, AsnEncodingRules.DER).ReadSequence();
            var toBeSigned = certificate.ReadSequence();
            var outer = Algorithm(certificate.ReadSequence());
            var versionTag = new Asn1Tag(TagClass.ContextSpecific, 0, isConstructed: true);
            var version = toBeSigned.PeekTag() == versionTag && toBeSigned.ReadSequence(versionTag).TryReadInt32(out var value) ? value : 0;
            var serial = toBeSigned.ReadIntegerBytes();
            var isPositive = (serial.Span[0] & 0x80) == 0 && serial.Span.ContainsAnyExcept((byte)0);
            return isPositive && serial.Length <= MaxSerialLength && version is 0 or Version3 && Algorithm(toBeSigned.ReadSequence()) == outer;
        }
        catch (AsnContentException)
        {
            return false;
        }
    }

    /// <summary>True for a signature over an MD5 or SHA-1 digest.</summary>
    public static bool IsDigestWeak(string? algorithm) =>
        algorithm is "1.2.840.113549.1.1.4" or "1.2.840.113549.1.1.5" or "1.2.840.10045.4.1" or "1.3.14.3.2.29" or "1.2.840.113549.1.1.2";

    /// <summary>Whether the issuer's key made the signature; null if the algorithm cannot be checked here.</summary>
    public static bool? IsSignedBy(byte[] der, X509Certificate2 issuer)
    {
        try
        {
            var certificate = new AsnReader(der, AsnEncodingRules.DER).ReadSequence();
            var toBeSigned = certificate.ReadEncodedValue().ToArray();
            var scheme = Scheme(Algorithm(certificate.ReadSequence()));
            return scheme == 0 ? null : SignatureScheme.Verify(scheme, issuer, toBeSigned, certificate.ReadBitString(out _));
        }
        catch (AsnContentException)
        {
            return false;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static string Algorithm(AsnReader identifier) => identifier.ReadObjectIdentifier();

    private static ushort Scheme(string algorithm) => algorithm switch
    {
        "1.2.840.113549.1.1.5" => 0x0201,
        "1.2.840.113549.1.1.11" => 0x0401,
        "1.2.840.113549.1.1.12" => 0x0501,
        "1.2.840.113549.1.1.13" => 0x0601,
        "1.2.840.10045.4.1" => 0x0203,
        "1.2.840.10045.4.3.2" => 0x0403,
        "1.2.840.10045.4.3.3" => 0x0503,
        "1.2.840.10045.4.3.4" => 0x0603,
        _ => 0,
    };
}
