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
                public static void Main() { new System.Net.Security.SslStream(null); nanoFramework.Runtime.Native.Power.RebootDevice(); }
            }
            """);

        var result = await _tool.Run("run", "--firmware", app, "--network", "static");

        Assert.Equal(6, result.ExitCode);
        Assert.Contains(result.ErrorLines, static line => line.Contains("System.Net.Security.SslStream", StringComparison.Ordinal));
        Assert.Contains(result.ErrorLines, static line => line.Contains("nanoFramework.Runtime.Native.Power", StringComparison.Ordinal));
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
