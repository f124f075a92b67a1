using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using NanoNet.Capture;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Cli.Tests.Tool;
using Xunit;

namespace NanoNet.Cli.Tests.Analyze;

/// <summary>What programs get of a capture, and who is told where they get nothing.</summary>
public sealed class AnalyzeOutputTests : IDisposable
{
    private const LinkType Wireless = (LinkType)105;

    private readonly ToolProcess _tool = new();

    [Theory]
    [InlineData("text", "sample.pcapng")]
    [InlineData("csv", "sample.pcapng")]
    [InlineData("json", "sample.pcapng")]
    [InlineData("csv", "sample.pcapng sample.pcapng")]
    public async Task Full_disk_is_no_fault_of_the_capture(string format, string files)
    {
        SampleCaptures.Applications().Write(Path.Combine(_tool.Folder, "sample.pcapng"));
        var result = await RunningProcess.Run("sh", ["-c", $"exec \"$0\" analyze {files} --format {format} > /dev/full", ToolProcess.Program], _tool.Folder, _tool.Environment);

        Assert.Equal(6, result.ExitCode);
        Assert.Equal("nanonet: cannot write to standard output: No space left on device", Assert.Single(result.ErrorLines));
    }

    [Fact]
    public async Task Json_holds_every_warning()
    {
        using (var writer = PcapngWriter.Create(Path.Combine(_tool.Folder, "lossy.pcapng"), "test"))
        {
            writer.AddInterface(new CaptureInterface(LinkType.Ethernet));
            writer.AddInterface(new CaptureInterface(Wireless));
            writer.Write(1, new byte[60]);
            writer.Write(2, new byte[60], interfaceId: 1);
            writer.WriteStatistics(3, 2, 7);
        }

        var result = await _tool.Run("analyze", "lossy.pcapng", "--json", "--fail-on", "never");

        Assert.Equal(2, result.ErrorLines.Length);
        Assert.Equal(result.ErrorLines, Messages(result, "warning").Select(static message => $"nanonet: warning: {message}"));
    }

    [Fact]
    public async Task Json_says_why_nothing_was_checked()
    {
        using (var writer = PcapngWriter.Create(Path.Combine(_tool.Folder, "empty.pcapng"), "test"))
        {
            writer.AddInterface(new CaptureInterface(LinkType.Ethernet));
        }

        var result = await _tool.Run("analyze", "empty.pcapng", "--json");

        Assert.Equal(5, result.ExitCode);
        Assert.Equal(["empty.pcapng holds nothing that a rule is about (0 frames)"], Messages(result, "error"));
        Assert.Equal(5, Lines(result)[^1].GetProperty("exitCode").GetInt32());
    }

    [Fact]
    public async Task Folder_in_place_of_a_copy_is_refused_before_anything_is_read()
    {
        var result = await _tool.Run("analyze", "nothing.pcapng", "--annotate", ".");

        Assert.Equal((4, string.Empty), (result.ExitCode, result.Output));
        Assert.Contains("--annotate writes a new file, and . is a folder", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Copy_that_cannot_be_written_keeps_nobody_from_the_verdicts()
    {
        SampleCaptures.Applications().Write(Path.Combine(_tool.Folder, "sample.pcapng"));
        var result = await _tool.Run("analyze", "sample.pcapng", "--annotate", "/proc/copy.pcapng", "--json");

        Assert.Equal(4, result.ExitCode);
        Assert.StartsWith("nanonet: cannot write /proc/copy.pcapng: ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(["connection", "verdict", "error", "end"], Lines(result).Select(static line => line.GetProperty("event").GetString()).Distinct());
        Assert.Equal(4, Lines(result)[^1].GetProperty("exitCode").GetInt32());
    }

    public void Dispose() => _tool.Dispose();

    private static JsonElement[] Lines(ProcessResult result) => [.. result.OutputLines.Select(static line => JsonDocument.Parse(line).RootElement)];

    private static string[] Messages(ProcessResult result, string kind) =>
        [.. Lines(result).Where(line => line.GetProperty("event").GetString() == kind).Select(static line => line.GetProperty("message").GetString()!)];
}
