using System.Security.Cryptography.X509Certificates;
using System.Text;
using NanoNet.Runtime;

namespace System.Net.Security;

/// <summary>The certificate authorities in the board's configuration. The virtual board forgets them when its power goes.</summary>
public static class CertificateManager
{
    /// <summary>As with text: mbedTLS will not read it.</summary>
    /// <param name="ca">Certificates in PEM.</param>
    public static bool AddCaCertificateBundle(X509Certificate[] ca)
    {
        var bundle = new StringBuilder();

        foreach (var certificate in ca)
        {
            var octets = certificate.GetRawCertData();
            bundle.Append(Encoding.UTF8.GetString(octets, 0, octets.Length - 1));
        }

        return AddCaCertificateBundle(bundle.ToString());
    }

    /// <summary>Stores the text without a NUL, for no string of nanoFramework's holds one; and mbedTLS takes PEM without a NUL for DER.</summary>
    /// <param name="ca">Certificates in PEM.</param>
    public static bool AddCaCertificateBundle(string ca)
    {
        var end = ca.IndexOf('\0', StringComparison.Ordinal);
        return AddCaCertificateBundle(Encoding.UTF8.GetBytes(end < 0 ? ca : ca[..end]));
    }

    /// <summary>Replaces the bundle. What it holds is not looked at before a handshake.</summary>
    /// <param name="ca">Certificates in PEM, a NUL behind the last, or one in DER.</param>
    public static bool AddCaCertificateBundle(byte[] ca)
    {
        if (ca is null)
        {
            throw new NullReferenceException();
        }

        Interpreter.Current.Tls.Store = (byte[])ca.Clone();
        return true;
    }
}
