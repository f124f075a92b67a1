using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading.Tasks;
using NanoNet.Bench;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

public class BoardProcessTests
{
    // Only a failure takes it.
    private const int Limit = 180_000;

    [Fact]
    public async Task Boot_says_board_lwIP_and_the_hash_of_every_assembly()
    {
        var library = FirmwareCompiler.Compile("Lib", "library", "public static class L { public static string Word() { return \"Ready\"; } }");
        var path = FirmwareCompiler.Compile("App", "exe", "public static class P { public static void Main() { System.Console.WriteLine(L.Word()); } }", library);
        var profile = await TestProfile.Stm32;
        using var rig = new BoardRig(profile, path);
        var lines = rig.Bench.Log.Lines.Select(line => line.Text).ToArray();

        Assert.Equal(
            [
                $"NanoNet virtual board {profile.Board.Name}, lwIP {profile.Board.Lwip.Version}",
                $"Assembly App 0.0.0.0 sha256:{Sha256(path)}",
                $"Assembly Lib 0.0.0.0 sha256:{Sha256(Path.Combine(Path.GetDirectoryName(path)!, "Lib.dll"))}",
                "Ready",
            ],
            lines);
    }

    [Fact]
    public async Task End_of_standard_input_is_power_off()
    {
        using var rig = new BoardRig(await TestProfile.Stm32, FirmwareCompiler.App("while (true) Thread.Sleep(1000);"));
        using var process = System.Diagnostics.Process.GetProcessById(rig.Bench.Board!.ProcessId);
        rig.Bench.Board.PowerOff();
        Assert.True(process.HasExited);
    }

    [Fact]
    public async Task Cable_that_closes_is_power_off()
    {
        var profile = await TestProfile.Stm32;
        using var pump = new Pump(new RealClock());
        using var listener = new CableListener(pump);
        using var log = new ConsoleLog(pump.Clock, null);
        using var board = VirtualBoardProcess.Start(pump, new VirtualBoardSetup
        {
            Program = TestPaths.Board,
            Profile = profile.Json,
            NativeLibrary = profile.Library,
            Firmware = FirmwareCompiler.App("while (true) Thread.Sleep(1000);"),
            Contracts = TestPaths.Forwarders,
        }, listener.Path, log);
        board.PowerOn();
        Assert.True(pump.RunUntil(() => log.Lines.Any(line => line.Text == "Ready"), TimeSpan.FromMilliseconds(Limit)));
        listener.Endpoint!.Dispose();
        Assert.True(pump.RunUntil(() => board.HasExited, TimeSpan.FromMilliseconds(Limit)));
        Assert.Equal("the board process ended with exit code 0", board.Death().Message);
    }

    [Theory]
    [InlineData("", "--profile is missing")]
    [InlineData("--profile", "--profile needs a value")]
    [InlineData("--frobnicate 1", "unknown argument '--frobnicate'")]
    [InlineData("--network static", "--network: 'static' is neither dhcp nor static:IP/PREFIX[,GATEWAY[,DNS]]")]
    [InlineData("--seed x", "--seed: 'x' is not a number")]
    public void Arguments_that_are_wrong_end_with_4_and_say_which(string arguments, string expected)
    {
        var (code, errors, output) = Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(ExitCode.Usage, code);
        Assert.Equal(expected, errors[0]);
        Assert.Empty(output);
    }

    [Fact]
    public async Task Firmware_that_calls_what_the_runtime_lacks_is_refused_by_name()
    {
        var path = FirmwareCompiler.Compile("App", "exe", """
            public static class P { public static void Main() { System.Diagnostics.Debugger.Break(); System.Net.NetworkInformation.WirelessAPConfiguration.GetAllWirelessAPConfigurations(); } }
            """);
        var (code, errors, output) = await RunFirmware(path);
        Assert.Equal(ExitCode.Refused, code);
        Assert.Contains(
            path + ": [System.Net] System.Net.NetworkInformation.WirelessAPConfiguration is not supported by the virtual board: the board has Ethernet and no radio (used by P.Main)",
            errors);
        Assert.Empty(output);
    }

    [Fact]
    public async Task Firmware_with_a_library_whose_native_half_the_board_lacks_is_refused_by_name()
    {
        var path = FirmwareCompiler.Compile("App", "exe", """
            public static class P { public static void Main() { ulong now = nanoFramework.Hardware.Esp32.HighResTimer.GetCurrent(); } }
            """);
        var (code, errors, _) = await RunFirmware(path);
        Assert.Equal(ExitCode.Refused, code);
        Assert.Contains("nanoFramework.Hardware.Esp32 needs its native half 100.0.10.0", Assert.Single(errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Firmware_for_NET_itself_is_refused()
    {
        var (code, errors, _) = await RunFirmware(typeof(BoardProcessTests).Assembly.Location);
        Assert.Equal(ExitCode.Refused, code);
        Assert.Contains(errors, error => error.Contains("System.Runtime is neither beside the firmware nor a nanoFramework library", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Library_is_refused_as_it_has_no_entry_point()
    {
        var (code, errors, _) = await RunFirmware(FirmwareCompiler.Compile("Lib", "library", "public static class L { public static int Answer() { return 42; } }"));
        Assert.Equal(ExitCode.Refused, code);
        Assert.EndsWith("has no entry point: it is a library, not an app", Assert.Single(errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(200)]
    public async Task File_that_is_no_assembly_is_refused(int length)
    {
        var path = Path.GetTempFileName();
        await File.WriteAllBytesAsync(path, Enumerable.Repeat((byte)'M', length).ToArray(), TestContext.Current.CancellationToken);
        var (code, errors, _) = await RunFirmware(path);
        Assert.Equal(ExitCode.Refused, code);
        Assert.StartsWith(path + ": not a .NET assembly", Assert.Single(errors), StringComparison.Ordinal);
        File.Delete(path);
    }

    [Fact]
    public async Task Cable_that_is_not_there_ends_with_3_in_one_line()
    {
        var (code, errors, output) = await RunFirmware(FirmwareCompiler.App(""), input: "power on\n");
        Assert.Equal(ExitCode.Fatal, code);
        Assert.Equal("/nowhere/cable: no cable: No such file or directory", Assert.Single(errors));
        Assert.StartsWith("{\"console\":\"/dev/pts/", Assert.Single(output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Power_that_never_comes_ends_with_0()
    {
        var (code, errors, _) = await RunFirmware(FirmwareCompiler.App(""), input: "");
        Assert.Equal(ExitCode.PowerOff, code);
        Assert.Empty(errors);
    }

    private static async Task<(int Code, string[] Errors, string[] Output)> RunFirmware(string firmware, string input = "")
    {
        var profile = await TestProfile.Stm32;
        return Run(
            [
                "--profile", profile.Json, "--native", profile.Library, "--firmware", firmware, "--contracts", TestPaths.Forwarders,
                "--cable", "/nowhere/cable", "--network", BoardNetwork.Static.Argument,
            ],
            input);
    }

    private static (int Code, string[] Errors, string[] Output) Run(IEnumerable<string> arguments, string input = "")
    {
        using var process = System.Diagnostics.Process.Start(new ProcessStartInfo("dotnet", [TestPaths.Board, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();

        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It refused before it read.
        }

        Assert.True(process.WaitForExit(Limit));
        return (process.ExitCode, Lines(errors.Result), Lines(output.Result));
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Sha256(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
}
