using System;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace NanoNet.Bench.Tests;

/// <summary>Finds the board process that a run has started, which does not show it.</summary>
internal static class ChildProcess
{
    /// <summary>Kills the process with <paramref name="argument"/> among its arguments: a path in this test's own folder, so no other has it.</summary>
    public static void KillOneWith(string argument)
    {
        var child = Directory.EnumerateDirectories("/proc")
            .Where(static folder => int.TryParse(Path.GetFileName(folder), out _))
            .Single(folder => ArgumentsOf(folder).Contains(argument, StringComparer.Ordinal));

        using var process = Process.GetProcessById(int.Parse(Path.GetFileName(child), System.Globalization.CultureInfo.InvariantCulture));
        process.Kill();
    }

    private static string[] ArgumentsOf(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "cmdline")).Split('\0');
        }
        catch (IOException)
        {
            // It ended meanwhile.
            return [];
        }
    }
}
