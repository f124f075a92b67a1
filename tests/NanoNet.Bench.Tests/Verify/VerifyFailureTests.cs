using System.IO;
using System.Linq;
using System.Threading;
using NanoNet.Capture;
using Xunit;

namespace NanoNet.Bench.Tests;

public sealed class VerifyFailureTests
{
    [Fact]
    public void Other_file_in_the_device_build_fails_the_identity()
    {
        using var built = new BuiltBoard(BuiltBoard.Stm32);
        var manifest = built.PathOf("sabotaged.device.json");
        var device = DeviceManifest.Load(built.DeviceManifest);
        File.WriteAllText(manifest, File.ReadAllText(built.DeviceManifest).Replace(device.Assemblies[0].Sha256, new string('0', 64)));

        var result = VerifyRun.Run(built.Options with { DeviceManifest = manifest, Scenarios = ["BOOT-IDENTITY"] });

        var one = Assert.Single(result.Scenarios);
        Assert.Equal(ScenarioOutcome.Failed, one.Outcome);
        Assert.Contains(device.Assemblies[0].Name, one.Expected);
        Assert.False(result.IsPassed);
    }

    [Fact]
    public void Other_file_on_the_board_fails_the_identity()
    {
        using var built = new BuiltBoard(BuiltBoard.Stm32);
        var folder = Directory.CreateDirectory(built.PathOf("firmware")).FullName;

        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(built.Setup.Firmware)!))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        var firmware = Path.Combine(folder, Path.GetFileName(built.Setup.Firmware));

        // An octet behind the last section of the image: it runs the same and is another file.
        File.AppendAllText(firmware, "x");

        var result = VerifyRun.Run(built.Options with { Setup = built.Setup with { Firmware = firmware }, Scenarios = ["BOOT-IDENTITY"] });

        Assert.Equal(ScenarioOutcome.Failed, Assert.Single(result.Scenarios).Outcome);
    }

    [Fact]
    public void Board_that_dies_breaks_the_bench_and_loses_nothing_of_the_capture()
    {
        using var built = new BuiltBoard(BuiltBoard.Stm32);
        using var bench = new TestBench(built.Folder, BoardNetwork.Static, 1, TestContext.Current.CancellationToken);
        bench.Start(built.Setup);
        bench.PowerOn();
        var client = TcpPeer.Connect(bench.Tester, bench.Network.Address, 7);
        Assert.True(bench.WaitUntil(() => client.IsOpen, ScenarioContext.DefaultPatience));

        bench.Board!.Kill();
        var broken = Assert.Throws<BenchBrokenException>(() => bench.WaitUntil(static () => false, ScenarioContext.DefaultPatience));

        Assert.Equal("the board process was killed by signal 9", broken.Message);
        Assert.Equal(bench.Recorder.Count, FramesOf(Path.Combine(built.Folder, TestBench.CaptureFile)));
        Assert.Contains("Ready", File.ReadAllText(Path.Combine(built.Folder, TestBench.ConsoleFile)));
    }

    [Fact]
    public void Board_that_dies_during_a_run_leaves_a_result_that_says_so()
    {
        using var built = new BuiltBoard(BuiltBoard.Stm32);

        var result = VerifyRun.Run(built.Options with { Started = one => KillWhen(one.Id == "TCP-STREAM") });

        Assert.Equal("the board process was killed by signal 9", result.Broken);
        Assert.Equal(ScenarioOutcome.Broken, result.Scenarios[^1].Outcome);
        Assert.Contains(result.Scenarios, static one => one is { Id: "TCP-OPEN-CLOSE", Outcome: ScenarioOutcome.Passed });
        Assert.True(result.Judgement.Frames > 10);
        Assert.False(result.IsPassed);

        void KillWhen(bool isTime)
        {
            if (isTime)
            {
                ChildProcess.KillOneWith(built.Setup.Profile);
            }
        }
    }

    [Fact]
    public void Cancelled_run_keeps_what_it_has()
    {
        using var built = new BuiltBoard(BuiltBoard.Stm32);
        using var cancellation = new CancellationTokenSource();

        var result = VerifyRun.Run(built.Options with
        {
            Cancellation = cancellation.Token,
            Finished = one =>
            {
                if (one.Id == "ICMP-ECHO")
                {
                    cancellation.Cancel();
                }
            },
        });

        Assert.True(result.IsCancelled);
        Assert.Null(result.Broken);
        Assert.Equal("ICMP-ECHO", result.Scenarios.Last(static one => one.Outcome == ScenarioOutcome.Passed).Id);
        Assert.Equal(result.Judgement.Frames, FramesOf(result.CapturePath));
    }

    [Fact]
    public void Board_program_that_is_not_there_breaks_the_bench()
    {
        using var built = new BuiltBoard(BuiltBoard.Stm32);

        var result = VerifyRun.Run(built.Options with { Setup = built.Setup with { Program = "/nowhere/board" } });

        Assert.StartsWith("cannot start the board program /nowhere/board", result.Broken);
        Assert.Empty(result.Scenarios);
    }

    [Fact]
    public void Refusal_of_the_board_is_the_one_line_that_it_said()
    {
        using var built = new BuiltBoard(BuiltBoard.Stm32);

        var result = VerifyRun.Run(built.Options with { Setup = built.Setup with { Firmware = built.PathOf("missing.exe") } });

        Assert.NotNull(result.Broken);
        Assert.DoesNotContain('\n', result.Broken);
        Assert.Contains("missing.exe", result.Broken);
    }

    private static long FramesOf(string path)
    {
        using var reader = CaptureReader.Open(path);

        while (reader.TryReadNext(out _))
        {
        }

        Assert.Null(reader.Warning);
        return reader.FrameNumber;
    }
}
