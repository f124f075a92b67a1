using System;
using System.Diagnostics;
using System.IO;
using System.Text.Json;

namespace NanoNet.Benchmarks;

/// <summary>`nanonet verify` from start to end, and the board's power on to its first frame, as its run.json has it.</summary>
public static class VerifyBenchmark
{
    private const int Runs = 5;

    public static void Run(Checkout checkout, Targets targets)
    {
        foreach (var name in MeasuredBoard.Profiles)
        {
            var wall = new Sample("ms");
            var firstFrame = new Sample("ms");

            for (var i = 0; i < Runs; i++)
            {
                var folder = Directory.CreateTempSubdirectory("nanonet-benchmark-");

                try
                {
                    wall.Add(Time(checkout, name, folder.FullName));

                    // The board's start takes no virtual time.
                    var real = folder.CreateSubdirectory("real");
                    Time(checkout, name, real.FullName, "--clock", "real", "--scenario", "ARP-ASK");
                    firstFrame.Add(FirstFrame(real));
                }
                finally
                {
                    folder.Delete(recursive: true);
                }
            }

            Console.WriteLine($"nanonet verify --board {name}");
            Console.WriteLine($"  wall time                      {wall}  {targets.Under(wall.Median, 5000, "ms")}");
            Console.WriteLine($"  board start to first frame     {firstFrame}  {targets.AtMost(firstFrame.Median, 500)}");
        }
    }

    private static double Time(Checkout checkout, string board, string folder, params string[] more)
    {
        var clock = Stopwatch.GetTimestamp();
        var start = new ProcessStartInfo(checkout.Launcher) { RedirectStandardOutput = true };

        foreach (var argument in (string[])["verify", "--board", board, "--output", folder, .. more])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        return process.ExitCode == 0
            ? Stopwatch.GetElapsedTime(clock).TotalMilliseconds
            : throw new InvalidOperationException($"verify ended with {process.ExitCode}:\n{output}");
    }

    private static double FirstFrame(DirectoryInfo folder)
    {
        var run = folder.GetFiles("run.json", SearchOption.AllDirectories)[0];
        using var json = JsonDocument.Parse(File.ReadAllText(run.FullName));
        var timing = json.RootElement.GetProperty("timing");
        return timing.GetProperty("boardStartMs").GetDouble() + timing.GetProperty("firstFrameMs").GetDouble();
    }
}
