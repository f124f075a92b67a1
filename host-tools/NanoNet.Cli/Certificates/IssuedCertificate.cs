using System;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace NanoNet.Cli.Certificates;

/// <summary>A certificate and its key, in the forms that firmware takes.</summary>
public sealed class IssuedCertificate(X509Certificate2 certificate, AsymmetricAlgorithm key) : IDisposable
{
    public X509Certificate2 Certificate => certificate;

    public string Pem => certificate.ExportCertificatePem() + "\n";

    /// <summary>PKCS#8, not encrypted: what the board would decrypt it with would lie beside it.</summary>
    public string KeyPem => key.ExportPkcs8PrivateKeyPem() + "\n";

    public byte[] Der => certificate.RawData;

    public byte[] KeyDer => key.ExportPkcs8PrivateKey();

    public void Dispose()
    {
        certificate.Dispose();
        key.Dispose();
    }
}
