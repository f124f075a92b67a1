using System;
using System.Diagnostics;
using System.Threading.Tasks;
using NanoNet.Bench;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>A board that has nothing to do leaves the machine to others: hundreds of them are to run beside each other.</summary>
public class IdleBoardTests
{
    // lwIP's timers tick up to ten times a second.
    private static readonly TimeSpan s_most = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_watched = TimeSpan.FromSeconds(2);

    // .NET goes on compiling for a while, longer on a slow machine.
    private const int Attempts = 5;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Board_whose_threads_all_wait_takes_no_processor_time(bool isVirtual)
    {
        using var rig = new BoardRig(
            await TestProfile.Esp32,
            FirmwareCompiler.App("""
                var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                listener.Bind(new IPEndPoint(IPAddress.Any, 7)); listener.Listen(1);
                new Thread(() => Thread.Sleep(Timeout.Infinite)).Start();
                new Timer((state) => { }, null, 3600000, 3600000);
                Say("waits"); listener.Accept();
                """),
            clock: isVirtual ? new VirtualClock() : new RealClock());
        rig.WaitForLines(1);
        rig.Bench.WaitUntil(static () => false, TimeSpan.FromSeconds(1));
        using var process = Process.GetProcessById(rig.Bench.Board!.ProcessId);
        var taken = TimeSpan.MaxValue;

        for (var attempt = 0; attempt < Attempts && taken > s_most; attempt++)
        {
            var before = process.TotalProcessorTime;

            // The bench does nothing: on its clock a board waits for it.
            await Task.Delay(s_watched, TestContext.Current.CancellationToken);

            process.Refresh();
            taken = process.TotalProcessorTime - before;
        }

        Assert.InRange(taken, TimeSpan.Zero, s_most);
    }
}
