using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using NanoNet.Bench;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Cli.Tests.Tool;
using Xunit;

namespace NanoNet.Cli.Tests.Determinism;

/// <summary>The capture of a verify run of our own firmware is the same on every machine, and this is it.</summary>
public sealed class GoldenCaptureTests : IClassFixture<GoldenRuns>
{
    private const string Stm32 = "st-stm32f769i-discovery";
    private const string Esp32 = "esp32-olimex";

    private static readonly string[] s_oneProcessor = ["-c", "0"];

    private readonly GoldenRuns _runs;

    public GoldenCaptureTests(GoldenRuns runs)
    {
        ToolProcess.RequireBoard();
        _runs = runs;
    }

    [Theory]
    [InlineData(Stm32, "NanoNet.Stm32")]
    [InlineData(Esp32, "NanoNet.Esp32")]
    public async Task Capture_of_our_firmware_is_the_approved_one(string board, string firmware)
    {
        var digest = CaptureDigest.Of(await _runs.Ordinary(board, firmware));

        var approved = Approval.PathOf($"capture-{board}");
        var first = File.Exists(approved) ? CaptureDigest.FirstDifference(await File.ReadAllTextAsync(approved, TestContext.Current.CancellationToken), digest) : null;
        Approval.Verify(
            $"capture-{board}",
            digest,
            $"On {board} the first frames that are others: {first}. Who changed the firmware, the tester, a scenario, the runtime or lwIP means it; nobody else does.");
    }

    [Theory]
    [InlineData(Stm32, "NanoNet.Stm32")]
    [InlineData(Esp32, "NanoNet.Esp32")]
    public async Task Nothing_of_the_machine_is_in_the_capture(string board, string firmware)
    {
        var here = await _runs.Ordinary(board, firmware);
        var elsewhere = _runs.New();
        var home = Directory.CreateDirectory(Path.Combine(elsewhere.Folder, "home of another")).FullName;
        elsewhere.Environment["XDG_CACHE_HOME"] = CacheHome();

        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["TZ"] = "Asia/Kathmandu", ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8", ["HOME"] = home, ["TMPDIR"] = home, ["USER"] = "another", ["HOSTNAME"] = "another",
            ["DOTNET_JITMinOpts"] = "1", ["DOTNET_TieredPGO"] = "0", ["DOTNET_gcServer"] = "1", ["DOTNET_GCgen0size"] = "10000", ["COMPlus_JITMinOpts"] = "1",
        })
        {
            elsewhere.Environment[name] = value;
        }

        // The run has a processor to itself no more than half of the time. The other tests keep the other processors.
        using var burner = RunningProcess.Start("taskset", [.. s_oneProcessor, "sh", "-c", "while :; do :; done"]);
        var there = await _runs.Run(board, firmware, elsewhere, launcher: ["taskset", .. s_oneProcessor]);

        Assert.Null(CaptureComparison.Difference(CaptureIn(here), CaptureIn(there)));
    }

    /// <remarks>The firmware is the same: it is what runs, not what runs it. .NET compiles what was built for debugging without optimising it.</remarks>
    [Fact]
    public async Task Debug_builds_of_tool_and_runtime_give_the_same_captures()
    {
        var folder = _runs.New().Folder;
        var artifacts = Directory.CreateDirectory(Path.Combine(folder, "debug")).FullName;

        foreach (var project in (string[])["host-tools/NanoNet.Cli/NanoNet.Cli.csproj", "boards/virtual/NanoNet.VirtualBoard/NanoNet.VirtualBoard.csproj"])
        {
            var build = await RunningProcess.Run(
                "dotnet",
                ["build", Path.Combine(TestCheckout.Root, project), "-c", "Debug", "-nologo", "-v", "quiet", "-p:RunAnalyzers=false", "-p:GenerateDocumentationFile=false"],
                folder,
                new Dictionary<string, string?> { ["NANONET_ARTIFACTS"] = artifacts });
            Assert.True(build.ExitCode == 0, build.Output + build.Error);
        }

        foreach (var (board, firmware) in ((string, string)[])[(Stm32, "NanoNet.Stm32"), (Esp32, "NanoNet.Esp32")])
        {
            var optimised = await _runs.Ordinary(board, firmware);
            var unoptimised = await _runs.Run(board, firmware, program: Path.Combine(artifacts, "bin", "NanoNet.Cli", "debug", "nanonet"), boardProgram: Path.Combine(artifacts, "bin", GoldenRuns.BoardProgram, "debug"));
            Assert.Null(CaptureComparison.Difference(CaptureIn(optimised), CaptureIn(unoptimised)));
        }
    }

    private static string CaptureIn(string folder) => Path.Combine(folder, "capture.pcapng");

    private static string CacheHome() => Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache
        ? cache
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
}
