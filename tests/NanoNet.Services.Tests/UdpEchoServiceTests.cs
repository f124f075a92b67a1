using System.Linq;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace NanoNet.Services.Tests;

public class UdpEchoServiceTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(ServerLimits.MaxDatagram)]
    public void Echo_datagram_comes_back_as_it_was(int length)
    {
        var board = new LoopbackBoard(connections: 1);
        using var client = Client(board);
        var datagram = Enumerable.Range(0, length).Select(i => (byte)i).ToArray();

        client.Send(datagram);

        var buffer = new byte[2048];
        Assert.Equal(length, client.Receive(buffer));
        Assert.Equal(datagram, buffer.Take(length));
        Assert.True(board.Counts(Counter.UdpEchoed, 1));
        Assert.Equal(length, board.Count(Counter.UdpOctetsOut));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(ServerLimits.MaxDatagram + 1)]
    [InlineData(3000)]
    public void Echo_datagram_that_cannot_go_back_is_dropped_and_counted(int length)
    {
        var board = new LoopbackBoard(connections: 1);
        using var client = Client(board);

        client.Send(new byte[length]);
        client.Send("next"u8);

        Assert.Equal(4, client.Receive(new byte[2048]));
        Assert.Equal(1, board.Count(Counter.UdpDroppedSize));
        Assert.Equal(2, board.Count(Counter.UdpReceived));
    }

    private static Socket Client(LoopbackBoard board)
    {
        var client = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { ReceiveTimeout = 60_000 };
        client.Connect(IPAddress.Loopback, board.UdpEchoPort);
        return client;
    }
}
