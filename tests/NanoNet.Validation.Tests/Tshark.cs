using System;
using System.Diagnostics;
using System.IO;
using Xunit;

namespace NanoNet.Validation.Tests;

/// <summary>Runs tshark, the witness that is not ours. A machine without it skips the test and says so.</summary>
internal static class Tshark
{
    private const string Path = "/usr/bin/tshark";

    /// <summary>Reads a file in two passes (in one, tcp.completeness is printed a packet late) and returns what it prints, line by line.</summary>
    public static string[] Read(string file, params string[] arguments)
    {
        Assert.SkipUnless(File.Exists(Path), "tshark is not installed");

        var start = new ProcessStartInfo(
            Path,
            ["-2", "-n", "-r", file, "-o", "tcp.check_checksum:TRUE", "-o", "ip.check_checksum:TRUE", "-o", "udp.check_checksum:TRUE", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.Result);
        return output.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
