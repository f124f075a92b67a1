using System.Text;
using NanoNet.Runtime;

namespace System.Security.Cryptography.X509Certificates;

public class X509Certificate
{
    protected string _issuer = null!;
    protected string _subject = null!;
    protected DateTime _effectiveDate;
    protected DateTime _expirationDate;
    protected byte[] _handle = null!;
    protected byte[] _sessionHandle = null!;

    private readonly byte[] _certificate = null!;

    public X509Certificate()
    {
    }

    /// <param name="certificate">DER, or PEM that ends with a NUL.</param>
    public X509Certificate(byte[] certificate)
    {
        _certificate = certificate;
        var parsed = Interpreter.Current.Tls.ParseCertificate(certificate);
        _issuer = parsed.Issuer;
        _subject = parsed.Subject;
        _effectiveDate = parsed.ValidFrom;
        _expirationDate = parsed.ValidTo;
    }

    /// <param name="certificate">PEM.</param>
    public X509Certificate(string certificate)
        : this(WithTerminator(certificate))
    {
    }

    public virtual string Issuer => _issuer;

    public virtual string Subject => _subject;

    public virtual DateTime GetEffectiveDate() => _effectiveDate;

    public virtual DateTime GetExpirationDate() => _expirationDate;

    public virtual byte[] GetRawCertData() => _certificate;

    private protected static byte[] WithTerminator(string pem)
    {
        if (pem is null)
        {
            throw new ArgumentNullException(nameof(pem));
        }

        return Encoding.UTF8.GetBytes(pem + "\0");
    }
}
