using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.Processes;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>Two runs beside each other: in what they differ is named, and nothing else.</summary>
public sealed class DivergeTests : IDisposable
{
    private static readonly string[] s_scenarios = ["DHCP-BOUND", "ICMP-ECHO", "TCP-OPEN-CLOSE", "TCP-SYNACK-LOST", "HTTP-GET"];

    private readonly ToolProcess _tool = new();

    [Fact]
    public async Task Two_runs_of_one_board_do_not_diverge()
    {
        await Verify("a", "--board", "st-stm32f769i-discovery");
        await Verify("b", "--board", "st-stm32f769i-discovery");

        var result = await _tool.Run("diverge", "a/latest", "b/latest");

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.Contains("no divergence", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_window_and_other_timeout_are_named_and_nothing_else_of_the_headers()
    {
        await Verify("a", "--board", "esp32-olimex");
        await Verify("b", "--board", ProfileWith("esp32-olimex", "TCP_WND: 5760", "TCP_WND: 4320", "LWIP_TCP_RTO_TIME: 1500", "LWIP_TCP_RTO_TIME: 3000"));

        var result = await _tool.Run("diverge", "a/latest", "b/latest", "--aspect", "headers", "--aspect", "times", "--json");

        Assert.Equal(1, result.ExitCode);
        var found = Divergences(result);
        Assert.Equal(["SYN,ACK window", "TCP largest window"], found.Where(static one => one.Aspect == "headers").Select(static one => one.Subject));
        Assert.Contains(("headers", "SYN,ACK window", "5760", "4320"), found);
        Assert.Equal(["first retransmission of SYN,ACK"], found.Where(static one => one.Aspect == "times").Select(static one => one.Subject));
    }

    [Fact]
    public async Task Verdict_that_a_fault_changes_is_named_with_what_was_seen()
    {
        await Verify("a", "--board", "st-stm32f769i-discovery");
        await Verify("b", "--board", "st-stm32f769i-discovery", "--network", "static");

        var result = await _tool.Run("diverge", "a/latest", "b/latest", "--aspect", "scenarios", "--all");

        // What one run could not look at is listed if asked for, and no divergence.
        Assert.Equal(0, result.ExitCode);
        Assert.Matches("DHCP-BOUND  not compared\n  A: pass\n  B: skipped: the board has a static address\n", result.Output);
    }

    [Theory]
    [InlineData("is no run's folder", "nowhere", "nowhere")]
    [InlineData("--aspect takes scenarios, rules, headers, times or order, not 'time' (did you mean 'times'?)", "a", "b", "--aspect", "time")]
    [InlineData("--tolerance takes 0 or more, not -1", "a", "b", "--tolerance", "-1")]
    public async Task What_cannot_be_compared_is_exit_code_4(string complaint, params string[] arguments)
    {
        var result = await _tool.Run(["diverge", .. arguments]);

        Assert.Equal(4, result.ExitCode);
        Assert.Contains(complaint, result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _tool.Dispose();

    private static (string Aspect, string Subject, string First, string Second)[] Divergences(ProcessResult result) =>
    [
        .. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => JsonDocument.Parse(line).RootElement)
            .Where(static line => line.GetProperty("event").GetString() == "divergence")
            .Select(static line => line.GetProperty("divergence"))
            .Select(static one => (one.GetProperty("aspect").GetString()!, one.GetProperty("subject").GetString()!, one.GetProperty("first").GetString()!, one.GetProperty("second").GetString()!)),
    ];

    private async Task Verify(string output, params string[] board)
    {
        ToolProcess.RequireBoard();
        var result = await _tool.Run(["verify", .. board, "-o", output, .. s_scenarios.SelectMany(static id => (string[])["-s", id])]);
        Assert.True(result.ExitCode is 0 or 1, result.Error);
    }

    /// <summary>A board's profile with words replaced.</summary>
    private string ProfileWith(string board, params string[] words)
    {
        var text = File.ReadAllText(Path.Combine(TestCheckout.Root, "boards", board, "board.yaml"));

        foreach (var pair in words.Chunk(2))
        {
            Assert.Contains(pair[0], text, StringComparison.Ordinal);
            text = text.Replace(pair[0], pair[1], StringComparison.Ordinal);
        }

        var path = Path.Combine(_tool.Folder, "board.yaml");
        File.WriteAllText(path, text);
        return path;
    }
}
