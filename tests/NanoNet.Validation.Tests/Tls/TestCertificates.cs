using System;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace NanoNet.Validation.Tests.Tls;

/// <summary>An authority and what it has signed, made anew in each run.</summary>
internal static class TestCertificates
{
    public const string Host = "board.example";

    private static readonly DateTimeOffset s_from = new(2023, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset s_to = new(2033, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static ECDsa Key { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static X509Certificate2 Authority { get; } = SelfSigned("CN=Authority", isAuthority: true);

    public static X509Certificate2 OtherAuthority { get; } = SelfSigned("CN=Other authority", isAuthority: true);

    /// <summary>Has the authority's name, and no leave to sign.</summary>
    public static X509Certificate2 NoAuthority { get; } = SelfSigned("CN=Layman", isAuthority: false);

    public static byte[] Leaf { get; } = Signed(Host, s_to, Authority);

    public static byte[] OtherName { get; } = Signed("other.example", s_to, Authority);

    public static byte[] Expired { get; } = Signed(Host, s_from.AddDays(100), Authority);

    public static byte[] OfLayman { get; } = Signed(Host, s_to, NoAuthority);

    public static byte[] ShortKey { get; } = Short();

    /// <summary>The leaf with a version that does not exist.</summary>
    public static byte[] WrongVersion { get; } = WithVersion(Leaf, 1);

    public static ECDsa OtherKey { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private static X509Certificate2 SelfSigned(string name, bool isAuthority)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, false, 0, critical: true));
        return request.CreateSelfSigned(s_from, s_to);
    }

    private static byte[] Signed(string host, DateTimeOffset to, X509Certificate2 issuer)
    {
        var request = new CertificateRequest("CN=leaf", Key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        using var key = issuer.GetECDsaPrivateKey()!;
        return request.Create(issuer.SubjectName, X509SignatureGenerator.CreateForECDsa(key), s_from, to, [1, 2, 3]).RawData;
    }

    private static byte[] Short()
    {
        using var rsa = RSA.Create(1024);
        var request = new CertificateRequest("CN=leaf", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(Host);
        request.CertificateExtensions.Add(names.Build());
        using var key = Authority.GetECDsaPrivateKey()!;
        return request.Create(Authority.SubjectName, X509SignatureGenerator.CreateForECDsa(key), s_from, s_to, [1, 2, 4]).RawData;
    }

    private static byte[] WithVersion(byte[] certificate, byte version)
    {
        byte[] field = [0xA0, 3, 2, 1];
        var changed = certificate.ToArray();
        changed[changed.AsSpan().IndexOf(field) + field.Length] = version;
        return changed;
    }
}
