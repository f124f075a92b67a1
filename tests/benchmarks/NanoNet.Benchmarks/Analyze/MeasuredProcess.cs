using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace NanoNet.Benchmarks;

/// <summary>Another program under measurement.</summary>
public static class MeasuredProcess
{
    private const int LookEveryMs = 5;

    public static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <summary>Processor time, user and system, of a program that runs on one core; a shell measures it.</summary>
    public static double ProcessorMs(string program, params string[] arguments)
    {
        var quoted = string.Join(' ', arguments.Prepend(program).Select(static word => $"'{word}'"));
        var start = new ProcessStartInfo("taskset") { RedirectStandardOutput = true };

        // The second line that `times` prints is of the shell's children.
        foreach (var word in (string[])["-c", "0", "sh", "-c", $"{quoted} >/dev/null 2>&1; times"])
        {
            start.ArgumentList.Add(word);
        }

        using var shell = Process.Start(start)!;
        var lines = shell.StandardOutput.ReadToEnd().Split('\n');
        shell.WaitForExit();
        return lines[1].Split(' ').Sum(Milliseconds);
    }

    /// <summary>Runs a program to its end.</summary>
    /// <returns>What it wrote on standard output.</returns>
    public static string Read(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    /// <summary>Runs a program to its end.</summary>
    /// <returns>Wall time, and the most memory that it held, in octets.</returns>
    public static (double WallMs, long PeakOctets) Run(string program, params string[] arguments)
    {
        var clock = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        long peak = 0;

        while (!process.WaitForExit(LookEveryMs))
        {
            peak = Math.Max(peak, Peak(process));
        }

        return (Stopwatch.GetElapsedTime(clock).TotalMilliseconds, peak);
    }

    private static long Peak(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            return 0;
        }
    }

    /// <summary>Reads "0m1.500s".</summary>
    private static double Milliseconds(string text)
    {
        var parts = text.TrimEnd('s').Split('m');
        return ((double.Parse(parts[0], CultureInfo.InvariantCulture) * 60) + double.Parse(parts[1], CultureInfo.InvariantCulture)) * 1000;
    }
}
