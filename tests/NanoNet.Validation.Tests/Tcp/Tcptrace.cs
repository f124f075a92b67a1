using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Xunit;

namespace NanoNet.Validation.Tests.Tcp;

/// <summary>Runs tcptrace, the second witness. A machine without it skips the test and says so; where tests/setup has run it has to be there.</summary>
internal static class Tcptrace
{
    private const string Program = "/usr/bin/tcptrace";

    public static void Require()
    {
        var isThere = File.Exists(Program);
        Assert.False(!isThere && Environment.GetEnvironmentVariable("CI") == "true", "tcptrace is not installed: tests/setup does that");
        Assert.SkipUnless(isThere, "tcptrace is not installed");
    }

    /// <summary>The connections of a file, as tcptrace numbers them.</summary>
    /// <returns>Null if it cannot read the file, or crashes on it, as it does on one in twenty.</returns>
    public static IReadOnlyList<TcptraceConnection>? Read(string file)
    {
        var start = new ProcessStartInfo(Program, ["-n", "-l", "--csv", file]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        errors.Wait();

        if (process.ExitCode != 0)
        {
            return null;
        }

        var lines = output.Result.Split('\n').Where(line => line.Length > 0 && line[0] != '#').ToList();

        if (lines.Count == 0 || !lines[0].StartsWith("conn_#", StringComparison.Ordinal))
        {
            return lines.Count == 0 ? [] : null;
        }

        var columns = lines[0].Split(',').Select((name, index) => (name, index)).ToDictionary(column => column.name.Trim(), column => column.index);
        return [.. lines.Skip(1).Select(line => new TcptraceConnection(columns, line.Split(',')))];
    }
}
