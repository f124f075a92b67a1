using System.Diagnostics;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace NanoNet.Services.Tests;

public class SmallServicesTests
{
    private readonly LoopbackBoard _board = new(connections: 4);

    [Fact]
    public void Line_session_of_several_clients_is_greeting_lines_and_bye()
    {
        using var first = _board.Connect(_board.LinePort);
        using var second = _board.Connect(_board.LinePort);

        Assert.Equal("hello\r\n", first.Receive(7));
        Assert.Equal("hello\r\n", second.Receive(7));
        Assert.Equal("one\r\n", second.Send("one\r\n").Receive(5));
        Assert.Equal("two\r\nthree\r\n", first.Send("two\nthree\r\n").Receive(12));
        Assert.Equal("bye\r\n", first.Send("bye\r\n").ReceiveToEnd());
        Assert.Equal("\r\nfour\r\nbye\r\n", second.Send("\r\nfo").Send("ur\r\nbye\n").ReceiveToEnd());
    }

    [Theory]
    [InlineData(ServerLimits.MaxLine, false)]
    [InlineData(ServerLimits.MaxLine + 1, true)]
    public void Line_at_its_limit(int length, bool isTooLong)
    {
        using var client = _board.Connect(_board.LinePort);
        var line = new string('x', length);

        var answer = client.Send(line + "\nbye\n").ReceiveToEnd();

        Assert.Equal("hello\r\n" + (isTooLong ? "too long\r\n" : line + "\r\nbye\r\n"), answer);
    }

    [Fact]
    public void Discard_takes_all_and_says_nothing()
    {
        using var client = _board.Connect(_board.DiscardPort);

        Assert.Equal("", client.Send(new string('x', 100_000)).Finish().ReceiveToEnd());
        Assert.True(_board.Counts(Counter.TcpOctetsIn, 100_000));
    }

    [Fact]
    public void Daytime_is_one_line_and_the_end()
    {
        using var client = _board.Connect(_board.DaytimePort);

        Assert.Matches("^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT\r\n$", client.ReceiveToEnd());
    }

    [Fact]
    public void Chargen_lines_are_those_of_the_RFC_at_their_rate()
    {
        const int pieces = 100 / ServerLimits.ChargenLines;
        var watch = Stopwatch.StartNew();
        using var client = _board.Connect(_board.ChargenPort);

        var lines = client.Receive(100 * 74).Split("\r\n");

        // One pause less, for a board that was stopped between its look at the clock and the first piece.
        Assert.True(watch.ElapsedMilliseconds >= (pieces - 1) * 1000 / ServerLimits.ChargenPiecesPerSecond);

        for (var i = 0; i < 100; i++)
        {
            Assert.Equal(string.Concat(Enumerable.Range(i, 72).Select(n => (char)(' ' + (n % 95)))), lines[i]);
        }
    }

    [Fact]
    public void Information_says_who_the_board_is_and_how_it_is()
    {
        Assert.Equal("Test 1.0\r\n", Ask("NANONET WHO".PadRight(10 + 512)));
        Assert.StartsWith("tcp.accepted 0\r\ntcp.closed 0\r\n", Ask("NANONET STATUS".PadRight(1472)));
        Assert.StartsWith(Counter.Names[20] + " 0\r\n", Ask("NANONET STATUS 20".PadRight(100)));
    }

    [Theory]
    [InlineData("nanonet who            ")]
    [InlineData("NANONET STATUS")]
    [InlineData("")]
    public void Information_question_that_is_none_or_too_short_for_its_answer_gets_none(string question)
    {
        using var client = Client();
        client.Send(Octets.Of(question));
        client.Send(Octets.Of("NANONET WHO     "));

        Assert.Equal("Test 1.0\r\n", Receive(client));
    }

    [Fact]
    public void Information_source_gets_so_many_answers_a_second()
    {
        const int questions = 5 * ServerLimits.InformationPerSecond;
        using var client = Client();
        var watch = Stopwatch.StartNew();

        for (var i = 0; i < questions; i++)
        {
            client.Send(Octets.Of("NANONET WHO     "));
        }

        // A second may end among them; on a machine that stands still, more than one.
        Assert.True(_board.Counts(Counter.UdpReceived, questions));
        Assert.InRange(_board.Count(Counter.UdpAnswered), ServerLimits.InformationPerSecond, (2 + ((int)watch.Elapsed.TotalSeconds)) * ServerLimits.InformationPerSecond);
    }

    [Fact]
    public void Reserve_is_for_the_status_page()
    {
        var board = new LoopbackBoard(connections: 3, reserved: 1);
        using var first = board.Connect(board.TcpEchoPort);
        using var second = board.Connect(board.TcpEchoPort);
        Assert.Equal("a", first.Send("a").Receive(1));
        Assert.Equal("a", second.Send("a").Receive(1));
        using var third = board.Connect(board.TcpEchoPort);
        third.Send("a");
        Assert.True(board.Counts(Counter.TcpWaited, 1));

        using var status = board.Connect(board.HttpPort);

        Assert.StartsWith("HTTP/1.1 200 ", status.Send("GET /status HTTP/1.0\r\n\r\n").ReceiveToEnd());
        Assert.Equal(0, board.Count(Counter.TcpEvicted));
    }

    private string Ask(string question)
    {
        using var client = Client();
        client.Send(Octets.Of(question));
        return Receive(client);
    }

    private static string Receive(Socket client)
    {
        var buffer = new byte[2048];
        return Octets.Text(buffer, client.Receive(buffer));
    }

    private Socket Client()
    {
        var client = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { ReceiveTimeout = 60_000 };
        client.Connect(IPAddress.Loopback, _board.InformationPort);
        return client;
    }
}
