using System;
using System.IO;
using System.Threading;
using Xunit;

namespace NanoNet.Bench.Tests;

public sealed class TapSessionTests
{
    [Fact]
    public void Command_beside_the_tap_reaches_the_board_and_its_exit_code_comes_back()
    {
        using var built = new BuiltBoard(BuiltBoard.Stm32);
        RequireTun();
        var status = built.PathOf("status.json");

        var result = Run(built, "sh", "-c", $"curl -sS --max-time 120 -o {status} http://{BoardNetwork.Static.Address}/status && exit 7");

        Assert.SkipWhen(result.TapExitCode == 127, "curl is not installed");
        Assert.Equal(7, result.TapExitCode);
        Assert.Contains("\"buildId\":", File.ReadAllText(status));
        Assert.True(result.Frames > 6);
    }

    [Fact]
    public void Helper_that_is_not_there_breaks_the_bench()
    {
        using var built = new BuiltBoard(BuiltBoard.Stm32);
        var e = Assert.Throws<BenchBrokenException>(() => BoardRun.Run(new RunOptions { Setup = built.Setup, Tap = new TapSetup { Helper = "/nowhere/tap" } }));

        Assert.StartsWith("cannot start the TAP helper /nowhere/tap", e.Message);
        Assert.False(e.IsReported);
    }

    [Fact]
    public void Helper_that_gives_up_has_said_why_itself()
    {
        using var built = new BuiltBoard(BuiltBoard.Stm32);
        var e = Assert.Throws<BenchBrokenException>(() => BoardRun.Run(new RunOptions { Setup = built.Setup, Tap = new TapSetup { Helper = "/bin/false" } }));

        Assert.True(e.IsReported);
    }

    private static RunResult Run(BuiltBoard built, params string[] command)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(3));

        return BoardRun.Run(new RunOptions
        {
            Setup = built.Setup, Tap = new TapSetup { Helper = built.TapHelper, Command = command }, Cancellation = limit.Token,
        });
    }

    private static void RequireTun()
    {
        try
        {
            using var tun = File.Open("/dev/net/tun", FileMode.Open, FileAccess.ReadWrite);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Assert.Skip($"/dev/net/tun cannot be opened: {e.Message}");
        }
    }
}
