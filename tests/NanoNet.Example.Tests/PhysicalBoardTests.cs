using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Cli.Tests.StandIns;
using NanoNet.Cli.Tests.Tool;
using NanoNet.Testing;
using Xunit;

namespace NanoNet.Example.Tests;

/// <summary>Tests of a board on the desk: a virtual one at the other end of a kernel's cable, with its own serial port. Nothing in the library knows the difference.</summary>
public sealed class PhysicalBoardTests : IDisposable
{
    private static readonly string s_program = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "NanoNet.FailingExample", "release", "NanoNet.FailingExample"));

    private readonly ToolProcess _tool = new();

    [Fact]
    public async Task Board_that_the_desk_names_is_tested_as_a_virtual_one_and_a_failing_test_carries_its_capture()
    {
        using var desk = await VethDesk.WithBoard(_tool, "st-stm32f769i-discovery");
        var result = await Test(
            desk,
            $"greenhouse:\n    profile: st-stm32f769i-discovery\n    serial: {{ port: {desk.Port} }}\n    network: {{ interface: {VethDesk.Ours} }}\n",
            "*OnDesk.Board_is_*", "*OnDesk.Board_refuses_*", "--report-xunit", "--report-xunit-filename", "report.xml", "--results-directory", _tool.Folder);

        Assert.True(result.ExitCode == 2, result.Output + result.Error);
        var tests = XDocument.Load(Path.Combine(_tool.Folder, "report.xml")).Descendants("test").ToDictionary(static test => ((string)test.Attribute("name")!).Split('.')[^1]);
        Assert.True((string?)tests["Board_is_rebooted_heard_talked_to_and_judged"].Attribute("result") == "Pass", result.Output);
        var failed = tests["Board_refuses_where_it_should_not"];
        Assert.Contains("ended: Refused", failed.Value, StringComparison.Ordinal);
        Assert.Equal(["capture.pcapng", "console.log"], failed.Descendants("attachment").Select(static one => (string)one.Attribute("name")!).Order(StringComparer.Ordinal));
        Assert.Single(Directory.GetDirectories(Path.Combine(_tool.Folder, "boards")));
    }

    [Fact]
    public async Task Board_without_a_serial_port_is_found_by_its_address_and_tested_as_it_runs()
    {
        using var desk = await VethDesk.WithBoard(_tool, "st-stm32f769i-discovery", "static");
        var result = await Test(
            desk,
            $"field:\n    profile: st-stm32f769i-discovery\n    network: {{ interface: {VethDesk.Ours}, address: 192.0.2.10/24 }}\n",
            "*OnDesk.Board_without_*");

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.Contains("succeeded: 1", result.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetDirectories(Path.Combine(_tool.Folder, "boards")));
    }

    [Fact]
    public async Task Board_that_takes_its_port_with_it_when_it_reboots_is_tested_all_the_same()
    {
        using var desk = await VethDesk.WithBoard(_tool, "st-stm32f769i-discovery");
        var port = Path.Combine(_tool.Folder, "port");
        using var board = new RelayedBoard(desk.Port, () => port) { LeavesToReboot = true };
        var result = await Test(
            desk,
            $"palthree:\n    profile: st-stm32f769i-discovery\n    serial: {{ port: {port} }}\n    network: {{ interface: {VethDesk.Ours} }}\n",
            "*OnDesk.Board_on_its_own_USB_*");

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.Contains("succeeded: 1", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is no interface nosuch", "nosuch", null)]
    [InlineData("'10.0.0.1' is no address with its prefix length", "lo", "10.0.0.1")]
    [InlineData("is this machine's loopback", "lo", null)]
    public async Task What_is_wrong_with_the_desk_is_said(string complaint, string name, string? address)
    {
        var options = new PhysicalBoardOptions { Board = "esp32-olimex", Interface = name, Address = address, Results = _tool.Folder };

        var broken = await Assert.ThrowsAsync<BoardBrokenException>(() => PhysicalBoard.StartAsync(options, TestContext.Current.CancellationToken));

        Assert.Contains(complaint, broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Board_that_no_desk_names_is_said()
    {
        var broken = await Assert.ThrowsAsync<BoardBrokenException>(static () => PhysicalBoard.StartAsync("greenhouse", TestContext.Current.CancellationToken));

        Assert.Contains("no desk.yaml in ", broken.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _tool.Dispose();

    /// <summary>Runs tests of the example with a desk of one board.</summary>
    /// <param name="desk">Where they run.</param>
    /// <param name="board">The board as desk.yaml names it.</param>
    /// <param name="chosen">Which tests, and what else the test program is told.</param>
    private async Task<ProcessResult> Test(VethDesk desk, string board, params string[] chosen)
    {
        var plan = Path.Combine(_tool.Folder, "desk.yaml");
        await File.WriteAllTextAsync(plan, $"version: 1\nboards:\n  {board}", TestContext.Current.CancellationToken);
        _tool.Environment["NANONET_DESK"] = plan;
        _tool.Environment["NANONET_RESULTS"] = Path.Combine(_tool.Folder, "boards");
        return await desk.Shell([s_program, "--filter-method", .. chosen, "--no-progress"]);
    }
}
