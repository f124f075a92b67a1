using System;
using System.Runtime.InteropServices;
using System.Threading;
using Xunit;

namespace NanoNet.Bench.Tests;

public sealed partial class VirtualClockTests
{
    // SIGWINCH: the tests run on Linux.
    private const int WindowChanged = 28;

    [Fact]
    public void Signal_that_interrupts_a_wait_is_not_its_deadline()
    {
        using var handled = PosixSignalRegistration.Create((PosixSignal)WindowChanged, static _ => { });
        using var pump = new Pump(new VirtualClock());
        var thread = ThreadId();
        var isPosted = false;

        var signaller = new Thread(() =>
        {
            for (var i = 0; i < 20; i++)
            {
                Thread.Sleep(1);
                Assert.Equal(0, SendSignal(Environment.ProcessId, thread, WindowChanged));
            }

            pump.Post(() => isPosted = true);
        });
        signaller.Start();

        Assert.True(pump.RunUntil(() => isPosted, TimeSpan.FromMinutes(3)));
        signaller.Join();
    }

    [LibraryImport("libc", EntryPoint = "gettid")]
    private static partial int ThreadId();

    [LibraryImport("libc", EntryPoint = "tgkill")]
    private static partial int SendSignal(int process, int thread, int signal);
}
