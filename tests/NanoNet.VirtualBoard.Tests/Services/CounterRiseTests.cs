using System;
using System.Globalization;
using System.Text;
using System.Threading.Tasks;
using NanoNet.Bench;
using NanoNet.Validation;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>Counters of what only time, a network with a hole in it or a board without sockets brings about: each rises when it is to, by one.</summary>
public class CounterRiseTests
{
    // ServerLimits.AcceptErrorsBeforeReopen.
    private const int AcceptErrorsBeforeReopen = 64;

    // A header that promises 500 octets, and some of them.
    private static readonly byte[] s_halfHello = [22, 3, 1, 1, 0xF4, 1, 0, 1, 0xF0];

    [Theory]
    [InlineData("TcpEchoPort", 7)]
    [InlineData("DiscardPort", 9)]
    [InlineData("LinePort", 2323)]
    public async Task Connection_that_moves_no_octet_for_a_minute_ends_and_is_counted(string service, ushort port)
    {
        using var rig = await Boot(string.Create(CultureInfo.InvariantCulture, $"{service} = {port}, HttpPort = 80"));
        using var silent = rig.Connect(port);

        AwaitEnd(rig, silent, 60);

        Assert.Equal(1, rig.Counter("timeout.idle"));
        rig.EndWithEveryRuleHeld();
    }

    [Fact]
    public async Task WebSocket_that_answers_no_ping_ends_and_is_counted()
    {
        using var rig = await Boot("HttpPort = 80, WebSockets = 1");
        using var silent = rig.Connect(80);
        silent.Write(Encoding.ASCII.GetBytes(WebSocketOpening.Request));

        // PingAfter and PongTime.
        AwaitEnd(rig, silent, 30);

        Assert.Equal(1, rig.Counter("timeout.webSocket"));
        Assert.Equal(0, rig.Counter("webSocket.failed"));
        rig.EndWithEveryRuleHeld();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public async Task Client_of_TLS_that_says_no_whole_hello_ends_and_is_counted(int octets)
    {
        using var authority = new TestAuthority();
        using var rig = await Boot("HttpPort = 80, " + SecureFirmware.HttpsPort(authority));
        using var silent = rig.Connect(443);
        silent.Write(s_halfHello.AsSpan(0, octets));

        AwaitEnd(rig, silent, 5);

        Assert.Equal(1, rig.Counter("timeout.clientHello"));
        Assert.Equal(0, rig.Counter("tls.refused"));
        rig.EndWithEveryRuleHeld();
    }

    [Fact]
    public async Task Datagram_that_asks_nothing_known_is_not_answered_and_is_counted()
    {
        using var rig = await Boot("InformationPort = 6266, HttpPort = 80");
        var answers = 0;
        rig.Bench.Tester.ListenUdp(5000, (_, _, _, _, _) => answers++);
        rig.Bench.Tester.SendUdp(rig.Address, new UdpHeader { SourcePort = 5000, DestinationPort = 6266 }, Encoding.ASCII.GetBytes("NANONET WHAT".PadRight(400)));

        Assert.Equal(1, rig.Counter("udp.dropped.content"));
        Assert.Equal(0, answers);
        rig.EndWithEveryRuleHeld();
    }

    [Fact]
    public async Task Answer_that_has_no_way_to_its_sender_is_counted_and_the_next_sender_is_served()
    {
        // From another network, and there is no gateway to it.
        using var rig = await Boot("InformationPort = 6266, HttpPort = 80", BoardNetwork.Static with { Gateway = new IPv4Address(0, 0, 0, 0), Tester = new IPv4Address(192, 0, 2, 1) });
        var bench = rig.Bench;
        var stranger = new SyntheticHost(bench.Pump, bench.Switch, "stranger", new Wire.MacAddress(0x0250_0000_0001), new IPv4Address(198, 51, 100, 7), 24, seed: 1);
        var who = Encoding.ASCII.GetBytes("NANONET WHO".PadRight(400));
        stranger.SendUdp(bench.Console.Banner!.Mac, rig.Address, new UdpHeader { SourcePort = 5000, DestinationPort = 6266 }, who);

        Assert.Equal(1, rig.Counter("udp.errors"));
        Assert.Equal(0, rig.Counter("reopened"));
        var answer = "";
        bench.Tester.ListenUdp(5000, (_, _, _, data, _) => answer = Encoding.ASCII.GetString(data));
        bench.Tester.SendUdp(rig.Address, new UdpHeader { SourcePort = 5000, DestinationPort = 6266 }, who);
        rig.WaitFor(() => answer.Length != 0, "an answer");
        Assert.Equal(1, rig.Counter("udp.answered"));
    }

    [Fact]
    public async Task Port_that_promises_clients_and_gives_none_is_opened_anew_and_is_counted()
    {
        // It is told of four sockets more than it has. So it accepts where there is none.
        var profile = await TestProfile.Stm32;
        var settings = string.Create(CultureInfo.InvariantCulture, $"BoardSockets = {profile.Board.Limits.Sockets + 4}, TcpEchoPort = 7, HttpPort = 80");
        using var rig = new BoardRig(profile, MeasuredFirmware.Compile(settings), clock: new VirtualClock());
        var first = rig.Connect(7);
        var second = rig.Connect(7);
        Assert.Equal("first", SecureFirmware.Echo(rig, first, "first"));
        Assert.Equal("second", SecureFirmware.Echo(rig, second, "second"));

        for (var count = 0; count < AcceptErrorsBeforeReopen; count++)
        {
            using var refused = TcpPeer.Connect(rig.Bench.Tester, rig.Address, 7);
            rig.WaitFor(() => SecureFirmware.IsClosed(refused), "the end of who is one too many");
        }

        Assert.Equal("still", SecureFirmware.Echo(rig, first, "still"));
        first.Close();
        second.Close();
        rig.WaitFor(() => IsOver(first) && IsOver(second), "the end of those who were served");
        Assert.Equal(AcceptErrorsBeforeReopen, rig.Counter("tcp.acceptErrors"));
        Assert.Equal(1, rig.Counter("reopened"));
        using var next = rig.Connect(7);
        Assert.Equal("next", SecureFirmware.Echo(rig, next, "next"));
    }

    private static async Task<BoardRig> Boot(string settings, BoardNetwork? network = null) =>
        OperatedBoards.Boot(await TestProfile.Stm32, settings, network ?? BoardNetwork.Static);

    // The board ends it after so many seconds of its clock, give or take a turn of its loop.
    private static void AwaitEnd(BoardRig rig, TcpPeer peer, int seconds)
    {
        var begun = rig.Bench.Pump.Clock.Now;
        Assert.True(rig.Bench.WaitUntil(() => SecureFirmware.IsClosed(peer), TimeSpan.FromSeconds(2 * seconds)), "the board does not end it");
        Assert.InRange((rig.Bench.Pump.Clock.Now - begun).TotalSeconds, seconds - 0.5, seconds + 0.5);
        peer.Close();
        rig.WaitFor(() => IsOver(peer), "the end of the connection");
    }

    private static bool IsOver(TcpPeer peer) => peer.State is TcpState.TimeWait or TcpState.Closed || peer.EndReason != TcpEndReason.None;
}
