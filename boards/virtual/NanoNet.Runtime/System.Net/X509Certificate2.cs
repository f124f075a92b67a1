using NanoNet.Runtime;

namespace System.Security.Cryptography.X509Certificates;

public class X509Certificate2 : X509Certificate
{
    private readonly byte[]? _privateKey;

    public X509Certificate2()
    {
    }

    public X509Certificate2(byte[] rawData)
        : base(rawData)
    {
    }

    public X509Certificate2(string certificate)
        : base(certificate)
    {
    }

    public X509Certificate2(string rawData, string key, string password)
        : base(rawData)
    {
        (_privateKey, Password) = (WithTerminator(key), password);
        Interpreter.Current.Tls.CheckKey(_privateKey, password);
    }

    public X509Certificate2(byte[] rawData, string key, string password)
        : base(rawData)
    {
        (_privateKey, Password) = (WithTerminator(key), password);
        Interpreter.Current.Tls.CheckKey(_privateKey, password);
    }

    public X509Certificate2(byte[] rawData, byte[] key, string password)
        : base(rawData)
    {
        (_privateKey, Password) = (key, password);
        Interpreter.Current.Tls.CheckKey(key, password);
    }

    public bool HasPrivateKey => _privateKey is not null;

    /// <summary>As it was given: PEM with its NUL, or DER. Null without one.</summary>
    public byte[] PrivateKey => _privateKey!;

    /// <summary>nanoFramework gives the certificate.</summary>
    public byte[] PublicKey => RawData;

    public DateTime NotAfter => _expirationDate;

    public DateTime NotBefore => _effectiveDate;

    public byte[] RawData => base.GetRawCertData();

    internal string? Password { get; }
}
