using System;
using System.Diagnostics;
using System.IO;
using NanoNet.Capture;
using Xunit;

namespace NanoNet.Wire.Tests.Capture;

/// <summary>A witness that is not ours.</summary>
public class TsharkReadsOurFilesTests
{
    private const string Tshark = "/usr/bin/tshark";

    [Fact]
    public void Tshark_sees_time_lengths_comment_and_interface()
    {
        Assert.SkipUnless(File.Exists(Tshark), "tshark is not installed");

        var path = Path.Combine(Path.GetTempPath(), $"nanonet-{Guid.NewGuid():n}.pcapng");

        try
        {
            using (var writer = PcapngWriter.Create(path, "NanoNet tests", "the whole capture"))
            {
                writer.AddInterface(new CaptureInterface(LinkType.Ethernet, 0, "cable0", "the cable"));
                writer.Write(1_700_000_000_123_456_789, new byte[61], 1500, "one frame");
                writer.Write(1_700_000_000_123_456_790, new byte[60]);
            }

            Assert.Equal(
                "1700000000.123456789|61|1500|one frame|cable0\n1700000000.123456790|60|60||cable0\n",
                Run("-r", path, "-T", "fields", "-E", "separator=|", "-e", "frame.time_epoch", "-e", "frame.cap_len", "-e", "frame.len", "-e", "frame.comment", "-e", "frame.interface_name"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Tshark, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.Result);
        return output.Result;
    }
}
