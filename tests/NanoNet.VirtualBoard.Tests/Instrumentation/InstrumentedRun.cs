extern alias board;

using System;
using System.Linq;
using board::NanoNet.Runtime;
using NanoNet.Contracts.Checking;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>Runs firmware that was compiled and instrumented, in this process on a fake board, until nothing more happens.</summary>
internal static class InstrumentedRun
{
    // Real time. Only a hang takes it.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    /// <summary>What the firmware said with <c>Say</c>, a line each, without the mark.</summary>
    /// <param name="main">The body of Main.</param>
    /// <param name="members">What stands beside it in its class or, with other types, behind it.</param>
    /// <param name="heapBytes">The board's heap.</param>
    /// <param name="isVirtual">Whether the board lives in virtual time, where a run is the same each time.</param>
    public static string[] Lines(string main, string members = "", long heapBytes = 4_000_000, bool isVirtual = false) =>
        [.. Run(Source(main, members), heapBytes, isVirtual).Split("\r\n").Where(line => line.StartsWith("> ", StringComparison.Ordinal)).Select(line => line[2..])];

    /// <summary>All that the board wrote on its console.</summary>
    public static string Console(string main, string members = "", long heapBytes = 4_000_000) => Run(Source(main, members), heapBytes);

    /// <summary>Runs a whole program.</summary>
    /// <param name="path">The app.</param>
    /// <param name="heapBytes">The board's heap.</param>
    /// <param name="isVirtual">As in <see cref="Lines"/>.</param>
    public static string Run(string path, long heapBytes = 4_000_000, bool isVirtual = false)
    {
        var firmware = FirmwareSet.Load(path, ForwarderTable.Load(TestPaths.Forwarders).IsContract, TestPaths.Libraries);
        var context = new FirmwareLoadContext(firmware, TestPaths.Forwarders);
        var main = EntryPoint.Of(context, path);
        // Code that only computes takes time too, so that a thread that spins lets others wake up.
        var fake = new FakeBoard { IsVirtual = isVirtual, TimePerLook = 100_000, End = 60 * Scheduler.NanosecondsPerMillisecond * 1000 };
        var serial = new RecordingSerialPort();
        var interpreter = new Interpreter(fake, serial, new BoardIdentity("TARGET", "PLATFORM", "Title", new Version(1, 17), heapBytes));

        try
        {
            interpreter.Start(EntryPoint.StaticConstructorsOf(context), main);
            Assert.True(fake.Idle.Wait(s_patience), "the firmware hangs");
        }
        finally
        {
            InterpreterHooks.Disarm();
        }

        return serial.Text;
    }

    private static string Source(string main, string members) => FirmwareCompiler.Compile("Probe", "exe", $$"""
        using System;
        using System.Collections;
        using System.Text;
        using System.Threading;
        public static class Program
        {
            static void Say(object o) { Console.WriteLine("> " + o); }
            public static unsafe void Main()
            {
                {{main}}
            }
            {{members}}
        }
        """);
}
