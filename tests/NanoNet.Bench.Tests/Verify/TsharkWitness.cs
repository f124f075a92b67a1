using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using Xunit;

namespace NanoNet.Bench.Tests;

/// <summary>What tshark says of a capture: a dissector that is not ours.</summary>
internal static class TsharkWitness
{
    /// <summary>Numbers of frames that it calls malformed or whose checksums it finds wrong.</summary>
    public static IReadOnlyList<string> BadFrames(string capture) => Run(
        "-r", capture,
        "-o", "ip.check_checksum:TRUE", "-o", "tcp.check_checksum:TRUE", "-o", "udp.check_checksum:TRUE",
        "-Y", "_ws.malformed or ip.checksum.status == 0 or tcp.checksum.status == 0 or udp.checksum.status == 0 or icmp.checksum.status == 0",
        "-T", "fields", "-e", "frame.number", "-e", "_ws.col.Info");

    /// <summary>The last tcp.completeness of each connection, in the order of their first frames.</summary>
    public static IReadOnlyList<int> Completeness(string capture) => [.. Run("-r", capture, "-2", "-Y", "tcp", "-T", "fields", "-e", "tcp.stream", "-e", "tcp.completeness")
        .Select(static line => line.Split('\t'))
        .GroupBy(static fields => int.Parse(fields[0], CultureInfo.InvariantCulture))
        .OrderBy(static group => group.Key)
        .Select(static group => int.Parse(group.Last()[1], CultureInfo.InvariantCulture))];

    private static List<string> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("tshark", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };

        try
        {
            using var process = Process.Start(start)!;
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        }
        catch (Win32Exception)
        {
            Assert.Skip("tshark is not installed");
            throw;
        }
    }
}
