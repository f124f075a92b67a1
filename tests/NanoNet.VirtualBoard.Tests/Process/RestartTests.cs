using System.Linq;
using System.Threading.Tasks;
using NanoNet.Bench;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>Firmware that starts its board anew.</summary>
[Collection(InstrumentedCollection.Name)]
public class RestartTests
{
    private const string Esp32 = "using nanoFramework.Hardware.Esp32;\n";

    private const string Listen = """
        Say("boot");
        var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Any, 7));
        listener.Listen(4);

        """;

    [Fact]
    public async Task RebootDevice_tells_the_handlers_and_starts_the_firmware_anew()
    {
        using var rig = new BoardRig(await TestProfile.Stm32, FirmwareCompiler.App("""
            Say("tick " + (Environment.TickCount64 < 3000));
            Power.OnRebootEvent += () => { Say("handler"); throw new Exception(); };
            var s = listener.Accept(); Power.RebootDevice(); Say("after"); Thread.Sleep(Timeout.Infinite);
            """, Listen));
        var process = rig.Bench.Board!.ProcessId;
        var peer = rig.Connect(7);
        Assert.Equal(["boot", "tick True", "handler", "after", "boot", "tick True"], rig.WaitForLines(6));
        Assert.Equal(process, rig.Bench.Board.ProcessId);

        // The board knows nothing of the connection from before.
        peer.Write("hello"u8);
        rig.WaitFor(() => peer.EndReason == TcpEndReason.Reset, "a reset");
        rig.Connect(7);
        Assert.Equal(10, rig.WaitForLines(10).Length);
        Assert.Equal(3, rig.Bench.Log.Lines.Count(line => line.Text.StartsWith("NanoNet virtual board", System.StringComparison.Ordinal)));
        Assert.Single(rig.Bench.Console.Assemblies);
    }

    [Fact]
    public async Task Deep_sleep_ends_by_its_timer_with_a_new_start_that_knows_why()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            var cause = Sleep.GetWakeupCause();
            if (cause == Sleep.WakeupCause.Timer) { Say("woken"); listener.Accept(); Say("accepted"); Thread.Sleep(Timeout.Infinite); }
            Say(cause == Sleep.WakeupCause.Undefined && Sleep.GetWakeupGpioPin() == Sleep.WakeupGpioPin.None && Gpio.IO39 == 39); Say(Sleep.EnableWakeupByTimer(TimeSpan.FromMilliseconds(1500)) == EspNativeError.OK); Sleep.StartDeepSleep(); Say("never");
            """, Listen, Esp32));
        rig.WaitForLines(3);
        var asleep = rig.Bench.Pump.Clock.Now;
        Assert.Equal(["boot", "True", "True", "boot", "woken"], rig.WaitForLines(5));
        Assert.InRange((rig.Bench.Pump.Clock.Now - asleep).TotalMilliseconds, 1500, 1510);
        Assert.True(rig.Connect(7).IsOpen);
        rig.WaitForLines(6);
    }

    [Fact]
    public async Task Sleep_without_an_end_is_ended_by_power_off()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("Say(1); Sleep.StartDeepSleep();", usings: Esp32));
        rig.WaitForLines(1);
        rig.Bench.Board!.PowerOff();
        Assert.True(rig.Bench.Board.HasExited);
    }

    [Fact]
    public async Task Light_sleep_stops_every_thread_and_goes_on_behind_the_call()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            new Thread(() => { while (true) { Counter++; Thread.Sleep(1); } }).Start(); Thread.Sleep(50);
            Sleep.EnableWakeupByTimer(TimeSpan.FromMilliseconds(300)); int before = Counter; long t = Environment.TickCount64;
            Sleep.StartLightSleep(); Say(Counter - before); Say(Environment.TickCount64 - t >= 300); Say(Sleep.GetWakeupCause() == Sleep.WakeupCause.Timer);
            """, usings: Esp32));
        Assert.Equal(["0", "True", "True"], rig.WaitForLines(3));
    }

    [Fact]
    public void Execution_constraint_ends_the_method_that_is_too_slow_and_no_other()
    {
        Assert.Equal(
            ["slow ConstraintException", "asleep ConstraintException", "quick", "none", "lifted"],
            InstrumentedRun.Lines(
                """
                try { Slow(); } catch (Exception e) { Say("slow " + e.GetType().Name); }
                try { Asleep(); } catch (Exception e) { Say("asleep " + e.GetType().Name); }
                Quick(); Thread.Sleep(1000); Say("none");
                nanoFramework.Runtime.Native.ExecutionConstraint.Install(50, 4); nanoFramework.Runtime.Native.ExecutionConstraint.Install(-1, 4); Thread.Sleep(1000); Say("lifted");
                """,
                """
                static int s_turns;
                static void Slow() { nanoFramework.Runtime.Native.ExecutionConstraint.Install(100, 4); while (true) { s_turns++; } }
                static void Asleep() { nanoFramework.Runtime.Native.ExecutionConstraint.Install(100, 4); Thread.Sleep(Timeout.Infinite); }
                static void Quick() { nanoFramework.Runtime.Native.ExecutionConstraint.Install(100, 4); Say("quick"); }
                """));
    }
}
