using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Cli.Tests.Tool;
using NanoNet.Validation.Tests;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Cli.Tests.Analyze;

/// <summary>Where connections are chosen, the verdicts are about them and about nothing else of the capture.</summary>
public sealed class AnalyzeChoiceTests : IDisposable
{
    private readonly ToolProcess _tool = new();

    // Connections 1 and 2 set a reserved bit in their fourth frame; connection 0 does not.
    private readonly string _first;
    private readonly string _second;

    public AnalyzeChoiceTests()
    {
        var scene = Dialogue(7, static header => header);
        var length = scene.Frames.Count;
        (_first, _second) = ($"{length + 4}", $"{(2 * length) + 4}");
        scene.Append(Dialogue(8, static header => header with { Reserved = 1 }), length).Append(Dialogue(9, static header => header with { Reserved = 1 }), length);
        scene.Write(Path.Combine(_tool.Folder, "choice.pcapng"));
    }

    [Fact]
    public async Task Verdicts_of_one_connection_are_its_own()
    {
        var whole = await Analyze();
        var clean = await Analyze("--connection", "0");
        var faulty = await Analyze("--connection", "1");

        Assert.Equal(["frames", $"{_first},", _second], Frames(whole));
        Assert.Empty(Frames(clean));
        Assert.Equal(["frames", _first], Frames(faulty));
        Assert.Equal([1, 0, 1], new[] { whole, clean, faulty }.Select(static one => one.ExitCode));
        Assert.Contains("1 of 3 TCP connections, without rules about the whole capture", clean.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verdicts_of_what_a_filter_chooses_are_joined()
    {
        var both = await Analyze("--filter", "port!=7");
        var clean = await Analyze("--filter", "port=7");

        Assert.Equal(["frames", $"{_first},", _second], Frames(both));
        Assert.Matches(@"seen .*\(connection 1, and 1 more\)", both.Output);
        Assert.Empty(Frames(clean));
        Assert.Equal(0, clean.ExitCode);
    }

    [Fact]
    public async Task Filter_that_chooses_nothing_is_exit_code_5()
    {
        var none = await Analyze("--filter", "port=10");

        Assert.Equal(5, none.ExitCode);
        Assert.Contains("no connection that fits", Assert.Single(none.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_holds_the_verdicts_of_the_chosen()
    {
        var clean = await Analyze("--json", "--connection", "0");

        Assert.DoesNotContain("\"outcome\":\"violated\"", clean.Output, StringComparison.Ordinal);
        Assert.Contains("\"verdict\"", clean.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("--connection 0", 0)]
    [InlineData("--connection 1", 1)]
    [InlineData("--filter port=9", 1)]
    [InlineData("--rules TCP-3WHS", 0)]
    public async Task Copy_says_what_the_report_says(string choice, int comments)
    {
        await Analyze(["--annotate", "copy.pcapng", .. choice.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        var copy = await File.ReadAllBytesAsync(Path.Combine(_tool.Folder, "copy.pcapng"), TestContext.Current.CancellationToken);

        Assert.Equal(comments, System.Text.Encoding.Latin1.GetString(copy).Split("TCP-RESERVED").Length - 1);
    }

    public void Dispose() => _tool.Dispose();

    private static Scene Dialogue(ushort port, Func<TcpHeader, TcpHeader> with)
    {
        var scene = new Scene { ServerPort = port }.Open();
        scene.Client("PA", 1, 1, "hello", with: with);
        scene.Server("A", 1, 6);
        return scene.CloseByClient(6, 1);
    }

    private static string[] Frames(ProcessResult result) =>
        result.Output.Split('\n').SingleOrDefault(static line => line.StartsWith("    frames ", StringComparison.Ordinal))?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private Task<ProcessResult> Analyze(params string[] options) => _tool.Run(["analyze", "choice.pcapng", .. options]);
}
