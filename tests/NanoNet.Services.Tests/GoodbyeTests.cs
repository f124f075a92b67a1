using System;
using NanoNet.Services.Configuration;
using NanoNet.Services.Network;
using NanoNet.Services.Status;
using Xunit;

namespace NanoNet.Services.Tests;

/// <summary>Who gives way to another client is told as far as the protocol has words for it.</summary>
public class GoodbyeTests
{
    private const string Events = "GET /events HTTP/1.1\r\nHost: a\r\n\r\n";

    [Fact]
    public void Stream_that_gives_way_has_its_end()
    {
        var board = new LoopbackBoard(connections: 1, routes: ("/events", Live()));
        using var watching = board.Connect(board.HttpPort);
        watching.Send(Events).Receive(200);
        using var waiting = board.Connect(board.HttpPort);

        Assert.EndsWith("front\n", waiting.Send("GET / HTTP/1.0\r\n\r\n").ReceiveToEnd(), StringComparison.Ordinal);

        Assert.EndsWith("\r\n0\r\n\r\n", watching.ReceiveToEnd(), StringComparison.Ordinal);
        Assert.Equal(1, board.Count(Counter.TcpEvicted));
    }

    [Fact]
    public void Stream_whose_client_ends_has_its_end()
    {
        var board = new LoopbackBoard(connections: 1, routes: ("/events", Live()));
        using var watching = board.Connect(board.HttpPort);
        watching.Send(Events).Receive(200);

        watching.Finish();

        Assert.EndsWith("\r\n0\r\n\r\n", watching.ReceiveToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Stream_to_an_old_client_ends_with_the_connection_alone()
    {
        var board = new LoopbackBoard(connections: 1, routes: ("/events", Live()));
        using var watching = board.Connect(board.HttpPort);
        watching.Send("GET /events HTTP/1.0\r\n\r\n").Receive(200);

        watching.Finish();

        Assert.EndsWith("}\n\n", watching.ReceiveToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void WebSocket_that_gives_way_says_that_it_goes()
    {
        var board = new LoopbackBoard(connections: 1);
        using var open = board.Connect(board.HttpPort);
        open.Send("GET /ws/echo HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n").Receive(129);
        using var waiting = board.Connect(board.HttpPort);

        Assert.EndsWith("front\n", waiting.Send("GET / HTTP/1.0\r\n\r\n").ReceiveToEnd(), StringComparison.Ordinal);

        // A Close frame of two octets: 1001.
        Assert.Equal([0x88, 2, 0x03, 0xE9], Octets.Of(open.ReceiveToEnd()));
    }

    private static LiveStatus Live()
    {
        var configuration = new ServiceConfiguration { Firmware = "Test", Version = "1.2", BuildId = "b", Board = "BOARD", HttpPort = 80 };
        var live = new LiveStatus(configuration, new ServiceTable(configuration), new Counters());
        live.Describe(new InterfaceAddress("192.0.2.10", "255.255.255.0", "192.0.2.1", "00:80:e1:01:35:d1", true));
        return live;
    }
}
