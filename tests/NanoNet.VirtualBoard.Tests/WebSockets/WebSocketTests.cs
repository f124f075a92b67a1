using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using NanoNet.Bench;
using NanoNet.Validation;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>nanoFramework's WebSockets in firmware, against peers of octets (RFC 6455).</summary>
public class WebSocketTests
{
    // RFC 6455 section 1.3.
    private const string Key = "dGhlIHNhbXBsZSBub25jZQ==";
    private const string Accept = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";
    private const string Guid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private const string Usings = "using System.Net.WebSockets; using System.Net.WebSockets.Server; using System.Net.WebSockets.WebSocketFrame;\n";

    private const string Server = """
        var server = new WebSocketServer(new WebSocketServerOptions() { Prefix = "/chat", MaxClients = 2 });
        server.WebSocketOpened += (s, e) => Say("opened " + e.EndPoint.Address); server.WebSocketClosed += (s, e) => Say("closed");
        server.MessageReceived += (s, e) =>
        {
            var f = e.Frame; Say((f.MessageType == WebSocketMessageType.Text ? "text " : "binary ") + f.MessageLength + " " + (int)f.Fragmentation);
            if (f.MessageLength == 2) server.SendText(f.EndPoint.ToString(), Encoding.UTF8.GetString(f.Buffer, 0, 2));
            if (f.MessageLength == 3) server.BroadCast(new byte[300], 128);
            if (f.MessageLength == 4) server.Stop();
            if (f.MessageLength == 5) server.Abort();
        };
        server.Start(); Thread.Sleep(100);

        """;

