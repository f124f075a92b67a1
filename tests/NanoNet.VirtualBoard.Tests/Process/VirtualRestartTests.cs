using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using NanoNet.Bench;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>Firmware that starts its board anew in virtual time: on the wire the board is gone for as long as it says, to the nanosecond, in each run.</summary>
public sealed class VirtualRestartTests
{
    private const ushort DhcpClientPort = 68;
    private const string Esp32 = "using nanoFramework.Hardware.Esp32;\n";
    private const string Clocks = """Say(Environment.TickCount64 / 1000 + " s, " + DateTime.UtcNow.ToString("HH:mm"));""" + "\n";

    // Gives DHCP the time it takes, says what time it is, and sleeps for an hour; once.
    private const string Sleeper = Clocks + """
        if (Sleep.GetWakeupCause() == Sleep.WakeupCause.Timer) { Thread.Sleep(Timeout.Infinite); }
        Thread.Sleep(10000);
        Say("asleep");
        Sleep.EnableWakeupByTimer(TimeSpan.FromHours(1));
        Sleep.StartDeepSleep();
        """;

    private const string Rebooter = Clocks + """
        var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Any, 7));
        listener.Listen(4);
        Say("listens");
        listener.Accept();
        Thread.Sleep(120000);
        Say("reboots");
        Power.RebootDevice();
        Thread.Sleep(Timeout.Infinite);
        """;

    private static readonly TimeSpan s_patience = TimeSpan.FromHours(3);
    private static readonly TimeSpan s_moment = TimeSpan.FromMilliseconds(1);

    [Fact]
    public async Task Board_in_deep_sleep_is_gone_for_the_hour_and_then_asks_DHCP_again()
    {
        using var rig = await Start(TestProfile.Esp32, FirmwareCompiler.App(Sleeper, usings: Esp32));
        var asleep = Await(rig, "asleep");
        var asked = DhcpRequests(rig);
        Assert.InRange(asked, 2, int.MaxValue);

        // It has said so, and is not there yet.
        rig.Bench.WaitUntil(static () => false, s_moment);
        var heard = rig.Wire.Segments.Count(static one => one.IsFromBoard) + rig.Wire.Datagrams.Count();
        var caller = TcpPeer.Connect(rig.Bench.Tester, rig.Address, 7);

        rig.Bench.WaitUntil(static () => false, TimeSpan.FromMinutes(59));
        Assert.False(caller.IsOpen);
        Assert.Equal(heard, rig.Wire.Segments.Count(static one => one.IsFromBoard) + rig.Wire.Datagrams.Count());
        Assert.Equal(["0 s, 00:00", "asleep"], rig.Said);

        // Ticks count from the start, the time of day goes on.
        Assert.InRange(Await(rig, "0 s, 01:00") - asleep, TimeSpan.FromHours(1), TimeSpan.FromHours(1) + s_moment);
        Assert.True(rig.Bench.WaitUntil(() => DhcpRequests(rig) == 2 * asked, TimeSpan.FromSeconds(10)), "no second DISCOVER and REQUEST");
        rig.Bench.WaitUntil(static () => false, TimeSpan.FromSeconds(10));
        Assert.True(Reaches(rig), "the board has its address and does not answer");
    }

