using System;
using System.Diagnostics;
using System.Globalization;
using System.Threading;

namespace NanoNet.Benchmarks;

/// <summary>Small numbered frames over the cable, as many as a gigabit carries of them.</summary>
internal static class SmallFrames
{
    /// <summary>The name under which this program only generates.</summary>
    public const string Generate = "capture-generate";

    /// <summary>The least that Ethernet carries, without the check sequence.</summary>
    public const int Smallest = 60;

    // The check sequence, the preamble and the gap between frames take time on a wire as well.
    private const int WireOverhead = 24;

    /// <summary>Nanoseconds that a frame takes of a wire of 10^9 bits a second.</summary>
    public static long GigabitNanoseconds(int frameLength) => (frameLength + WireOverhead) * 8L;

    /// <summary>Sends for a time.</summary>
    /// <returns>How many frames arrived at the cable's other end, and how long it took.</returns>
    public static (long Offered, TimeSpan Time) Send(int frameLength, TimeSpan duration)
    {
        var before = InterfaceCounters.Read(Cable.Captured).Received;

        if (TryGenerate(frameLength, duration, before) is not { } time)
        {
            var begun = Stopwatch.GetTimestamp();
            FrameSender.Run(Cable.Sending, new NumberedFrames(frameLength), 1e9 / GigabitNanoseconds(frameLength), duration);
            time = Stopwatch.GetElapsedTime(begun);
        }

        return (InterfaceCounters.Read(Cable.Captured).Received - before, time);
    }

    // The kernel leaves off when who asked it to generate is killed.
    private static TimeSpan? TryGenerate(int frameLength, TimeSpan duration, long before)
    {
        using var process = Process.Start(
            Environment.ProcessPath!,
            [Generate, frameLength.ToString(CultureInfo.InvariantCulture), GigabitNanoseconds(frameLength).ToString(CultureInfo.InvariantCulture)]);

        while (!process.HasExited && InterfaceCounters.Read(Cable.Captured).Received == before)
        {
            Thread.Sleep(1);
        }

        var begun = Stopwatch.GetTimestamp();

        if (process.WaitForExit(duration))
        {
            return null;
        }

        process.Kill();
        process.WaitForExit();
        return Stopwatch.GetElapsedTime(begun);
    }
}
