using System;
using System.Globalization;
using System.Linq;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Services.Tests.WebSocket;

/// <summary>WebSockets on the server's slots: .NET's client, and the corpus over real connections.</summary>
public class WebSocketServiceTests
{
    private const string Upgrade =
        "GET /ws/echo HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";

    private readonly LoopbackBoard _board = new(3);

    [Theory]
    [InlineData(0)]
    [InlineData(125)]
    [InlineData(126)]
    [InlineData(ServerLimits.MaxMessage)]
    public async Task Message_comes_back_to_dotnets_client(int length)
    {
        using var client = await Open("/ws/echo");
        var sent = Encoding.ASCII.GetBytes(new string('x', length));
        await client.SendAsync(sent, WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

        var (type, received) = await Receive(client);

        Assert.Equal(WebSocketMessageType.Text, type);
        Assert.Equal(sent, received);
        await client.CloseAsync(WebSocketCloseStatus.NormalClosure, "", TestContext.Current.CancellationToken);
        Assert.Equal(WebSocketCloseStatus.NormalClosure, client.CloseStatus);
        Assert.True(_board.Counts(Counter.TcpClosed, 1));
        Assert.Equal(1, _board.Count(Counter.WebSocketOpened));
        Assert.Equal(0, _board.Count(Counter.WebSocketFailed));
    }

    [Fact]
    public async Task Message_that_is_too_large_is_1009()
    {
        using var client = await Open("/ws/echo");
        await client.SendAsync(new byte[ServerLimits.MaxMessage + 1], WebSocketMessageType.Binary, endOfMessage: true, TestContext.Current.CancellationToken);

        await Receive(client);

        Assert.Equal(WebSocketCloseStatus.MessageTooBig, client.CloseStatus);
        Assert.True(_board.Counts(Counter.WebSocketFailed, 1));
    }

    [Fact]
    public async Task Telemetry_says_every_second_how_the_board_is()
    {
        using var client = await Open("/ws/telemetry");

        var first = JsonDocument.Parse((await Receive(client)).Octets).RootElement;
        var second = JsonDocument.Parse((await Receive(client)).Octets).RootElement;

        Assert.Equal(1, first.GetProperty("tcp.accepted").GetInt64());
        Assert.True(second.GetProperty("uptimeMilliseconds").GetInt64() - first.GetProperty("uptimeMilliseconds").GetInt64() >= 1000);
    }

    [Fact]
    public async Task Telemetry_takes_no_messages()
    {
        using var client = await Open("/ws/telemetry");
        await client.SendAsync("hello"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

        while (client.CloseStatus is null)
        {
            await Receive(client);
        }

        Assert.Equal(WebSocketCloseStatus.InvalidMessageType, client.CloseStatus);
        await client.CloseOutputAsync(WebSocketCloseStatus.InvalidMessageType, "", TestContext.Current.CancellationToken);
        Assert.True(_board.Counts(Counter.TcpClosed, 1));
    }

    [Fact]
    public async Task Client_more_than_there_are_sessions_is_told_503_and_the_next_is_served()
    {
        using var first = await Open("/ws/echo");

        using (await Open("/ws/echo"))
        {
            using var third = _board.Connect(_board.HttpPort);
            Assert.StartsWith("HTTP/1.1 503 ", third.Send(Upgrade).Receive(20), StringComparison.Ordinal);
        }

        Assert.True(_board.Counts(Counter.TcpClosed, 2));
        using var fourth = await Open("/ws/echo");
    }

    [Theory]
    [InlineData("GET /ws/echo HTTP/1.1\r\nHost: a\r\n\r\n", "426")]
    [InlineData("GET /ws/echo HTTP/1.0\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n", "426")]
    [InlineData("GET /ws/echo HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 8\r\n\r\n", "426")]
    [InlineData("GET /ws/echo HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: short\r\nSec-WebSocket-Version: 13\r\n\r\n", "400")]
    [InlineData("GET /ws/echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\nx", "400")]
    [InlineData("POST /ws/echo HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n", "405")]
    public void Request_that_opens_nothing_says_why(string request, string status)
    {
        using var client = _board.Connect(_board.HttpPort);
        Assert.StartsWith($"HTTP/1.1 {status} ", client.Send(request).Receive(13), StringComparison.Ordinal);
    }

    [Fact]
    public void Frames_behind_the_request_in_the_same_segment_are_answered()
    {
        using var client = _board.Connect(_board.HttpPort);
        client.Send(Upgrade + Octets.Text([.. Frames.Text("a"), .. Frames.Close(1000)], 7 + 8));
        Assert.EndsWith("xOo=\r\n\r\n" + Octets.Text([.. Frames.BoardText("a"), .. Frames.BoardClose(1000)], 7), client.ReceiveToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_case_over_a_connection_gets_what_it_must()
    {
        foreach (var frames in FrameCorpus.All)
        {
            using var client = _board.Connect(_board.HttpPort);
            Assert.EndsWith("\r\n\r\n", client.Send(Upgrade).Receive(129), StringComparison.Ordinal);
            client.Send(Octets.Text(frames.Sent, frames.Sent.Length));

            if (frames.End == FrameEnd.Open)
            {
                client.Finish();
            }

            Assert.Equal(Hex(frames.Expected, frames.Expected.Length), Hex(Octets.Of(client.Receive(frames.Expected.Length)), frames.Expected.Length));

            // A client that made a mistake is read out for a moment, so that no reset overtakes the Close frame: it need not wait for that.
            client.Finish();
            Assert.Empty(client.ReceiveToEnd());
        }

        Assert.Equal(0, _board.Count(Counter.Exceptions));
        Assert.Equal(FrameCorpus.All.Count, _board.Count(Counter.WebSocketOpened));
    }

    private static string Hex(byte[] octets, int length) => string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexString(octets)} of {length}");

    private static async Task<(WebSocketMessageType Type, byte[] Octets)> Receive(ClientWebSocket client)
    {
        var octets = new byte[ServerLimits.MaxMessage];
        var result = await client.ReceiveAsync(octets, TestContext.Current.CancellationToken);
        Assert.True(result.EndOfMessage);
        return (result.MessageType, [.. octets.Take(result.Count)]);
    }

    private async Task<ClientWebSocket> Open(string path)
    {
        var client = new ClientWebSocket();
        await client.ConnectAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"ws://127.0.0.1:{_board.HttpPort}{path}")), TestContext.Current.CancellationToken);
        return client;
    }
}
