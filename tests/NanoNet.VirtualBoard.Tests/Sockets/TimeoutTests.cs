using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using NanoNet.Bench;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>What firmware's own connections do with a peer that is gone: hours of it, in virtual time.</summary>
public sealed class TimeoutTests
{
    // lwIP: TCP_KEEPIDLE_DEFAULT, TCP_KEEPINTVL_DEFAULT, TCP_KEEPCNT_DEFAULT (src/include/lwip/priv/tcp_priv.h); no profile sets them.
    private static readonly TimeSpan s_keepIdle = TimeSpan.FromHours(2);
    private static readonly TimeSpan s_keepInterval = TimeSpan.FromSeconds(75);
    private const int KeepCount = 9;

    // TCP_SYNMAXRTX, which nanoFramework sets for both.
    private const int SynRepetitions = 4;

    // TCP_SLOW_INTERVAL.
    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(500);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Keep_alive_asks_after_two_hours_and_gives_up_after_nine_questions(bool isEsp32)
    {
        using var rig = new BoardRig(
            await Profile(isEsp32),
            FirmwareCompiler.App("""
                var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                listener.Bind(new IPEndPoint(IPAddress.Any, 7)); listener.Listen(1);
                Say("listens");
                var client = listener.Accept();
                client.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
                Say("accepted");
                Say(Error(() => client.Receive(new byte[10])) != "none");
                """),
            clock: new VirtualClock());
        rig.WaitForLines(1);
        var client = new TcpScript(rig.Bench.Tester, rig.Address, 7);
        client.Send(new ScriptedSegment(TcpControlBits.Syn));
        List<SeenSegment> seen = [];
        client.Accept(Next(rig, client, seen, TimeSpan.FromSeconds(3)));
        client.Send(new ScriptedSegment(TcpControlBits.Ack));
        var last = rig.Bench.Pump.Clock.Now;
        rig.WaitForLines(2);

        for (var i = 0; i < KeepCount; i++)
        {
            // RFC 1122 section 4.2.3.6: not before two hours; a number below the window makes the peer answer.
            var probe = Next(rig, client, seen, s_keepIdle * 2);
            Assert.True(probe.Is(TcpControlBits.Ack), probe.ToString());
            Assert.Equal((0U, 0), (probe.SequenceNumber, probe.Data.Length));
            AssertBetween(i == 0 ? s_keepIdle : s_keepInterval, probe.Stamp - last);
            last = probe.Stamp;
        }

        var reset = Next(rig, client, seen, s_keepIdle);
        Assert.True(reset.Has(TcpControlBits.Rst), reset.ToString());
        AssertBetween(s_keepInterval, reset.Stamp - last);
        Assert.Equal(["listens", "accepted", "True"], rig.WaitForLines(3));
    }

    [Theory]
    [InlineData(false, 3000)]
    [InlineData(true, 1500)]
    public async Task Connect_to_who_does_not_answer_repeats_its_SYN_four_times_and_fails(bool isEsp32, int timeoutMs)
    {
        using var rig = new BoardRig(
            await Profile(isEsp32),
            FirmwareCompiler.App("""
                var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                Say(Error(() => client.Connect(new IPEndPoint(new IPAddress(new byte[] { 192, 0, 2, 1 }), 9))) != "none");
                """),
            clock: new VirtualClock());
        using var lost = rig.Bench.Cable.Watch(new HarmFault(FrameHarm.Drop, new FrameSelection { Kind = FrameKind.Syn }, FrameDirection.FromBoard));

        Assert.True(rig.Bench.WaitUntil(() => rig.Said.Any(), TimeSpan.FromMinutes(5)), "the firmware waits for ever");
        Assert.Equal(["True"], rig.Said);
        Assert.Equal(1 + SynRepetitions, lost.Struck.Count);
        Assert.Single(lost.Struck.Select(static one => FrameView.Of(one.Octets).SequenceNumber).Distinct());

        // lwIP does not double this one: src/core/tcp.c, tcp_slowtmr.
        foreach (var (one, next) in lost.Struck.Zip(lost.Struck.Skip(1)))
        {
            AssertBetween(TimeSpan.FromMilliseconds(timeoutMs), next.At - one.At);
        }
    }

    private static Task<TestProfile> Profile(bool isEsp32) => isEsp32 ? TestProfile.Esp32 : TestProfile.Stm32;

    private static SeenSegment Next(BoardRig rig, TcpScript script, List<SeenSegment> seen, TimeSpan within)
    {
        SeenSegment? next = null;
        Assert.True(rig.Bench.WaitUntil(() => (next = script.Received.Take(static _ => true, seen)) is not null, within), "nothing comes");
        return next!;
    }

    // Timers of lwIP's TCP count ticks.
    private static void AssertBetween(TimeSpan expected, TimeSpan seen) => Assert.InRange(seen, expected - s_tick, expected + (s_tick * 2));
}
