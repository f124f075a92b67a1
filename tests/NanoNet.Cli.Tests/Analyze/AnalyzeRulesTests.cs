using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Cli.Tests.Tool;
using Xunit;

namespace NanoNet.Cli.Tests.Analyze;

/// <summary>Where no rule is asked for that is about what connections carry, that is not read, and the output says so and nothing of it.</summary>
public sealed class AnalyzeRulesTests : IDisposable
{
    private const string NotRead = "DNS, HTTP, TLS and WebSocket in connections were not read: no rule that was asked for is about them";

    private readonly ToolProcess _tool = new();

    public AnalyzeRulesTests() => SampleCaptures.Applications().Write(Path.Combine(_tool.Folder, "applications.pcapng"));

    [Fact]
    public async Task Rules_of_TCP_alone_leave_the_rest_unread()
    {
        var whole = await Analyze();
        var alone = await Analyze("--rules", "TCP-*");

        Assert.Single(alone.Output.Split('\n'), static line => line.TrimEnd() == NotRead);
        Assert.Contains("connect ", alone.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(@", TLS \d", alone.Output);
        Assert.Matches(@", TLS \d", whole.Output);
        Assert.DoesNotContain("first byte", alone.Output, StringComparison.Ordinal);
        Assert.Contains("first byte", whole.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--rules", "HTTP-*")]
    [InlineData("--rules", "TCP-*", "--rules", "TLS-*")]
    [InlineData("--rules", "TCP-*", "--all")]
    [InlineData("--rules", "TCP-*", "--ladder")]
    [InlineData("--rules", "TCP-*", "--connection", "1")]
    [InlineData("--rules", "TCP-*", "--filter", "port=80")]
    [InlineData("--rules", "TCP-*", "--annotate", "copy.pcapng")]
    public async Task What_shows_it_has_it_read(params string[] options) =>
        Assert.DoesNotContain("not read:", (await Analyze(options)).Output, StringComparison.Ordinal);

    [Fact]
    public async Task Verdicts_are_the_same()
    {
        var read = await Analyze("--rules", "TCP-*", "--annotate", "copy.pcapng");
        var unread = await Analyze("--rules", "TCP-*");

        Assert.Equal(Rules(read), Rules(unread));
        Assert.Equal(read.ExitCode, unread.ExitCode);
    }

    public void Dispose() => _tool.Dispose();

    /// <summary>All below the list of connections.</summary>
    private static string[] Rules(ProcessResult result) =>
        [.. result.Output.Split('\n').SkipWhile(static line => !line.StartsWith("Rules", StringComparison.Ordinal)).Where(static line => line.TrimEnd() != NotRead)];

    private Task<ProcessResult> Analyze(params string[] options) => _tool.Run(["analyze", "applications.pcapng", .. options]);
}
