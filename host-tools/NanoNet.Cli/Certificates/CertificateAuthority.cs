using System;
using System.IO;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace NanoNet.Cli.Certificates;

/// <summary>A certificate authority for tests: made once, kept in two files, and never to be trusted by anything but tests.</summary>
public sealed class CertificateAuthority : IDisposable
{
    public const string CertificateFile = "ca.pem";
    public const string KeyFile = "ca.key";

    private const int RsaBits = 2048;

    /// <summary>RFC 5280 section 4.1.2.2 allows 20 octets.</summary>
    private const int SerialNumberLength = 16;

    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";

    private static readonly TimeSpan s_life = TimeSpan.FromDays(3650);

    private readonly X509Certificate2 _certificate;
    private readonly AsymmetricAlgorithm _key;

    private CertificateAuthority(X509Certificate2 certificate, AsymmetricAlgorithm key)
    {
        _certificate = certificate;
        _key = key;
    }

    public IssuedCertificate Own => new(_certificate, _key);

    public DateTimeOffset NotAfter => _certificate.NotAfter;

    public DateTimeOffset NotBefore => _certificate.NotBefore;

    /// <summary>Makes one.</summary>
    public static CertificateAuthority Make(KeyKind kind, DateTimeOffset from)
    {
        var key = MakeKey(kind);
        var request = Request(new X500DistinguishedName("O=NanoNet, CN=NanoNet test CA"), key);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: true, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return new CertificateAuthority(request.CreateSelfSigned(from, from + s_life), key);
    }

    /// <summary>Reads one that was made before.</summary>
    /// <exception cref="UserException">The files are not a certificate and its key.</exception>
    public static CertificateAuthority Load(string folder)
    {
        var certificateFile = Path.Combine(folder, CertificateFile);
        var keyFile = Path.Combine(folder, KeyFile);

        try
        {
            using var withKey = X509Certificate2.CreateFromPemFile(certificateFile, keyFile);
            AsymmetricAlgorithm key = (AsymmetricAlgorithm?)withKey.GetRSAPrivateKey() ?? withKey.GetECDsaPrivateKey()!;
            return new CertificateAuthority(X509CertificateLoader.LoadCertificate(withKey.RawData), key);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new UserException(ExitCode.Usage, $"{certificateFile} and {keyFile} are no certificate and its key: {e.Message}", e);
        }
    }

    /// <summary>Issues a certificate.</summary>
    public IssuedCertificate Issue(CertificateOrder order)
    {
        var key = MakeKey(order.Key);
        var request = Request(Name(order.Subject), key);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(Usage(order.Key), critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(order.IsClient ? ClientAuthentication : ServerAuthentication)], critical: false));
        request.CertificateExtensions.Add(AlternativeNames(order));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(_certificate, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        return new IssuedCertificate(request.Create(_certificate.SubjectName, Signer(), order.From, order.To, SerialNumber()), key);
    }

    public void Dispose()
    {
        _certificate.Dispose();
        _key.Dispose();
    }

    private static AsymmetricAlgorithm MakeKey(KeyKind kind) => kind == KeyKind.Rsa ? RSA.Create(RsaBits) : ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private static CertificateRequest Request(X500DistinguishedName name, AsymmetricAlgorithm key) => key is RSA rsa
        ? new CertificateRequest(name, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
        : new CertificateRequest(name, (ECDsa)key, HashAlgorithmName.SHA256);

    private static X500DistinguishedName Name(string subject)
    {
        var name = new X500DistinguishedNameBuilder();
        name.AddOrganizationName("NanoNet");
        name.AddCommonName(subject);
        return name.Build();
    }

    // An RSA key also carries the key exchange of TLS 1.2's oldest cipher suites.
    private static X509KeyUsageFlags Usage(KeyKind kind) =>
        kind == KeyKind.Rsa ? X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment : X509KeyUsageFlags.DigitalSignature;

    private static X509Extension AlternativeNames(CertificateOrder order)
    {
        var names = new SubjectAlternativeNameBuilder();

        foreach (var name in order.Names)
        {
            names.AddDnsName(name);
        }

        foreach (var address in order.Addresses)
        {
            names.AddIpAddress(address);
        }

        return names.Build();
    }

    // Positive, and not zero.
    private static byte[] SerialNumber()
    {
        var number = RandomNumberGenerator.GetBytes(SerialNumberLength);
        number[0] = (byte)((number[0] & 0x7F) | 0x40);
        return number;
    }

    private X509SignatureGenerator Signer() =>
        _key is RSA rsa ? X509SignatureGenerator.CreateForRSA(rsa, RSASignaturePadding.Pkcs1) : X509SignatureGenerator.CreateForECDsa((ECDsa)_key);
}
