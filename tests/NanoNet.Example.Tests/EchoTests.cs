using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using NanoNet.Testing;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Example.Tests;

/// <summary>Exact segments, datagrams, a cable that is pulled, hours that pass at once, and the same run twice.</summary>
public class EchoTests
{
    private const int Echo = 7;

    [Fact]
    public async Task Handshake_and_close_segment_by_segment()
    {
        await using var board = await Start();

        var tcp = board.Script(Echo);
        tcp.SendSyn();
        var synAck = tcp.Expect(TcpControlBits.Syn | TcpControlBits.Ack);
        Assert.Equal(1u, synAck.AcknowledgmentNumber);
        tcp.SendAcknowledgment();
        tcp.SendData(Encoding.ASCII.GetBytes("hello"));
        var echo = tcp.Expect("the echo", static segment => segment.Data.Length > 0);
        Assert.Equal("hello", Encoding.ASCII.GetString(echo.Data.Span));
        tcp.SendAcknowledgment();
        tcp.Close();

        board.Wire.ShouldHold("TCP-3WHS", "TCP-CLOSE*");
    }

    [Fact]
    public async Task Port_on_which_nothing_listens_answers_with_a_reset()
    {
        await using var board = await Start();

        var tcp = board.Script(4711);
        tcp.SendSyn();
        tcp.Expect(TcpControlBits.Rst | TcpControlBits.Ack);

        board.Wire.Expect("a segment with RST", static frame => frame.HasTcp(TcpControlBits.Rst));
        board.Wire.ExpectNone("second reset", static frame => frame.HasTcp(TcpControlBits.Rst));
    }

    [Fact]
    public async Task Datagram_comes_back_as_it_was()
    {
        await using var board = await Start();
        var octets = Enumerable.Range(0, 1000).Select(static i => (byte)i).ToArray();

        var port = board.OpenUdp();
        port.Send(Echo, octets);

        Assert.Equal(octets, port.Expect("the echo", static data => data.Length > 0));
        board.Wire.ShouldHold("UDP-*");
    }

    [Fact]
    public async Task Connection_outlives_a_pulled_cable_and_an_hour_of_silence()
    {
        await using var board = await Start();
        var client = board.Connect(Echo);
        client.ExpectEcho("before"u8.ToArray());

        board.PullCable();
        board.Pass(TimeSpan.FromSeconds(1));
        board.PlugCable();
        board.Pass(TimeSpan.FromHours(1));

        Assert.True(board.Now > TimeSpan.FromHours(1));
        board.Connect(Echo).ExpectEcho("after"u8.ToArray(), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task One_seed_gives_one_capture_octet_for_octet_and_another_seed_another()
    {
        var first = await CaptureOf(seed: 5);
        var again = await CaptureOf(seed: 5);
        var other = await CaptureOf(seed: 6);

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
    }

    [Fact]
    public async Task Board_in_the_machines_own_time_answers_too()
    {
        await using var board = await VirtualBoard.StartAsync(
            new BoardOptions { IsVirtualTime = false, UsesDhcp = false, Patience = TimeSpan.FromSeconds(60) }, TestContext.Current.CancellationToken);

        board.Connect(Echo).ExpectEcho("hello"u8.ToArray(), TimeSpan.FromSeconds(60));
    }

    private static Task<VirtualBoard> Start() => VirtualBoard.StartAsync("st-stm32f769i-discovery", cancellation: TestContext.Current.CancellationToken);

    private static async Task<byte[]> CaptureOf(ulong seed)
    {
        await using var board = await VirtualBoard.StartAsync(new BoardOptions { Seed = seed }, TestContext.Current.CancellationToken);
        board.Connect(Echo).ExpectEcho(new byte[100]);
        return await File.ReadAllBytesAsync(board.CapturePath, TestContext.Current.CancellationToken);
    }
}
