using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>SslStream as a client, with openssl as its server: what is trusted, and what is not.</summary>
public class SslStreamClientTests
{
    // MBEDTLS_ERR_X509_CERT_VERIFY_FAILED.
    private const string NotVerified = "SocketException -9984";

    private const string Exchange = """
        tls.Write(Encoding.UTF8.GetBytes("hello\n"), 0, 6);
        int n = tls.Read(b, 0, b.Length); Say(Encoding.UTF8.GetString(b, 0, n).Trim());
        """;

    [Theory]
    [InlineData("SslProtocols.Tls12", "TLSv1.2")]
    [InlineData("SslProtocols.Tls13", "TLSv1.3")]
    public async Task Server_of_a_known_authority_is_trusted(string protocols, string version)
    {
        using var authority = new TestAuthority();
        using var server = OpenSsl.Server(authority.Issue("server.test"));
        using var rig = await TlsFirmware.Client(authority, server, $"tls.AuthenticateAsClient(\"server.test\", null, ca, {protocols});\n{Exchange}");
        Assert.Equal(["olleh"], rig.WaitForLines(1));
        rig.WaitForOutside(() => string.Join('\n', server.Lines).Contains($"Protocol version: {version}", StringComparison.Ordinal), version);
    }

    [Theory]
    [InlineData("Encoding.UTF8.GetBytes(pem)")]
    [InlineData("pem")]
    [InlineData("pem + \"\\0\"")]
    [InlineData("new X509Certificate[] { ca }")]
    public async Task Authority_that_is_stored_without_a_terminator_is_not_trusted(string bundle)
    {
        using var authority = new TestAuthority();
        using var server = OpenSsl.Server(authority.Issue("server.test"));
        using var rig = await TlsFirmware.Client(
            authority,
            server,
            $"string pem = {TlsFirmware.Literal(authority.Pem)}; CertificateManager.AddCaCertificateBundle({bundle}); "
                + "Say(Error(() => tls.AuthenticateAsClient(\"server.test\", SslProtocols.Tls12)));");

        // PEM without a NUL behind it is none for mbedTLS, so nothing is trusted.
        Assert.Equal([NotVerified], rig.WaitForLines(1));
    }

    [Fact]
    public async Task Authority_in_the_boards_store_with_its_terminator_is_trusted()
    {
        using var authority = new TestAuthority();
        using var server = OpenSsl.Server(authority.Issue("server.test"));
        using var rig = await TlsFirmware.Client(
            authority,
            server,
            $"CertificateManager.AddCaCertificateBundle(ca.GetRawCertData()); tls.AuthenticateAsClient(\"server.test\", SslProtocols.Tls12);\n{Exchange}");
        Assert.Equal(["olleh"], rig.WaitForLines(1));
    }

    [Fact]
    public async Task Wrong_name_is_refused()
    {
        using var authority = new TestAuthority();
        using var server = OpenSsl.Server(authority.Issue("server.test"));
        using var rig = await TlsFirmware.Client(authority, server, "Say(Error(() => tls.AuthenticateAsClient(\"other.test\", null, ca, SslProtocols.Tls12)));");
        Assert.Equal([NotVerified], rig.WaitForLines(1));
    }

    [Theory]
    [InlineData(-30, -1)]
    [InlineData(1, 30)]
    public async Task Certificate_outside_its_validity_is_refused(int from, int to)
    {
        using var authority = new TestAuthority();
        using var server = OpenSsl.Server(authority.Issue("server.test", from, to));
        using var rig = await TlsFirmware.Client(authority, server, "Say(Error(() => tls.AuthenticateAsClient(\"server.test\", null, ca, SslProtocols.Tls13)));");
        Assert.Equal([NotVerified], rig.WaitForLines(1));
    }

    [Fact]
    public async Task Validity_is_judged_by_the_boards_clock()
    {
        using var authority = new TestAuthority();
        using var server = OpenSsl.Server(authority.Issue("server.test", -30, -1));
        using var rig = await TlsFirmware.Client(
            authority,
            server,
            $"Rtc.SetSystemTime(DateTime.UtcNow.AddDays(-10)); tls.AuthenticateAsClient(\"server.test\", null, ca, SslProtocols.Tls13);\n{Exchange}");
        Assert.Equal(["olleh"], rig.WaitForLines(1));
    }

