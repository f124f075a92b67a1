using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading.Tasks;
using NanoNet.Capture;
using NanoNet.Reports.Runs;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>--clock, --repeat and --for.</summary>
public sealed class VirtualTimeTests : IDisposable
{
    private readonly ToolProcess _tool = new();

    public VirtualTimeTests() => ToolProcess.RequireBoard();

    [Fact]
    public async Task Repeated_runs_give_one_capture_and_the_report_says_so()
    {
        var result = await _tool.Run("verify", "--repeat", "3", "--scenario", "TCP-*", "--seed", "7", "-o", Path.Combine(_tool.Folder, "runs"));

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        var record = RunJson.Read(Path.Combine(_tool.Folder, "runs", "latest", "run.json"))!;
        Assert.Equal("pass", record.Scenarios.Single(static one => one.Id == "RUN-REPEATS").Outcome);
        Assert.Equal("virtual", record.Clock);
        Assert.Equal(7UL, record.Seed);
        Assert.All(record.Scenarios.Where(static one => one.ElapsedMs is not null), static one => Assert.NotNull(one.WallMs));
        Assert.Contains("seed 7, virtual time", result.Output, StringComparison.Ordinal);
    }

    /// <remarks>
    /// An app of the test's own, so that only what it stands on can change the frames: the tester, the scenario, the writer of captures, the instrumentation, the
    /// runtime, lwIP. Who means to change one of these puts the new hash here; nobody else sees another.
    /// </remarks>
    [Fact]
    public async Task Capture_of_a_known_app_has_the_hash_that_it_had()
    {
        const string Golden = "f12882f4c624ef69b25c3df133f2b2189f2cb51aee48f066b72c8b4cdecc5285";
        var app = ForeignFirmware.Compile(_tool.Folder, "App", ForeignVerifyTests.EchoApp);

        var result = await _tool.Run(
            "verify", "--firmware", app, "--service", "tcp-echo:7", "--network", "static", "--scenario", "TCP-OPEN-CLOSE", "--seed", "1", "-o", Path.Combine(_tool.Folder, "runs"));

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        var capture = await File.ReadAllBytesAsync(Path.Combine(_tool.Folder, "runs", "latest", "capture.pcapng"), TestContext.Current.CancellationToken);
        Assert.Equal(Golden, Convert.ToHexStringLower(SHA256.HashData(capture)));
    }

    [Fact]
    public async Task Two_hours_of_a_board_are_over_in_a_moment()
    {
        var capture = Path.Combine(_tool.Folder, "run.pcapng");

        var result = await _tool.Run("run", "--clock", "virtual", "--for", "2h", "--capture", capture);

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.Contains("Ready", result.Output, StringComparison.Ordinal);
        Assert.True(Frames(capture) > 0);
    }

    [Theory]
    [InlineData("--tap does not go with --clock virtual", "run", "--clock", "virtual", "--for", "1s", "--tap")]
    [InlineData("--forward does not go with --clock virtual", "run", "--clock", "virtual", "--for", "1s", "--forward", "0:80")]
    [InlineData("a command does not go with --clock virtual", "run", "--clock", "virtual", "--", "true")]
    [InlineData("--clock virtual needs an end", "run", "--clock", "virtual")]
    [InlineData("--for takes a time such as 90s, 10min or 2h, not '3 weeks'", "run", "--for", "3 weeks")]
    [InlineData("--for does not go with a command", "run", "--for", "1s", "--", "true")]
    [InlineData("--clock takes 'real' or 'virtual', not 'virtuel'", "verify", "--clock", "virtuel")]
    [InlineData("--repeat compares captures, and those of --clock real have the machine's times in them", "verify", "--clock", "real", "--repeat", "2")]
    [InlineData("--repeat takes a number from 1 to 1000, not '1001'", "verify", "--repeat", "1001")]
    public async Task What_cannot_be_is_said_at_once(string complaint, params string[] arguments)
    {
        var result = await _tool.Run(arguments);

        Assert.Equal(4, result.ExitCode);
        Assert.Contains(complaint, result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _tool.Dispose();

    private static long Frames(string capture)
    {
        using var reader = CaptureReader.Open(capture);
        var count = 0L;

        while (reader.TryReadNext(out _))
        {
            count++;
        }

        return count;
    }
}
