using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Bench.Tests;

public sealed class PortForwarderTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);

    [Fact]
    public void Client_gets_a_megabyte_back_after_its_half_close() => WithEcho(static client =>
    {
        var octets = new byte[1_000_000];
        new Random(1).NextBytes(octets);
        var received = new byte[octets.Length];

        // Before the sender's half-close: after it .NET no longer calls the socket connected and gives no stream.
        var stream = client.GetStream();

        // Another thread sends, or both ends would wait for the other to read.
        var sending = Task.Run(() =>
        {
            client.Client.Send(octets);
            client.Client.Shutdown(SocketShutdown.Send);
        });

        stream.ReadExactly(received);
        sending.Wait();

        Assert.Equal(octets, received);
        Assert.Equal(0, client.Client.Receive(new byte[1]));
    });

    [Fact]
    public void Client_that_does_not_read_holds_the_board_back_and_loses_nothing() => WithEcho(static client =>
    {
        var octets = new byte[4_000_000];
        new Random(1).NextBytes(octets);
        client.SendBufferSize = 8192;
        var sending = Task.Run(() => client.Client.Send(octets));

        // Everything between the two ends fills up, and sending stops.
        Assert.False(sending.Wait(TimeSpan.FromMilliseconds(500)));

        var received = new byte[octets.Length];
        client.GetStream().ReadExactly(received);
        Assert.Equal(octets, received);
    });

    [Fact]
    public void Port_that_the_board_does_not_serve_resets_the_client()
    {
        using var built = new BuiltBoard(BuiltBoard.Stm32);
        Run(built, new PortForward(0, 9), static client =>
        {
            var e = Assert.Throws<SocketException>(() => client.Client.Receive(new byte[1]));
            Assert.Equal(SocketError.ConnectionReset, e.SocketErrorCode);
        });
    }

    [Fact]
    public void Reset_by_the_client_frees_the_boards_only_slot_for_the_next() => WithEcho(static client =>
    {
        client.Client.Send("a"u8);
        Assert.Equal(1, client.Client.Receive(new byte[1]));
        client.LingerState = new LingerOption(true, 0);
        var server = client.Client.RemoteEndPoint!;
        client.Close();

        using var next = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        next.ReceiveTimeout = 60_000;
        next.Connect(server);
        next.Send("b"u8);
        Assert.Equal(1, next.Receive(new byte[1]));
    });

    [Fact]
    public void Port_already_taken_is_one_clear_line()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = (ushort)((IPEndPoint)taken.LocalEndpoint).Port;
        using var bench = new TestBench(null, BoardNetwork.Static, 1, TestContext.Current.CancellationToken);

        var e = Assert.Throws<BenchBrokenException>(() =>
            new PortForwarder(bench.Pump, bench.ClientHost(), bench.Network.Address, new PortForward(port, 80)));

        Assert.Equal($"port {port} of 127.0.0.1 is already taken; choose another", e.Message);
    }

    [Theory]
    [InlineData("8080:80", 8080, 80)]
    [InlineData("80", 80, 80)]
    [InlineData("0:7", 0, 7)]
    [InlineData("65535:65535", 65535, 65535)]
    public void TryParse_takes_what_is_a_forward(string text, int host, int board)
    {
        Assert.True(PortForward.TryParse(text, out var forward));
        Assert.Equal(new PortForward((ushort)host, (ushort)board), forward);
    }

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("80:")]
    [InlineData(":80")]
    [InlineData("8080:0")]
    [InlineData("65536:80")]
    [InlineData("-1:80")]
    [InlineData("a:b")]
    [InlineData("1:2:3")]
    public void TryParse_refuses_the_rest(string text) => Assert.False(PortForward.TryParse(text, out _));

    private static void WithEcho(Action<System.Net.Sockets.TcpClient> client)
    {
        using var built = new BuiltBoard(BuiltBoard.Stm32);
        Run(built, new PortForward(0, 7), client);
    }

    private static void Run(BuiltBoard built, PortForward forward, Action<System.Net.Sockets.TcpClient> use)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        done.CancelAfter(s_limit);
        Task? client = null;

        var result = BoardRun.Run(new RunOptions
        {
            Setup = built.Setup,
            Forwards = [forward],
            Cancellation = done.Token,
            Ready = (_, forwards) => client = Task.Run(
                () =>
                {
                    try
                    {
                        using var connection = new System.Net.Sockets.TcpClient(AddressFamily.InterNetwork);
                        connection.Connect(IPAddress.Loopback, forwards[0].HostPort);
                        use(connection);
                    }
                    finally
                    {
                        done.Cancel();
                    }
                },
                CancellationToken.None),
        });

        Assert.True(result.IsCancelled);
        Assert.NotNull(client);
        client.GetAwaiter().GetResult();
    }
}
