using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Reports.Runs;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>A profile that is not in the checkout: what a user changes in it changes on the wire.</summary>
public sealed class OwnProfileTests : IDisposable
{
    private const string Synchronising = "tcp.flags.syn == 1 && tcp.flags.ack == 1";

    private readonly ToolProcess _tool = new();

    [Theory]
    [InlineData("mine")]
    [InlineData("mine/board.yaml")]
    public async Task Verify_on_a_profile_with_another_MSS_announces_it(string below)
    {
        ToolProcess.RequireBoard();
        await CopyProfile(static text => text.Replace("TCP_MSS: 1480", "TCP_MSS: 536", StringComparison.Ordinal));

        var result = await _tool.Run("verify", "--board", $"./{below}", "--scenario", "TCP-OPEN-CLOSE");

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        var folder = Path.Combine(_tool.Folder, "runs", "latest");
        var record = RunJson.Read(Path.Combine(folder, "run.json"))!;
        Assert.Equal("pass", Assert.Single(record.Scenarios).Outcome);
        Assert.Equal("pass", Assert.Single(record.Verdicts, static v => v.Id == "TCP-MSS-VALUE").Outcome);
        Assert.Equal(["536"], await AnnouncedMss(Path.Combine(folder, "capture.pcapng")));
    }

    public void Dispose() => _tool.Dispose();

    private static async Task<string[]> AnnouncedMss(string capture)
    {
        if (!File.Exists("/usr/bin/tshark"))
        {
            Assert.Skip("tshark is not installed");
        }

        var result = await RunningProcess.Run(
            "/usr/bin/tshark", ["-r", capture, "-Y", Synchronising, "-T", "fields", "-e", "tcp.options.mss_val"]);
        return [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Distinct()];
    }

    private async Task CopyProfile(Func<string, string> change)
    {
        var original = Path.Combine(TestCheckout.Root, "boards", "st-stm32f769i-discovery", "board.yaml");
        var text = await File.ReadAllTextAsync(original, TestContext.Current.CancellationToken);
        var changed = change(text);
        Assert.NotEqual(text, changed);
        var copy = Path.Combine(Directory.CreateDirectory(Path.Combine(_tool.Folder, "mine")).FullName, "board.yaml");
        await File.WriteAllTextAsync(copy, changed, TestContext.Current.CancellationToken);
    }
}
