using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using NanoNet.Bench;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>HttpListener and HttpClient over TLS.</summary>
public class HttpsTests
{
    private const string Usings = "using System.Net.Security; using System.Security.Cryptography.X509Certificates;";

    [Theory]
    [InlineData("", "--tlsv1.3")]
    [InlineData("listener.SslProtocols = SslProtocols.Tls12;", "--tlsv1.2")]
    public async Task Listener_with_a_certificate_serves_curl(string settings, string asked)
    {
        using var authority = new TestAuthority();
        var (certificate, key) = authority.Issue("board.test");
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(
            """
            HttpListenerContext c;
            while ((c = listener.GetContext()) != null)
            {
                byte[] body = Encoding.UTF8.GetBytes("hello " + c.Request.RawUrl);
                c.Response.ContentLength64 = body.Length; c.Response.OutputStream.Write(body, 0, body.Length); c.Response.Close();
            }
            """,
            $"var listener = new HttpListener(\"https\"); listener.HttpsCert = new X509Certificate2({TlsFirmware.Literal(certificate)}, "
                + $"{TlsFirmware.Literal(key)}, null); {settings} listener.Start();\n",
            Usings), clock: new RealClock());
        using var forwarder = new PortForwarder(rig.Bench.Pump, rig.Bench.ClientHost(), rig.Address, new PortForward(0, 443));
        var port = forwarder.Forward.HostPort.ToString(CultureInfo.InvariantCulture);
        var file = Path.GetTempFileName();

        try
        {
            await File.WriteAllTextAsync(file, authority.Pem, TestContext.Current.CancellationToken);
            string[] trusting = ["--cacert", file, asked, "--connect-to", $"board.test:443:127.0.0.1:{port}", "https://board.test/page"];

            // The second handshake meets a board whose first connection has ended.
            Assert.Equal("hello /page", HttpListenerRig.Curl(rig, trusting));
            Assert.Equal("hello /page", HttpListenerRig.Curl(rig, trusting));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Client_gets_from_a_server_that_it_trusts_and_from_no_other()
    {
        using var authority = new TestAuthority();
        using var stranger = new TestAuthority("a stranger");
        var get = """
            var c = new System.Net.Http.HttpClient(); c.HttpsAuthentCert = ca;
            try { Say(c.GetString("https://192.0.2.1:4433/index")); } catch (Exception e) { Say(e.GetType().Name); }
            """;
        Assert.Equal("hello", await Get(authority, authority, get));
        Assert.Equal("HttpRequestException", await Get(authority, stranger, get));
    }

    private static async Task<string> Get(TestAuthority trusted, TestAuthority issuer, string get)
    {
        using var server = OpenSsl.WebServer(issuer.Issue("server.test"), "hello");
        using var rig = new BoardRig(
            await TestProfile.Esp32,
            FirmwareCompiler.App(get, $"var ca = new X509Certificate({TlsFirmware.Literal(trusted.Pem)});\n", Usings),
            clock: new RealClock(),
            prepare: server.Serve);
        return rig.WaitForLines(1)[0];
    }
}