    [Fact]
    public async Task Board_that_sleeps_without_an_end_costs_the_bench_no_time()
    {
        using var rig = await Start(TestProfile.Esp32, FirmwareCompiler.App("Thread.Sleep(1000); Say(1); Sleep.StartDeepSleep();", usings: Esp32));
        Await(rig, "1");
        Assert.False(rig.Bench.WaitUntil(static () => false, TimeSpan.FromDays(30)));
        Assert.False(rig.Bench.Board!.HasExited);
        rig.Bench.Board.PowerOff();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reboot_takes_no_time_and_resets_the_connections_from_before(bool isEsp32)
    {
        using var rig = await Start(isEsp32 ? TestProfile.Esp32 : TestProfile.Stm32, FirmwareCompiler.App(Rebooter), BoardNetwork.Static);
        Await(rig, "listens");
        var peer = rig.Connect(7);
        var before = rig.Wire.Sent.First(static one => one.ControlBits == (TcpControlBits.Syn | TcpControlBits.Ack)).SequenceNumber;
        var reboots = Await(rig, "reboots");
        Assert.InRange(Await(rig, "0 s, 00:02") - reboots, TimeSpan.Zero, s_moment);
        Await(rig, "listens", times: 2);

        peer.Write("hello"u8);
        rig.WaitFor(() => peer.EndReason == TcpEndReason.Reset, "a reset");
        rig.Connect(7);
        var after = rig.Wire.Sent.Last(static one => one.ControlBits == (TcpControlBits.Syn | TcpControlBits.Ack)).SequenceNumber;

        // lwIP's own counter, which the STM32 has, begins at the same number with each start.
        Assert.Equal(!isEsp32, before == after);
    }

    [Fact]
    public async Task Board_that_starts_anew_in_a_plan_of_faults_gives_one_capture()
    {
        var app = FirmwareCompiler.App(Sleeper, usings: Esp32);

        List<byte[]> captures = [];
        List<string> consoles = [];

        for (var run = 0; run < 2; run++)
        {
            using var rig = await Start(TestProfile.Esp32, app, isCaptured: true);
            Await(rig, "asleep");
            Await(rig, "0 s, 01:00");
            rig.Bench.PullCable();
            rig.Bench.WaitUntil(static () => false, TimeSpan.FromSeconds(3));
            rig.Bench.PlugCable();
            rig.Bench.WaitUntil(static () => false, TimeSpan.FromMinutes(2));
            captures.Add(rig.EndWithCapture());
            consoles.Add(string.Join('\n', rig.Bench.Log.Lines));
        }

        Assert.Equal(captures[0], captures[1]);
        Assert.Equal(consoles[0], consoles[1]);
    }

    [Fact]
    public async Task Carrier_that_goes_while_the_board_sleeps_is_gone_when_it_wakes()
    {
        using var rig = await Start(TestProfile.Esp32, FirmwareCompiler.App(Sleeper, usings: Esp32));
        Await(rig, "asleep");
        var asked = DhcpRequests(rig);
        rig.Bench.PullCable();
        Await(rig, "0 s, 01:00");
        rig.Bench.WaitUntil(static () => false, TimeSpan.FromMinutes(1));
        Assert.Equal(asked, DhcpRequests(rig));
        rig.Bench.PlugCable();
        Assert.True(rig.Bench.WaitUntil(() => DhcpRequests(rig) == 2 * asked, TimeSpan.FromMinutes(1)), "no DISCOVER and REQUEST once the cable is in");
    }

    // Nobody listens there: a reset is an answer.
    private static bool Reaches(BoardRig rig)
    {
        var caller = TcpPeer.Connect(rig.Bench.Tester, rig.Address, 7);
        return rig.Bench.WaitUntil(() => caller.EndReason == TcpEndReason.Refused, TimeSpan.FromSeconds(10));
    }

    private static int DhcpRequests(BoardRig rig) => rig.Wire.Datagrams.Count(static one => one.SourcePort == DhcpClientPort);

    /// <summary>When the firmware said it, by the console's stamps.</summary>
    private static TimeSpan Await(BoardRig rig, string said, int times = 1)
    {
        Assert.True(rig.Bench.WaitUntil(() => rig.Said.Count(line => line == said) >= times, s_patience), $"the board says {string.Join(" | ", rig.Said)}");
        return rig.Bench.Log.Lines.Last(line => line.Text.EndsWith(said, StringComparison.Ordinal)).SincePowerOn;
    }

    private static async Task<BoardRig> Start(Task<TestProfile> profile, string app, BoardNetwork? network = null, bool isCaptured = false) =>
        new(await profile, app, network ?? BoardNetwork.Dhcp, new VirtualClock(), isCaptured);
}
