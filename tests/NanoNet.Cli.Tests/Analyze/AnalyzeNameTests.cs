using System;
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Cli.Tests.Tool;
using Xunit;

namespace NanoNet.Cli.Tests.Analyze;

/// <summary>Captures with names that nobody would choose, but that an archive may hold.</summary>
public sealed class AnalyzeNameTests : IDisposable
{
    private readonly ToolProcess _tool = new();

    public AnalyzeNameTests() => SampleCaptures.Applications().Write(Path.Combine(_tool.Folder, "plain.pcapng"));

    [Theory]
    [InlineData("--", "-dash.pcapng")]
    [InlineData("--fail-on", "never", "--", "plain.pcapng", "-dash.pcapng")]
    [InlineData("--fail-on", "never", "./-dash.pcapng")]
    public async Task After_two_dashes_every_word_is_a_name(params string[] words)
    {
        Copy("-dash.pcapng");
        var result = await _tool.Run(["analyze", "--rules", "TCP-CSUM", .. words]);

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
    }

    [Theory]
    [InlineData("-dash.pcapng")]
    [InlineData("-dash.pcapng", "--", "-dash.pcapng")]
    public async Task Before_two_dashes_it_is_an_option(params string[] words)
    {
        Copy("-dash.pcapng");
        var result = await _tool.Run(["analyze", "plain.pcapng", "--json", .. words]);

        Assert.Equal(4, result.ExitCode);
        Assert.Contains("unknown option '-dash.pcapng'", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(4, JsonDocument.Parse(result.OutputLines[^1]).RootElement.GetProperty("exitCode").GetInt32());
    }

    [Fact]
    public async Task At_sign_is_part_of_a_name()
    {
        Copy("@plain.pcapng");
        var result = await _tool.Run("analyze", "@plain.pcapng", "--rules", "TCP-CSUM");

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task Escape_sequence_in_a_name_takes_no_effect()
    {
        Copy("red\u001b[31m\nline.pcapng");
        var result = await _tool.Run("analyze", "plain.pcapng", "red\u001b[31m\nline.pcapng", "nothing\u001b[31m");

        Assert.Contains("== red\uFFFD[31m\uFFFDline.pcapng", result.OutputLines);
        Assert.DoesNotContain('\u001b', result.Output + result.Error);
    }

    [Theory]
    [InlineData("cannot read \uFFFD.pcapng: its name is not UTF-8", "exec \"$0\" analyze \"$(printf '\\351').pcapng\"")]
    [InlineData("--annotate writes a file whose name is UTF-8", "exec \"$0\" analyze plain.pcapng --annotate \"$(printf '\\351').pcapng\"")]
    public async Task Name_that_is_not_of_text_is_refused_with_the_reason(string expected, string script)
    {
        var result = await RunningProcess.Run("sh", ["-c", script, ToolProcess.Program], _tool.Folder, _tool.Environment);

        Assert.Equal((4, string.Empty), (result.ExitCode, result.Output));
        Assert.Contains(expected, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    public void Dispose() => _tool.Dispose();

    private void Copy(string name) => File.Copy(Path.Combine(_tool.Folder, "plain.pcapng"), Path.Combine(_tool.Folder, name));
}
