using System;
using System.Linq;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>nanoFramework's certificates, which mbedTLS reads.</summary>
public class X509CertificateTests
{
    [Fact]
    public async Task Fields_are_mbedTls_words()
    {
        using var authority = new TestAuthority();
        var (certificate, key) = authority.Issue("board.test");
        using var rig = await TlsFirmware.Run($$"""
            var c = new X509Certificate2({{TlsFirmware.Literal(certificate)}}, {{TlsFirmware.Literal(key)}}, null);
            Say(c.Subject); Say(c.Issuer); Say(c.HasPrivateKey); Say(c.NotBefore < DateTime.UtcNow); Say(c.NotAfter > DateTime.UtcNow.AddDays(360));
            Say(c.RawData.Length); Say(c.RawData[c.RawData.Length - 1]); Say(c.PublicKey == c.RawData); Say(c.GetExpirationDate() == c.NotAfter);
            Say(c.GetEffectiveDate() == c.NotBefore); Say(c.PrivateKey.Length);
            """);
        Assert.Equal(
            [
                "CN=board.test, O=NanoNet", "CN=NanoNet test CA", "True", "True", "True", $"{certificate.Length + 1}", "0", "True", "True", "True",
                $"{key.Length + 1}",
            ],
            rig.WaitForLines(11));
    }

    [Fact]
    public async Task Key_with_a_password_needs_it()
    {
        using var authority = new TestAuthority();
        var (certificate, key) = authority.Issue("board.test", password: "secret");
        var (c, k) = (TlsFirmware.Literal(certificate), TlsFirmware.Literal(key));
        using var rig = await TlsFirmware.Run($"""
            Say(new X509Certificate2({c}, {k}, "secret").HasPrivateKey);
            Say(Error(() => new X509Certificate2({c}, {k}, "wrong"))); Say(Error(() => new X509Certificate2({c}, {k}, null)));
            """);
        Assert.Equal(["True", "ArgumentException", "ArgumentException"], rig.WaitForLines(3));
    }

    [Fact]
    public async Task Damaged_certificate_is_an_argument_exception_and_none_a_null_reference()
    {
        using var authority = new TestAuthority();
        var pem = authority.Pem;
        using var rig = await TlsFirmware.Run($$"""
            Say(Error(() => new X509Certificate("rubbish"))); Say(Error(() => new X509Certificate({{TlsFirmware.Literal(pem[..200] + pem[210..])}})));
            Say(Error(() => new X509Certificate(new byte[0]))); Say(Error(() => new X509Certificate((byte[])null)));
            Say(Error(() => new X509Certificate(Encoding.UTF8.GetBytes({{TlsFirmware.Literal(pem)}})))); Say(new X509Certificate().Subject == null);
            """);
        Assert.Equal(
            ["ArgumentException", "ArgumentException", "ArgumentException", "NullReferenceException", "ArgumentException", "True"],
            rig.WaitForLines(6).Take(6));
    }

    [Fact]
    public async Task Certificate_and_key_in_der_are_read()
    {
        using var authority = new TestAuthority();
        var (certificate, key) = authority.Issue("board.test");
        using var pair = X509Certificate2.CreateFromPem(certificate, key);
        var (der, derKey) = (Convert.ToBase64String(pair.RawData), Convert.ToBase64String(pair.GetECDsaPrivateKey()!.ExportPkcs8PrivateKey()));
        using var rig = await TlsFirmware.Run($"""
            var c = new X509Certificate2(Convert.FromBase64String("{der}"), Convert.FromBase64String("{derKey}"), null); Say(c.Subject); Say(c.HasPrivateKey);
            """);
        Assert.Equal(["CN=board.test, O=NanoNet", "True"], rig.WaitForLines(2));
    }
}
