using System;
using System.Diagnostics;

namespace NanoNet.Benchmarks;

/// <summary>What the launcher adds when nothing is stale: its run with --version against the tool's own, one after the other.</summary>
public static class LauncherBenchmark
{
    private const int Runs = 25;

    public static void Run(Checkout checkout, Targets targets)
    {
        var launched = new Sample("ms");
        var direct = new Sample("ms");
        var added = new Sample("ms");

        Time(checkout.Launcher);

        for (var i = 0; i < Runs; i++)
        {
            var whole = Time(checkout.Launcher);
            var tool = Time(checkout.Tool);
            launched.Add(whole);
            direct.Add(tool);
            added.Add(whole - tool);
        }

        Console.WriteLine("Launcher, nothing stale");
        Console.WriteLine($"  host-tools/nanonet --version   {launched}");
        Console.WriteLine($"  the tool itself                {direct}");
        Console.WriteLine($"  the launcher's share           {added}  {targets.Under(added.Median, 30, "ms")}");
    }

    private static double Time(string program)
    {
        var clock = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program, "--version") { RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
    }
}
