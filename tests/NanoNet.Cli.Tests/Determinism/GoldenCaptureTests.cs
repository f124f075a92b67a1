using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NanoNet.Bench;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Cli.Tests.Tool;
using Xunit;

namespace NanoNet.Cli.Tests.Determinism;

/// <summary>The capture of a verify run of our own firmware is the same on every machine, and this is it.</summary>
public sealed class GoldenCaptureTests : IDisposable
{
    private const string Stm32 = "st-stm32f769i-discovery";
    private const string Esp32 = "esp32-olimex";
    private const string BoardProgram = "NanoNet.VirtualBoard";

    // HTTP-STATUS is not among them: it says how much memory is free, which is .NET's collector's answer and no promise across its versions.
    private static readonly string[] s_scenarios =
        ["TCP-OPEN-CLOSE", "TCP-STREAM", "UDP-ECHO", "HTTP-GET", "TCP-SYN-LOST", "TCP-DATA-LOST", "TCP-TIME-WAIT"];

    private readonly List<ToolProcess> _tools = [];

    public GoldenCaptureTests() => ToolProcess.RequireBoard();

    [Theory]
    [InlineData(Stm32, "NanoNet.Stm32")]
    [InlineData(Esp32, "NanoNet.Esp32")]
    public async Task Capture_of_our_firmware_is_the_approved_one(string board, string firmware)
    {
        var digest = CaptureDigest.Of(await Verify(board, firmware));

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
        var here = await Verify(board, firmware);
        var elsewhere = New();
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

        using var over = new CancellationTokenSource();
        var burners = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Thread(() => Burn(over.Token)) { IsBackground = true }).ToList();
        burners.ForEach(static burner => burner.Start());
        var there = await Verify(board, firmware, elsewhere, launcher: ["taskset", "-c", "0"]);
        await over.CancelAsync();
        burners.ForEach(static burner => burner.Join());

        Assert.Null(CaptureComparison.Difference(CaptureIn(here), CaptureIn(there)));
    }

    /// <remarks>The firmware is the same: it is what runs, not what runs it. .NET compiles what was built for debugging without optimising it.</remarks>
    [Fact]
    public async Task Debug_builds_of_tool_and_runtime_give_the_same_captures()
    {
        var folder = New().Folder;
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
            var optimised = await Verify(board, firmware);
            var unoptimised = await Verify(board, firmware, program: Path.Combine(artifacts, "bin", "NanoNet.Cli", "debug", "nanonet"), boardProgram: Path.Combine(artifacts, "bin", BoardProgram, "debug"));
            Assert.Null(CaptureComparison.Difference(CaptureIn(optimised), CaptureIn(unoptimised)));
        }
    }

    public void Dispose() => _tools.ForEach(static tool => tool.Dispose());

    private static string CaptureIn(string folder) => Path.Combine(folder, "capture.pcapng");

    private static string CacheHome() => Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache
        ? cache
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");

    private static void Burn(CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
        }
    }

    private ToolProcess New()
    {
        var tool = new ToolProcess();
        _tools.Add(tool);
        return tool;
    }

    /// <param name="board">Its name.</param>
    /// <param name="firmware">The name of its app.</param>
    /// <param name="tool">Null for a new one.</param>
    /// <param name="program">The tool; null for the one of this build.</param>
    /// <param name="boardProgram">The folder of the virtual board; null for the one of this build.</param>
    /// <param name="launcher">What the tool is started with.</param>
    /// <returns>The run's folder.</returns>
    private async Task<string> Verify(string board, string firmware, ToolProcess? tool = null, string? program = null, string? boardProgram = null, params string[] launcher)
    {
        tool ??= New();
        var artifacts = tool.ArtifactsWithout(firmware, boardProgram is null ? firmware : BoardProgram);
        FixedBuildId.Install(artifacts, firmware);

        if (boardProgram is not null)
        {
            Directory.CreateSymbolicLink(Path.Combine(Directory.CreateDirectory(Path.Combine(artifacts, "bin", BoardProgram)).FullName, "release"), boardProgram);
        }

        var runs = Path.Combine(tool.Folder, "runs");
        string[] command =
        [
            .. launcher, program ?? ToolProcess.Program, "verify", "--board", board, "--seed", "1", "-o", runs, .. s_scenarios.SelectMany(static one => (string[])["--scenario", one]),
        ];
        var result = await RunningProcess.Run(command[0], command[1..], tool.Folder, tool.Environment);

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        return Path.Combine(runs, "latest");
    }
}