    [Fact]
    public async Task Unknown_authority_is_refused()
    {
        using var authority = new TestAuthority();
        using var stranger = new TestAuthority("a stranger");
        using var server = OpenSsl.Server(stranger.Issue("server.test"));
        using var rig = await TlsFirmware.Client(authority, server, "Say(Error(() => tls.AuthenticateAsClient(\"server.test\", null, ca, SslProtocols.Tls12)));");
        Assert.Equal([NotVerified], rig.WaitForLines(1));
    }

    [Theory]
    [InlineData("NoVerification")]
    [InlineData("VerifyPeer")]
    [InlineData("VerifyClientOnce")]
    public async Task Everything_but_CertificateRequired_verifies_nothing(string verification)
    {
        using var authority = new TestAuthority();
        using var stranger = new TestAuthority("a stranger");
        using var server = OpenSsl.Server(stranger.Issue("server.test", -30, -1));
        using var rig = await TlsFirmware.Client(
            authority, server, $"tls.SslVerification = SslVerification.{verification}; tls.AuthenticateAsClient(\"any.test\", SslProtocols.Tls12);\n{Exchange}");
        Assert.Equal(["olleh"], rig.WaitForLines(1));
    }

    [Fact]
    public async Task Name_goes_out_as_server_name_indication()
    {
        using var authority = new TestAuthority();
        using var server = OpenSsl.Server(authority.Issue("server.test"), "-tlsextdebug");
        using var rig = await TlsFirmware.Client(authority, server, $"tls.AuthenticateAsClient(\"server.test\", null, ca, SslProtocols.Tls12);\n{Exchange}");
        rig.WaitForLines(1);
        rig.WaitForOutside(() => string.Join('\n', server.Lines).Contains("\"server name\"", StringComparison.Ordinal), "the extension");
    }

    [Fact]
    public async Task Client_without_a_server_name_is_refused_by_mbedTls_itself()
    {
        using var authority = new TestAuthority();
        using var server = OpenSsl.Server(authority.Issue("server.test"));
        using var rig = await TlsFirmware.Client(authority, server, "Say(Error(() => tls.AuthenticateAsClient(\"\", null, ca, SslProtocols.Tls12)));");

        // MBEDTLS_ERR_SSL_CERTIFICATE_VERIFICATION_WITHOUT_HOSTNAME.
        Assert.Equal(["SocketException -23936"], rig.WaitForLines(1));
    }

    [Fact]
    public async Task Reads_time_out_and_what_is_decrypted_counts_as_length()
    {
        using var authority = new TestAuthority();
        using var server = OpenSsl.Server(authority.Issue("server.test"));
        using var rig = await TlsFirmware.Client(authority, server, """
            tls.AuthenticateAsClient("server.test", null, ca, SslProtocols.Tls12); tls.ReadTimeout = 200; Say(tls.Length);
            Say(Error(() => tls.Read(b, 0, b.Length)));
            tls.Write(Encoding.UTF8.GetBytes("hello\n"), 0, 6); tls.ReadTimeout = 60000; Say(tls.Read(b, 0, 2)); Say(tls.Length); Say(tls.DataAvailable);
            tls.Close(); Say(Error(() => s.Send(b)));
            """);
        Assert.Equal(["0", "SocketException 10060", "2", "4", "True", "ObjectDisposedException"], rig.WaitForLines(6));
    }

    [Fact]
    public async Task Second_handshake_on_a_stream_is_an_invalid_operation()
    {
        using var authority = new TestAuthority();
        using var server = OpenSsl.Server(authority.Issue("server.test"));
        using var rig = await TlsFirmware.Client(authority, server, """
            tls.AuthenticateAsClient("server.test", null, ca, SslProtocols.Tls12);
            Say(Error(() => tls.AuthenticateAsClient("server.test", null, ca, SslProtocols.Tls12)));
            """);
        Assert.Equal(["InvalidOperationException"], rig.WaitForLines(1));
    }

    [Fact]
    public async Task Client_certificate_is_shown_when_the_server_asks()
    {
        using var authority = new TestAuthority();
        var (certificate, key) = authority.Issue("client.test");
        using var server = OpenSsl.Server(authority.Issue("server.test"), "-Verify", "1", "-verify_quiet");
        using var rig = await TlsFirmware.Client(
            authority,
            server,
            $"var mine = new X509Certificate2({TlsFirmware.Literal(certificate)}, {TlsFirmware.Literal(key)}, null); "
                + $"tls.AuthenticateAsClient(\"server.test\", mine, ca, SslProtocols.Tls12);\n{Exchange}");
        Assert.Equal(["olleh"], rig.WaitForLines(1));
        rig.WaitForOutside(() => server.Lines.Any(line => line.Contains("client.test", StringComparison.Ordinal)), "openssl to name the client");
    }
}
