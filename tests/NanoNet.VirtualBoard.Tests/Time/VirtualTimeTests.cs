using System;
using System.Linq;
using System.Threading.Tasks;
using NanoNet.Bench;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>What the scheduler does with time where time is the board's own: to the millisecond, on any machine.</summary>
public class VirtualTimeTests
{
    [Fact]
    public async Task Spinning_thread_lets_the_clock_advance_at_the_profiles_rate()
    {
        // A turn of the loop is 9 instructions or so; what counts is that twice the turns are twice the time.
        var times = await VirtualRig.Numbers("""
            long t = Now; Spin(1000000); Say(Now - t);
            t = Now; Spin(2000000); Say(Now - t);
            """, "static int s_n; static void Spin(int turns) { for (int i = 0; i < turns; i++) { s_n++; } }");

        Assert.InRange(times[0], 1_000_000 * 5 / VirtualRig.InstructionsPerMillisecond, 1_000_000 * 15 / VirtualRig.InstructionsPerMillisecond);
        Assert.InRange(times[1], (2 * times[0]) - 1, (2 * times[0]) + 1);
    }

    [Fact]
    public async Task Profile_of_a_board_twice_as_fast_halves_the_time()
    {
        const string Spin = "long t = Now; int n = 0; for (int i = 0; i < 4000000; i++) { n++; } Say(Now - t);";
        var profile = await TestProfile.Stm32;
        var slow = await VirtualRig.Numbers(Spin, profile: profile);
        var fast = await VirtualRig.Numbers(Spin, profile: await profile.WithRate(2 * profile.Board.Limits.InstructionsPerSecond));

        Assert.InRange(slow[0], (2 * fast[0]) - 1, (2 * fast[0]) + 1);
    }

    [Fact]
    public async Task Thread_that_waits_for_a_field_sees_the_clock_go_on()
    {
        // Nothing here ever blocks: only what is executed lets time pass.
        Assert.Equal(["True"], await VirtualRig.Lines("""
            new Thread(() => { Thread.Sleep(5000); s_go = true; }).Start();
            long t = Now; while (!s_go) { } Say(Now - t >= 5000 && Now - t < 5050);
            """, "static bool s_go;"));
    }

    [Fact]
    public async Task Threads_that_spin_share_the_time_by_priority()
    {
        // A quantum costs the double a step down.
        var turns = await VirtualRig.Numbers("""
            Start(0, ThreadPriority.Normal); Start(1, ThreadPriority.Normal); Start(2, ThreadPriority.AboveNormal);
            Thread.Sleep(60000); s_over = true;
            Say(s_turns[0]); Say(s_turns[1]); Say(s_turns[2]);
            """, """
            static long[] s_turns = new long[3]; static bool s_over;
            static void Start(int i, ThreadPriority priority) { var thread = new Thread(() => { while (!s_over) { s_turns[i]++; } }); thread.Priority = priority; thread.Start(); }
            """);

        Assert.InRange((double)turns[0] / turns[1], 0.98, 1.02);
        Assert.InRange((double)turns[2] / turns[0], 1.9, 2.1);
    }

    [Fact]
    public async Task Timer_keeps_its_period_whoever_spins()
    {
        // Between two quanta of 20 ms. Late calls do not move those that follow.
        var calls = await VirtualRig.Numbers("""
            long t = Now;
            var timer = new Timer((state) => { s_calls[s_n++] = Now; }, null, 1000, 250);
            while (s_n < 9) { }
            timer.Dispose();
            for (int i = 0; i < 9; i++) { Say(s_calls[i] - t); }
            """, "static long[] s_calls = new long[64]; static int s_n;");

        Assert.All(calls.Select(static (at, index) => at - (1000 + (index * 250))), static late => Assert.InRange(late, 0, 45));
    }

    [Fact]
    public async Task Timer_of_an_idle_board_comes_to_the_millisecond()
    {
        Assert.Equal(Enumerable.Range(0, 10).Select(static i => 500L + (i * 3_600_000L)), await VirtualRig.Numbers("""
            long t = Now;
            var timer = new Timer((state) => { s_calls[s_n++] = Now; }, null, 500, 3600000);
            Thread.Sleep(10 * 3600000);
            for (int i = 0; i < 10; i++) { Say(s_calls[i] - t); }
            """, "static long[] s_calls = new long[64]; static int s_n;"));
    }

    [Fact]
    public async Task Sleepers_wake_in_the_order_of_their_deadlines_and_those_of_one_in_the_order_in_which_they_lay_down()
    {
        Assert.Equal(["c 10", "e 10", "b 20", "d 20", "a 30"], await VirtualRig.Lines("""
            Sleep("a", 30); Sleep("b", 20); Sleep("c", 10); Sleep("d", 20); Sleep("e", 10);
            s_zero = Now + 5; Thread.Sleep(5); s_go.Set();
            Thread.Sleep(1000);
            """, """
            static ManualResetEvent s_go = new ManualResetEvent(false); static long s_zero;
            static void Sleep(string name, int ms) { new Thread(() => { s_go.WaitOne(); Thread.Sleep(ms); Say(name + " " + (Now - s_zero)); }).Start(); Thread.Sleep(0); }
            """));
    }

