using System;
using System.Threading.Tasks;
using NanoNet.Bench;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>SslStream as a server, with openssl as its client.</summary>
public class SslStreamServerTests
{
    private const string Echo = """
        tls.SslVerification = SslVerification.NoVerification;
        tls.AuthenticateAsServer(own, PROTOCOLS);
        int n = tls.Read(b, 0, b.Length); tls.Write(b, 0, n); Say(n); Say(tls.IsServer); tls.Close();
        """;

    [Theory]
    [InlineData("SslProtocols.Tls12", "-tls1_2", "TLSv1.2")]
    [InlineData("SslProtocols.Tls13", "-tls1_3", "TLSv1.3")]
    [InlineData("SslProtocols.Tls12 | SslProtocols.Tls13", "-tls1_2", "TLSv1.2")]
    [InlineData("SslProtocols.Tls12 | SslProtocols.Tls13", "-tls1_3", "TLSv1.3")]
    [InlineData("SslProtocols.Tls", "-tls1_2", "TLSv1.2")]
    [InlineData("SslProtocols.None", "-tls1_3", "TLSv1.3")]
    public async Task Handshake_and_echo_in_the_version_asked_for(string protocols, string asked, string version)
    {
        using var authority = new TestAuthority();
        using var rig = await TlsFirmware.Server(authority, Echo.Replace("PROTOCOLS", protocols, StringComparison.Ordinal));
        var output = OpenSsl.Client(rig, "hello\n", asked);
        Assert.Equal(["6", "True"], rig.WaitForLines(2));
        Assert.Contains($"New, {version}", output, StringComparison.Ordinal);
        Assert.Contains("subject=CN = board.test, O = NanoNet", output, StringComparison.Ordinal);
        Assert.Contains("\nhello\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stm32_shakes_hands_too()
    {
        using var authority = new TestAuthority();
        using var rig = await TlsFirmware.Server(authority, Echo.Replace("PROTOCOLS", "SslProtocols.Tls12", StringComparison.Ordinal), await TestProfile.Stm32, isRsa: true);
        Assert.Contains("\nhello\n", OpenSsl.Client(rig, "hello\n", "-tls1_2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Certificate_on_a_curve_serves_no_tls_1_2_on_an_stm32()
    {
        using var authority = new TestAuthority();
        using var rig = await TlsFirmware.Server(
            authority,
            "tls.SslVerification = SslVerification.NoVerification; Say(Error(() => tls.AuthenticateAsServer(own, SslProtocols.Tls12)));",
            await TestProfile.Stm32);
        Assert.Contains("alert handshake failure", OpenSsl.Client(rig, "", "-tls1_2"), StringComparison.Ordinal);

        // MBEDTLS_ERR_SSL_HANDSHAKE_FAILURE.
        Assert.Equal(["SocketException -28160"], rig.WaitForLines(1));
    }

    [Theory]
    [InlineData("SslProtocols.None", "-tls1_2", "alert protocol version")]
    [InlineData("SslProtocols.Tls12", "-tls1_3", "alert handshake failure")]
    public async Task Version_that_was_not_enabled_is_refused_with_an_alert(string protocols, string asked, string alert)
    {
        using var authority = new TestAuthority();
        using var rig = await TlsFirmware.Server(
            authority,
            $"tls.SslVerification = SslVerification.NoVerification; Say(Error(() => tls.AuthenticateAsServer(own, {protocols})));");
        var output = OpenSsl.Client(rig, "", asked);
        Assert.Contains(alert, output, StringComparison.Ordinal);
        Assert.StartsWith("SocketException -", rig.WaitForLines(1)[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-tls1_2")]
    [InlineData("-tls1_3")]
    public async Task Default_settings_ask_for_a_certificate_and_fail_without(string asked)
    {
        using var authority = new TestAuthority();
        using var rig = await TlsFirmware.Server(
            authority, "Say(Error(() => tls.AuthenticateAsServer(own, SslProtocols.Tls12 | SslProtocols.Tls13)));");
        var output = OpenSsl.Client(rig, "", asked);
        Assert.Equal(["SocketException -29824"], rig.WaitForLines(1));
        Assert.Contains("Requested Signature Algorithms", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task Client_certificate_that_is_required_by_the_parameter_is_not_asked_for(string required)
    {
        using var authority = new TestAuthority();
        using var rig = await TlsFirmware.Server(
            authority, $"tls.AuthenticateAsServer(own, {required}, SslProtocols.Tls12); Say(tls.SslVerification); tls.Close();");
        OpenSsl.Client(rig, "", "-tls1_2");
        Assert.Equal([required == "true" ? "8" : "1"], rig.WaitForLines(1));
    }

    [Fact]
    public async Task Silent_client_stops_every_thread_while_lwip_goes_on()
    {
        using var authority = new TestAuthority();
        using var rig = await TlsFirmware.Server(
            authority,
            """
            Say("before"); int was = Counter; Say(Error(() => tls.AuthenticateAsServer(own, SslProtocols.Tls12))); Say(Counter - was < 3 ? "frozen" : "ran");
            Thread.Sleep(300); Say(Counter - was > 3 ? "runs" : "still");
            """,
            before: "new Thread(() => { while (true) { Counter++; Thread.Sleep(10); } }).Start();\n",
            clock: new VirtualClock());
        var silent = rig.Connect(443);
        rig.WaitForLines(1);

        // A client of another port meets lwIP alone, which refuses it as ever.
        for (var i = 0; i < 3; i++)
        {
            var other = TcpPeer.Connect(rig.Bench.Tester, rig.Address, 81);
            rig.WaitFor(() => other.EndReason == TcpEndReason.Refused, "a reset from lwIP");
        }

        Assert.False(rig.Bench.WaitUntil(() => rig.WaitForLines(1).Length > 1, TimeSpan.FromMilliseconds(500)));
        silent.Close();
        var lines = rig.WaitForLines(4);
        Assert.StartsWith("SocketException -", lines[1], StringComparison.Ordinal);
        Assert.Equal(["frozen", "runs"], lines[2..]);
    }

    [Fact]
    public async Task Failed_handshake_closes_the_connection_behind_the_socket()
    {
        using var authority = new TestAuthority();
        using var rig = await TlsFirmware.Server(authority, "Say(Error(() => tls.AuthenticateAsServer(own, SslProtocols.Tls12))); Thread.Sleep(-1);");
        var peer = rig.Connect(443);
        peer.Write("GET / HTTP/1.1\r\n\r\n"u8);
        Assert.Equal(["SocketException -29184"], rig.WaitForLines(1));
        rig.WaitFor(() => peer.IsAtEnd || peer.State == NanoNet.Validation.TcpState.CloseWait || peer.EndReason != TcpEndReason.None, "the board's FIN");

        // mbedTLS has no alert for what is no record.
        Assert.Equal(0, peer.Available);
    }
}
