using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.Tool;
using Xunit;

namespace NanoNet.Cli.Tests.Analyze;

/// <summary>More than one capture on a command line.</summary>
public sealed class AnalyzeFilesTests : IDisposable
{
    private const string Second = "2nd, \"again\".pcapng";

    private readonly ToolProcess _tool = new();

    public AnalyzeFilesTests()
    {
        SampleCaptures.Applications().Write(Path.Combine(_tool.Folder, "1st.pcapng"));
        SampleCaptures.Tunnels().Write(Path.Combine(_tool.Folder, Second));
    }

    [Fact]
    public async Task Each_is_judged_by_itself_under_its_name()
    {
        var both = await _tool.Run("analyze", "1st.pcapng", Second, "--fail-on", "never");
        var first = await _tool.Run("analyze", "1st.pcapng", "--fail-on", "never");
        var second = await _tool.Run("analyze", Second, "--fail-on", "never");

        Assert.Equal(0, both.ExitCode);
        Assert.Equal($"== 1st.pcapng\n{first.Output}\n== {Second}\n{second.Output}\n", both.Output);
    }

    [Fact]
    public async Task Csv_is_one_table_that_says_of_each_connection_in_which_file_it_is()
    {
        var both = await _tool.Run("analyze", "1st.pcapng", Second, "--fail-on", "never", "--format", "csv");
        var first = await _tool.Run("analyze", "1st.pcapng", "--fail-on", "never", "--format", "csv");
        var second = await _tool.Run("analyze", Second, "--fail-on", "never", "--format", "csv");

        Assert.Equal(
            [
                $"{first.OutputLines[0]},file",
                .. first.OutputLines.Skip(1).Select(static line => $"{line},\"1st.pcapng\""),
                .. second.OutputLines.Skip(1).Select(static line => $"{line},\"2nd, \"\"again\"\".pcapng\""),
            ],
            both.OutputLines);
    }

    [Fact]
    public async Task File_that_cannot_be_read_is_told_and_the_others_are_judged()
    {
        var result = await _tool.Run("analyze", "nothing.pcapng", "1st.pcapng", "--fail-on", "never", "--json");
        var lines = result.OutputLines.Select(static line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.Equal(4, result.ExitCode);
        Assert.Contains("cannot read nothing.pcapng: no such file", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(["capture nothing.pcapng", "error nothing.pcapng", "capture 1st.pcapng"], lines.Where(static line => line.TryGetProperty("id", out _)).Select(static line => $"{line.GetProperty("event")} {line.GetProperty("id")}"));
        Assert.Equal(3, lines.Count(static line => line.GetProperty("event").GetString() == "connection"));
        Assert.Equal(4, lines[^1].GetProperty("exitCode").GetInt32());
        Assert.Single(lines, static line => line.GetProperty("event").GetString() == "end");
    }

    [Fact]
    public async Task Exit_code_is_that_of_the_file_that_violates_a_rule()
    {
        var violated = await _tool.Run("analyze", "1st.pcapng", Second, "--fail-on", "info");
        var fine = await _tool.Run("analyze", "1st.pcapng", "1st.pcapng", "--rules", "TCP-CSUM");

        Assert.Equal((1, 0), (violated.ExitCode, fine.ExitCode));
    }

    public void Dispose() => _tool.Dispose();
}