    [Fact]
    public async Task Waits_end_at_their_timeouts_to_the_millisecond()
    {
        Assert.Equal(
            ["join False 70", "manual False 80", "auto False 90", "any 258 100", "all False 110", "none 0"],
            await VirtualRig.Lines("""
                var never = new Thread(() => Thread.Sleep(Timeout.Infinite)); never.Start();
                var manual = new ManualResetEvent(false); var auto = new AutoResetEvent(false); var set = new ManualResetEvent(true);
                var both = new WaitHandle[] { manual, auto }; var half = new WaitHandle[] { set, auto };
                long t = Now; bool b = never.Join(70); Say("join " + b + " " + (Now - t));
                t = Now; b = manual.WaitOne(80, false); Say("manual " + b + " " + (Now - t));
                t = Now; b = auto.WaitOne(90, false); Say("auto " + b + " " + (Now - t));
                t = Now; int i = WaitHandle.WaitAny(both, 100, false); Say("any " + i + " " + (Now - t));
                t = Now; b = WaitHandle.WaitAll(half, 110, false); Say("all " + b + " " + (Now - t));
                t = Now; Thread.Sleep(0); Say("none " + (Now - t));
                """));
    }

    [Fact]
    public async Task Waits_end_when_what_they_wait_for_comes()
    {
        Assert.Equal(
            ["join True 500", "manual 1000", "auto 1500", "lock 2000", "any 1 2500"],
            await VirtualRig.Lines("""
                long t = Now;
                var thread = new Thread(() => Thread.Sleep(500)); thread.Start();
                Say("join " + thread.Join(7200000) + " " + (Now - t));
                var manual = new ManualResetEvent(false); After(500, () => manual.Set()); manual.WaitOne(); Say("manual " + (Now - t));
                var auto = new AutoResetEvent(false); After(500, () => auto.Set()); auto.WaitOne(); Say("auto " + (Now - t));
                var gate = new object(); new Thread(() => { lock (gate) { Thread.Sleep(500); } }).Start(); Thread.Sleep(1);
                lock (gate) { Say("lock " + (Now - t)); }
                var any = new WaitHandle[] { new ManualResetEvent(false), auto }; After(500, () => auto.Set()); Say("any " + WaitHandle.WaitAny(any) + " " + (Now - t));
                """, "static void After(int ms, ThreadStart action) { new Thread(() => { Thread.Sleep(ms); action(); }).Start(); }"));
    }

    [Fact]
    public async Task Clocks_of_the_firmware_are_the_consoles_time_stamps()
    {
        // With no frame in between: a line is seen when it is written.
        var lines = await VirtualRig.Run("""
            Say(Now + " " + DateTime.UtcNow.Ticks);
            Thread.Sleep(19500); Say(Now + " " + DateTime.UtcNow.Ticks);
            for (int i = 0; i < 1000000; i++) { } Say(Now + " " + DateTime.UtcNow.Ticks);
            Thread.Sleep(86400000); Say(Now + " " + DateTime.UtcNow.Ticks);
            """);
        Assert.Equal(4, lines.Length);

        foreach (var (at, text) in lines)
        {
            var words = text.Split(' ');
            var date = new DateTime(long.Parse(words[1], null), DateTimeKind.Utc);
            Assert.InRange(at - long.Parse(words[0], null), 0, 1.5);
            Assert.InRange((VirtualClock.Epoch.ToDateTime().UtcDateTime.AddMilliseconds(at) - date).TotalMilliseconds, 0, 1);
        }

        Assert.InRange(lines[3].At - lines[2].At, 86_400_000, 86_400_001);
    }

    [Fact]
    public async Task Console_lines_of_a_spinning_thread_come_when_they_are_written()
    {
        var lines = await VirtualRig.Run("for (int i = 0; i < 20; i++) { Say(Now); for (int j = 0; j < 100000; j++) { } }");

        Assert.Equal(20, lines.Length);
        Assert.All(lines, static line => Assert.InRange(line.At - long.Parse(line.Text, null), 0, 1.5));
    }

    [Fact]
    public async Task Light_sleep_lasts_as_long_as_it_says_and_no_thread_runs_meanwhile()
    {
        using var rig = new BoardRig(
            await TestProfile.Esp32,
            FirmwareCompiler.App("""
                new Thread(() => { while (true) { Counter++; Thread.Sleep(1); } }).Start();
                Sleep.EnableWakeupByTimer(TimeSpan.FromHours(2)); int before = Counter; long t = Environment.TickCount64;
                Sleep.StartLightSleep(); Say(Counter - before); Say(Environment.TickCount64 - t);
                """, usings: "using nanoFramework.Hardware.Esp32;\n"),
            clock: new VirtualClock());
        rig.Bench.WaitUntil(() => rig.Said.Count() == 2, TimeSpan.FromHours(3));
        Assert.Equal(["0", "7200000"], rig.Said);
    }
}
