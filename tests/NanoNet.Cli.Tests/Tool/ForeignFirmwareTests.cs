using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>Other people's firmware on the virtual board.</summary>
public sealed class ForeignFirmwareTests : IDisposable
{
    private const string Library = "public static class Greeting { public static string Of(string name) { return \"hello, \" + name; } }";

    private const string App = """
        using System;
        public static class Program
        {
            public static void Main() { Console.WriteLine(Greeting.Of(nanoFramework.Runtime.Native.SystemInfo.TargetName)); Console.WriteLine(2.5.ToString("F1")); }
        }
        """;

    private readonly ToolProcess _tool = new();
    private readonly string _elsewhere = Directory.CreateTempSubdirectory("nanonet-foreign-").FullName;

    public ForeignFirmwareTests() => ToolProcess.RequireBoard();

    [Theory]
    [InlineData("st-stm32f769i-discovery", "ST_STM32F769I_DISCOVERY")]
    [InlineData("esp32-olimex", "ESP32_OLIMEX")]
    public async Task App_with_a_library_beside_it_runs_on_any_board(string board, string target)
    {
        var library = ForeignFirmware.Compile(_elsewhere, "Greetings", Library);
        var app = ForeignFirmware.Compile(_elsewhere, "Foreign", App, library);
        using var tool = _tool.Start("run", "--firmware", app, "--board", board, "--network", "static");

        await tool.Line(line => line.EndsWith("hello, " + target, StringComparison.Ordinal));
        await tool.Line(static line => line.EndsWith("2.5", StringComparison.Ordinal));
        tool.Signal(PosixSignal.SIGINT);

        Assert.Equal(2, (await tool.End()).ExitCode);
    }

    [Fact]
    public async Task App_that_uses_what_the_board_lacks_does_not_start_and_everything_missing_is_named()
    {
        var app = ForeignFirmware.Compile(_elsewhere, "Lacking", """
            public static class Program
            {
                public static void Main() { new System.Net.NetworkInformation.Wireless80211Configuration(0); new System.Device.Gpio.GpioPulseCounter(1); }
            }
            """);

        var result = await _tool.Run("run", "--firmware", app, "--network", "static");

        Assert.Equal(6, result.ExitCode);
        Assert.Contains(result.ErrorLines, static line => line.Contains("System.Net.NetworkInformation.Wireless80211Configuration", StringComparison.Ordinal));
        Assert.Contains(result.ErrorLines, static line => line.Contains("System.Device.Gpio.GpioPulseCounter", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reason_stands_beside_what_is_missing()
    {
        var app = ForeignFirmware.Compile(_elsewhere, "Lacking", "public static class Program { public static void Main() { new System.Device.Gpio.GpioPulseCounter(1); } }");

        var result = await _tool.Run("run", "--firmware", app, "--network", "static");

        Assert.Contains("GpioPulseCounter is not supported by the virtual board: the counter is a peripheral of the ESP32", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_starts_nothing_that_a_board_would_crash_on_also_in_a_library_of_a_library()
    {
        var lower = ForeignFirmware.Compile(_elsewhere, "Lower", "public static class Lower { public static int[,] Table() { return new int[2, 2]; } }");
        var upper = ForeignFirmware.Compile(_elsewhere, "Upper", "public static class Upper { public static int Size() { return Lower.Table().Length; } }", lower);
        var app = ForeignFirmware.Compile(_elsewhere, "Crashing", "public static class Program { public static void Main() { Upper.Size(); } }", upper);

        var result = await _tool.Run("run", "--firmware", app, "--network", "static");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error NN1003", result.Error, StringComparison.Ordinal);
        Assert.Contains("a board would refuse", result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task Run_warns_of_what_differs_and_starts()
    {
        var app = ForeignFirmware.Compile(_elsewhere, "Warned", "public static class Program { static int s_i; public static void Main() { checked { s_i++; } System.Console.WriteLine(\"went on\"); } }");
        using var tool = _tool.Start("run", "--firmware", app, "--network", "static");

        await tool.Line(static line => line.EndsWith("went on", StringComparison.Ordinal));
        tool.Signal(PosixSignal.SIGINT);

        Assert.Contains("warning NN1008", (await tool.End()).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_names_what_the_board_would_refuse_with_its_line_and_warns_of_what_differs()
    {
        var refused = ForeignFirmware.Compile(_elsewhere, "Refused", "public static class Program { static int[,] s_table = new int[2, 2]; public static void Main() { s_table[0, 0] = 1; } }");
        var differs = ForeignFirmware.Compile(_elsewhere, "Differs", "public static class Program { static int s_i; public static void Main() { checked { s_i++; } } }");

        var errors = await _tool.Run("check", refused);
        var warnings = await _tool.Run("check", differs);

        Assert.Equal(1, errors.ExitCode);
        Assert.Contains("NN10", errors.Output + errors.Error, StringComparison.Ordinal);
        Assert.Equal(0, warnings.ExitCode);
        Assert.Contains("NN1008", warnings.Output + warnings.Error, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _tool.Dispose();
        Directory.Delete(_elsewhere, recursive: true);
    }
}
