using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>A board on the desk beside its simulation: the one at the other end of a cable is what it is said to be, or is not.</summary>
public sealed class DeskDivergeTests : IDisposable
{
    private readonly ToolProcess _tool = new();

    [Fact]
    public async Task Board_that_is_as_its_profile_says_does_not_diverge()
    {
        using var desk = await Desk("esp32-olimex");

        // Times are those of a machine that may be busy.
        var result = await desk.Run(
            "diverge", "--board", "greenhouse", "-s", "DHCP-BOUND", "-s", "ICMP-ECHO", "-s", "TCP-OPEN-CLOSE", "-s", "TCP-SYNACK-LOST", "-s", "HTTP-GET", "-s", "LINK-CUT",
            "--aspect", "scenarios", "--aspect", "headers", "--aspect", "order");

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.Contains("no divergence", result.Output, StringComparison.Ordinal);
        Assert.Matches("A: runs/[0-9a-f-]+  esp32-olimex simulated, lwIP 2.2.1, virtual time", result.Output);
        Assert.Matches("B: runs/[0-9a-f-]+  greenhouse at va, lwIP 2.2.1, real time", result.Output);
    }

    [Fact]
    public async Task Board_with_another_window_and_timeout_diverges_in_these_with_frames_of_both()
    {
        await File.WriteAllTextAsync(
            Path.Combine(_tool.Folder, "other.yaml"),
            $"like: {TestCheckout.Root}/boards/esp32-olimex/board.yaml\nname: other\nlwip: {{ options: {{ TCP_WND: 4320, LWIP_TCP_RTO_TIME: 3000 }} }}\n",
            TestContext.Current.CancellationToken);
        using var desk = await Desk("./other.yaml");

        var result = await desk.Run("diverge", "--board", "greenhouse", "-s", "TCP-OPEN-CLOSE", "-s", "TCP-SYNACK-LOST");

        Assert.Equal(1, result.ExitCode);
        Assert.Matches("headers  SYN,ACK window\n  A: 5760 \\(frame [0-9]+\\)\n  B: 4320 \\(frame [0-9]+\\)\n", result.Output);
        Assert.Matches("times  first retransmission of SYN,ACK\n  A: 1[0-9]{3}[.0-9]* ms \\(frame [0-9]+\\)\n  B: [2-9][0-9]{3}[.0-9]* ms \\(frame [0-9]+\\)\n", result.Output);
    }

    [Fact]
    public async Task Cable_that_loses_a_frame_of_the_board_diverges_where_it_was_lost()
    {
        using var desk = await Desk("esp32-olimex", "--drop", "syn-ack:1");

        var result = await desk.Run("diverge", "--board", "greenhouse", "-s", "TCP-OPEN-CLOSE");

        Assert.Equal(1, result.ExitCode);
        Assert.Matches("times  SYN,ACK after SYN\n  A: 0 ms \\(frame [0-9]+\\)\n  B: [0-9]{4,}[.0-9]* ms \\(frame [0-9]+\\)\n", result.Output);
    }

    [Theory]
    [InlineData(6, "there is no interface nosuch", "--board", "greenhouse", "--interface", "nosuch")]
    [InlineData(4, "esp32-olimex is a kind of board, and none of that name is on the desk", "--board", "esp32-olimex")]
    [InlineData(4, "one run is there, and with what to compare it is not", "runs/latest")]
    [InlineData(4, "what is to be compared? Two runs (RUN_A RUN_B), or a board of the desk", "--desk", "empty.yaml")]
    [InlineData(5, "no scenario matches 'NOPE'", "--board", "greenhouse", "-s", "NOPE")]
    public async Task What_cannot_be_compared_is_said_with_its_exit_code(int exitCode, string complaint, params string[] arguments)
    {
        Write("va", "/dev/null");
        await File.WriteAllTextAsync(Path.Combine(_tool.Folder, "empty.yaml"), "version: 1\nboards: {}\n", TestContext.Current.CancellationToken);

        var result = await _tool.Run(["diverge", .. arguments]);

        Assert.Contains(complaint, result.Error, StringComparison.Ordinal);
        Assert.Equal(exitCode, result.ExitCode);
    }

    public void Dispose() => _tool.Dispose();

    private async Task<VethDesk> Desk(string board, params string[] more)
    {
        var desk = await VethDesk.WithBoard(_tool, board, "dhcp", more);
        Write(VethDesk.Ours, desk.Port);
        return desk;
    }

    private void Write(string cable, string port) => File.WriteAllText(
        Path.Combine(_tool.Folder, "desk.yaml"),
        $"version: 1\nboards:\n  greenhouse: {{ profile: esp32-olimex, serial: {{ port: \"{port}\" }}, network: {{ interface: {cable} }} }}\n");
}
