using System;
using System.IO;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading.Tasks;
using NanoNet.Bench;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>wss:// by nanoFramework's ClientWebSocket, against .NET's TLS and WebSocket.</summary>
public class SecureWebSocketClientTests
{
    private const string Usings =
        "using System.Net.Security; using System.Net.WebSockets; using System.Net.WebSockets.WebSocketFrame; using System.Security.Cryptography.X509Certificates;\n";

    [Fact]
    public async Task Client_exchanges_messages_over_tls_with_a_server_that_it_trusts()
    {
        using var authority = new TestAuthority();
        Assert.Equal(
            ["2", "wss 192.0.2.1 4711", "echo of hello", "closed"],
            await Run(authority, authority, 4, """
                c.MessageReceived += (s, e) => { Say(Encoding.UTF8.GetString(e.Frame.Buffer, 0, e.Frame.MessageLength)); };
                c.ConnectionClosed += (s, e) => Say("closed");
                c.Connect("wss://192.0.2.1:4711/chat"); Say((int)c.State); Say((c.IsSSL ? "wss " : "ws ") + c.Host + " " + c.Port); c.SendString("hello"); Thread.Sleep(Timeout.Infinite);
                """));
    }

    [Fact]
    public async Task Client_does_not_connect_to_a_server_of_a_stranger()
    {
        using var authority = new TestAuthority();
        using var stranger = new TestAuthority("a stranger");
        Assert.Equal(["5", "still"], await Run(authority, stranger, 2, "c.Connect(\"wss://192.0.2.1:4711/chat\"); Say((int)c.State); Say(\"still\");"));
    }

    private static async Task<string[]> Run(TestAuthority trusted, TestAuthority issuer, int lines, string main)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var own = issuer.Issue("server.test");
        using var certificate = X509Certificate2.CreateFromPem(own.Certificate, own.Key);
        var server = Task.Run(() => Serve(listener, certificate), TestContext.Current.CancellationToken);
        ServerForwarder? forwarder = null;
        using var rig = new BoardRig(
            await TestProfile.Esp32,
            FirmwareCompiler.App(
                "var c = new ClientWebSocket(new ClientWebSocketOptions() { SslVerification = SslVerification.CertificateRequired, Certificate = ca });\n" + main,
                $"var ca = new X509Certificate({TlsFirmware.Literal(trusted.Pem)});\n",
                Usings),
            clock: new RealClock(),
            prepare: bench => forwarder = new ServerForwarder(bench.Pump, bench.Tester, 4711, (ushort)((IPEndPoint)listener.LocalEndpoint).Port));
        using var reaches = forwarder;
        var said = rig.WaitForLines(lines);
        rig.WaitForOutside(() => server.IsCompleted, "the server's end");
        await server;
        return said;
    }

    private static async Task Serve(TcpListener listener, X509Certificate2 certificate)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await using var stream = new SslStream(client.GetStream());

        try
        {
            await stream.AuthenticateAsServerAsync(certificate);
        }
        catch (Exception e) when (e is IOException or AuthenticationException)
        {
            return;
        }

        var head = new StringBuilder();
        var octet = new byte[1];

        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(octet) == 0)
            {
                // The handshake of TLS 1.3 ends before the client has looked at the certificate.
                return;
            }

            head.Append((char)octet[0]);
        }

        var key = head.ToString().Split("Sec-WebSocket-Key: ")[1].Split("\r\n")[0];
#pragma warning disable CA5350 // RFC 6455 asks for SHA-1; it protects nothing here.
        var accept = Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")));
#pragma warning restore CA5350
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n"));
        using var socket = System.Net.WebSockets.WebSocket.CreateFromStream(stream, isServer: true, null, TimeSpan.Zero);
        var buffer = new byte[100];
        var received = await socket.ReceiveAsync(buffer, default);
        await socket.SendAsync(Encoding.ASCII.GetBytes("echo of " + Encoding.ASCII.GetString(buffer, 0, received.Count)), System.Net.WebSockets.WebSocketMessageType.Text, true, default);

        // The package answers with its own status and ours behind it, which .NET does not take for a reason: the answer is not looked at.
        await socket.CloseOutputAsync(System.Net.WebSockets.WebSocketCloseStatus.NormalClosure, "", default);
    }
}
