using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using NanoNet.Bench;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>What the chip tells of itself, and what brings a board back whose server stands still.</summary>
public class BoardLifeTests
{
    [Fact]
    public async Task Esp32_shows_its_timer_its_memory_and_why_it_started()
    {
        var firmware = Path.Combine(TestPaths.Artifacts, "bin", "NanoNet.Esp32", "release", "NanoNet.Esp32.exe");
        using var rig = new BoardRig(await TestProfile.Esp32, firmware, clock: new VirtualClock(), isCaptured: true);
        var before = rig.Status();
        var begun = rig.Bench.Pump.Clock.Now;
        rig.Bench.WaitUntil(static () => false, TimeSpan.FromHours(1));
        var after = rig.Status();
        var passed = (rig.Bench.Pump.Clock.Now - begun).TotalMicroseconds;

        // A timer of microseconds, which the clock of ticks agrees with.
        var counted = after.GetProperty("uptimeUs").GetInt64() - before.GetProperty("uptimeUs").GetInt64();
        Assert.InRange(counted, passed - 100_000, passed + 100_000);
        Assert.InRange(after.GetProperty("uptimeMs").GetInt64() - before.GetProperty("uptimeMs").GetInt64(), (counted / 1000) - 100, (counted / 1000) + 100);

        Assert.InRange(before.GetProperty("memory.nativeFree").GetInt64(), 1, (await TestProfile.Esp32).Board.Limits.HeapBytes);

        // Sleep.WakeupCause.Undefined: power on, or a reset.
        Assert.Equal(0, before.GetProperty("wakeupCause").GetInt32());
        rig.EndWithEveryRuleHeld();
    }

    [Fact]
    public async Task Board_whose_server_stands_still_is_started_anew_by_its_watchdog()
    {
        var profile = await TestProfile.Stm32;
        using var rig = OperatedBoards.Boot(
            profile,
            "TcpEchoPort = 7, HttpPort = 80, HasWatchdog = true",
            BoardNetwork.Static,
            "public sealed class Stuck : Resource { public override void Respond(HttpExchange exchange) { Thread.Sleep(Timeout.Infinite); } }",
            "host.Http.Routes.Add(\"/stuck\", new Stuck());");

        // A board that has nothing to do is none that stands still.
        rig.Bench.WaitUntil(static () => false, TimeSpan.FromMinutes(10));
        Assert.Equal(1, Starts(rig));

        using var peer = rig.Connect(80);
        peer.Write("GET /stuck HTTP/1.1\r\nHost: board\r\n\r\n"u8);
        var begun = rig.Bench.Pump.Clock.Now;
        Assert.True(rig.Bench.WaitUntil(() => Starts(rig) == 2, TimeSpan.FromMinutes(5)), "the board is not started anew");
        Assert.InRange((rig.Bench.Pump.Clock.Now - begun).TotalSeconds, 30, 60);
        Assert.Contains(rig.Bench.Log.Lines, static line => line.Text == "Watchdog: the server makes no turn, the board starts anew");
        rig.WaitFor(() => rig.Bench.Log.Lines.Count(static line => line.Text == "Ready") == 2, "the services");
        using var other = rig.Connect(7);
        Assert.Equal("again", SecureFirmware.Echo(rig, other, "again"));
    }

    [Fact]
    public async Task Longest_gap_and_least_free_memory_are_told_over_HTTP_and_UDP()
    {
        const int Gap = 1500;
        var profile = await TestProfile.Stm32;
        using var rig = OperatedBoards.Boot(
            profile,
            "InformationPort = 6266, HttpPort = 80",
            BoardNetwork.Static,
            "public sealed class Slow : Resource { private byte[] _kept; public override void Respond(HttpExchange exchange) { "
                + "_kept = new byte[500000]; Thread.Sleep(1500); exchange.Response.Set(200, ResponseHead.Make(\"200 OK\", null, 0, \"\"), _kept, 0, 0, 0); } }",
            "host.Http.Routes.Add(\"/slow\", new Slow());");
        var bench = rig.Bench;

        // MemoryInterval.
        bench.WaitUntil(static () => false, TimeSpan.FromMinutes(3));
        var before = rig.Status().GetProperty("counters");
        Assert.InRange(before.GetProperty("loop.longestGapMs").GetInt64(), 0, 100);
        Assert.InRange(before.GetProperty("memory.leastFree").GetInt64(), 1_000_000, profile.Board.Limits.HeapBytes);

        using (var peer = rig.Connect(80))
        {
            peer.Write("GET /slow HTTP/1.0\r\n\r\n"u8);
            rig.WaitFor(() => peer.State == NanoNet.Validation.TcpState.CloseWait, "the end of the response");
            peer.Close();
        }

        bench.WaitUntil(static () => false, TimeSpan.FromMinutes(3));
        var after = rig.Status().GetProperty("counters");
        Assert.InRange(after.GetProperty("loop.longestGapMs").GetInt64(), Gap - 100, Gap + 100);
        Assert.InRange(before.GetProperty("memory.leastFree").GetInt64() - after.GetProperty("memory.leastFree").GetInt64(), 500_000, 520_000);

        var answer = "";
        bench.Tester.ListenUdp(5000, (_, _, _, data, _) => answer = Encoding.ASCII.GetString(data));
        bench.Tester.SendUdp(rig.Address, new UdpHeader { SourcePort = 5000, DestinationPort = 6266 }, Encoding.ASCII.GetBytes("NANONET STATUS 47".PadRight(160)));
        rig.WaitFor(() => answer.Length != 0, "the counters");
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"loop.longestGapMs {after.GetProperty("loop.longestGapMs").GetInt64()}\r\n"), answer, StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"memory.leastFree {after.GetProperty("memory.leastFree").GetInt64()}\r\n"), answer, StringComparison.Ordinal);
        rig.EndWithEveryRuleHeld();
    }

    private static int Starts(BoardRig rig) => rig.Bench.Log.Lines.Count(static line => line.Text.StartsWith("NanoNet Measured ", StringComparison.Ordinal));
}