    [Fact]
    public async Task Server_shakes_hands_echoes_pings_fragments_and_closes()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("Thread.Sleep(Timeout.Infinite);", Server, Usings));
        var peer = Open(rig);

        peer.Write(Masked(0x81, "hi"u8));
        Assert.Equal([0x81, 2, (byte)'h', (byte)'i'], Read(rig, peer, 4));
        peer.Write(Masked(0x89, "abc"u8));
        Assert.Equal([0x8A, 3, (byte)'a', (byte)'b', (byte)'c'], Read(rig, peer, 5));

        // 300 octets in fragments of 128: text or binary first, continuations, FIN on the last one alone.
        peer.Write(Masked(0x82, "abc"u8));
        var fragments = Read(rig, peer, (4 + 128) + (4 + 128) + (2 + 44));
        Assert.Equal([0x02, 126, 0, 128], fragments[..4]);
        Assert.Equal([0x00, 126, 0, 128], fragments[132..136]);
        Assert.Equal([0x80, 44], fragments[264..266]);

        // The status is given back behind the server's own.
        peer.Write(Masked(0x88, [0x03, 0xE9, (byte)'x']));
        Assert.Equal([0x88, 5, 0x03, 0xE8, 0x03, 0xE9, (byte)'x'], Read(rig, peer, 7));
        Assert.Equal(["opened 192.0.2.1", "text 2 0", "binary 3 0", "closed"], rig.WaitForLines(4));
        rig.WaitFor(() => peer.State == TcpState.CloseWait || peer.EndReason != TcpEndReason.None, "an end");
    }

    [Theory]
    [InlineData("81 02 68 69")]             // not masked
    [InlineData("83 80 01 02 03 04")]       // no such opcode
    [InlineData("80 80 01 02 03 04")]       // a continuation of nothing
    public async Task Server_answers_a_frame_that_must_not_be_with_an_empty_close_and_ends(string octets)
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("Thread.Sleep(Timeout.Infinite);", Server, Usings));
        var peer = Open(rig);
        peer.Write(Convert.FromHexString(octets.Replace(" ", "", StringComparison.Ordinal)));
        Assert.Equal([0x88, 0], Read(rig, peer, 2));
        rig.WaitFor(() => peer.State == TcpState.CloseWait || peer.EndReason != TcpEndReason.None, "an end");
        Assert.Equal(["opened 192.0.2.1", "closed"], rig.WaitForLines(2));
    }

    [Fact]
    public async Task Server_takes_the_fragments_of_a_message_one_by_one_with_a_ping_between()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("Thread.Sleep(Timeout.Infinite);", Server, Usings));
        var peer = Open(rig);
        peer.Write([.. Masked(0x01, "1"u8), .. Masked(0x89, ""u8), .. Masked(0x00, "22222222"u8), .. Masked(0x80, "3333333"u8)]);
        Assert.Equal(["opened 192.0.2.1", "text 1 1", "binary 8 2", "binary 7 3"], rig.WaitForLines(4));
        Assert.Equal([0x8A, 0], Read(rig, peer, 2));
    }

    [Fact]
    public async Task Server_that_is_full_says_503_and_another_path_is_404()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("Thread.Sleep(Timeout.Infinite);", Server, Usings));
        Open(rig);
        Open(rig);
        Assert.StartsWith("HTTP/1.1 503 WebSocket Server is full\r\n\r\n", Text(Ask(rig, "/chat", 41)), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 404 ", Text(Ask(rig, "/other", 13)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_says_nothing_to_the_clients_and_Abort_ends_their_connections()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("Thread.Sleep(Timeout.Infinite);", Server, Usings));
        var first = Open(rig);
        var second = Open(rig);
        first.Write(Masked(0x81, "1234"u8));
        rig.WaitForLines(3);
        second.Write(Masked(0x81, "12345"u8));
        rig.WaitFor(() => first.State == TcpState.CloseWait && second.State == TcpState.CloseWait, "two FINs");
        Assert.Equal((0, 0), (first.Available, second.Available));
    }

    [Fact]
    public async Task Client_shakes_hands_masks_what_it_sends_and_takes_what_comes()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            var c = new ClientWebSocket(); var headers = new ClientWebSocketHeaders(); headers["X-Board"] = "nano";
            c.MessageReceived += (s, e) => Say("message " + Encoding.UTF8.GetString(e.Frame.Buffer, 0, e.Frame.MessageLength)); c.ConnectionClosed += (s, e) => Say("closed");
            Thread.Sleep(100); c.Connect("ws://192.0.2.1:4711/chat?x=1", headers); Say((int)c.State); Say(c.Host + " " + c.Port + " " + c.Prefix + " " + c.IsSSL);
            Say(c.SendString("hello")); Thread.Sleep(Timeout.Infinite);
            """, usings: Usings));
        var peer = Serve(rig);
        var request = ReadHead(rig, peer);
        Assert.StartsWith("GET /chat?x=1 HTTP/1.1\r\nHost: 192.0.2.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: ", request, StringComparison.Ordinal);
        Assert.Contains("\r\nSec-WebSocket-Version: 13\r\nX-Board: nano\r\n", request, StringComparison.Ordinal);
        peer.Write(Encoding.ASCII.GetBytes($"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {AcceptFor(request)}\r\n\r\n"));
        var frame = Read(rig, peer, 11);
        Assert.Equal([0x81, 0x85], frame[..2]);
        Assert.Equal("hello", Text([.. frame[6..].Select((octet, index) => (byte)(octet ^ frame[2 + (index % 4)]))]));
        peer.Write([0x81, 2, (byte)'y', (byte)'o']);
        rig.WaitForLines(4);
        peer.Write([0x88, 2, 0x03, 0xE8]);
        Assert.Equal(["2", "192.0.2.1 4711 /chat?x=1 False", "True", "message yo", "closed"], rig.WaitForLines(5));
        Assert.Equal([0x88, 0x84], Read(rig, peer, 10)[..2]);
    }

    [Fact]
    public async Task Client_that_is_refused_is_closed_and_one_that_gets_something_else_throws()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            var c = new ClientWebSocket(); c.Connect("ws://192.0.2.1:4712/"); Say((int)c.State);
            Say(Error(() => c.Connect("http://192.0.2.1/"))); Thread.Sleep(100);
            try { new ClientWebSocket().Connect("ws://192.0.2.1:4711"); } catch (Exception e) { Say(e.Message); }
            """, usings: Usings));
        var peer = Serve(rig);
        ReadHead(rig, peer);
        peer.Write("HTTP/1.1 400 Bad Request\r\n\r\n"u8);
        Assert.Equal(["5", "Exception", "WebSocket did not receive right handshake"], rig.WaitForLines(3));
    }

    [Fact]
    public async Task Close_of_a_client_sends_nothing_as_in_the_package()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            Thread.Sleep(100); var c = new ClientWebSocket(); c.Connect("ws://192.0.2.1:4711/"); c.Close(WebSocketCloseStatus.NormalClosure); Say((int)c.State); Say(c.SendString("late"));
            Thread.Sleep(300); Say("still"); c.Dispose(); Say((int)c.State);
            """, usings: Usings));
        var peer = Serve(rig);
        var request = ReadHead(rig, peer);
        peer.Write(Encoding.ASCII.GetBytes($"HTTP/1.1 101 OK\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {AcceptFor(request)}\r\n\r\n"));
        Assert.Equal(["3", "False", "still", "5"], rig.WaitForLines(4));
        rig.WaitFor(() => peer.State == TcpState.CloseWait, "a FIN");
        Assert.Equal(0, peer.Available);
    }

    private static TcpPeer Open(BoardRig rig)
    {
        var peer = rig.Connect(80);
        peer.Write(Encoding.ASCII.GetBytes($"GET /chat HTTP/1.1\r\nHost: board\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: {Key}\r\nSec-WebSocket-Version: 13\r\n\r\n"));
        var response = ReadHead(rig, peer);
        Assert.StartsWith("HTTP/1.1 101 Web Socket Protocol Handshake\r\n", response, StringComparison.Ordinal);
        Assert.Contains($"\r\nSec-WebSocket-Accept: {Accept}\r\nServer: NFWebSocketServer\r\nUpgrade: websocket\r\n", response, StringComparison.Ordinal);
        return peer;
    }

    private static byte[] Ask(BoardRig rig, string path, int length)
    {
        var peer = rig.Connect(80);
        peer.Write(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: board\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: {Key}\r\n\r\n"));
        return Read(rig, peer, length);
    }

    private static TcpPeer Serve(BoardRig rig)
    {
        TcpPeer? peer = null;
        TcpPeer.Listen(rig.Bench.Tester, 4711, accepted => peer = accepted);
        rig.WaitFor(() => peer is not null, "a connection");
        return peer!;
    }

    private static string ReadHead(BoardRig rig, TcpPeer peer)
    {
        var head = "";

        while (!head.EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            head += Text(Read(rig, peer, 1));
        }

        return head;
    }

    private static byte[] Read(BoardRig rig, TcpPeer peer, int count)
    {
        rig.WaitFor(() => peer.Available >= count, $"{count} octets");
        var octets = new byte[count];
        peer.Read(octets);
        return octets;
    }

    private static byte[] Masked(byte start, ReadOnlySpan<byte> data)
    {
        byte[] key = [1, 2, 3, 4];
        byte[] frame = [start, (byte)(0x80 | data.Length), .. key, .. data];

        for (var index = 0; index < data.Length; index++)
        {
            frame[6 + index] ^= key[index % key.Length];
        }

        return frame;
    }

    private static string AcceptFor(string request)
    {
        var key = request.Split("Sec-WebSocket-Key: ")[1].Split("\r\n")[0];
#pragma warning disable CA5350 // RFC 6455 asks for SHA-1; it protects nothing here.
        return Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + Guid)));
#pragma warning restore CA5350
    }

    private static string Text(byte[] octets) => Encoding.ASCII.GetString(octets);
}
