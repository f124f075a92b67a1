using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using NanoNet.Capture;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Cli.Tests.StandIns;
using NanoNet.Reports.Runs;
using NanoNet.Serial.Tests;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>What is pulled out or killed in the middle leaves no process, no locked port, and files that are complete up to there.</summary>
public sealed class UnpluggingTests : IDisposable
{
    private const string Board = "st-stm32f769i-discovery";

    private readonly ToolProcess _tool = new();

    private string Latest => Path.Combine(_tool.Folder, "runs", "latest");

    [Fact]
    public async Task Interface_that_vanishes_during_a_verification_ends_it_with_what_was_seen()
    {
        using var desk = await VethDesk.WithBoard(_tool, Board);
        var boardProcess = ChildProcess.Find(desk.There.Id, "NanoNet.VirtualBoard");
        using var verify = await StartVerify(desk);

        await desk.Shell("ip", "link", "delete", VethDesk.Ours);
        var result = await verify.End();
        var board = await desk.There.End();

        Assert.True(result.ExitCode == 6, result.Error);
        RequireRunUpToThere(RunState.Broken);

        // The other end of the cable is gone as well: who had it ends, and nothing stays behind.
        Assert.True(board.ExitCode == 6, board.Error);
        Assert.False(Path.Exists($"/proc/{boardProcess}"));
    }

    [Fact]
    public async Task Cable_that_is_pulled_during_a_verification_ends_it_and_blames_nobody()
    {
        using var desk = await VethDesk.WithBoard(_tool, Board, "static");

        // The kernel says of a link in /sys, which has to be that of the namespace.
        using var verify = desk.Begin(
            "unshare", "--mount", "sh", "-c", "mount -t sysfs none /sys && exec \"$@\"", "sh", ToolProcess.Program, "verify", "--interface", VethDesk.Ours, "--address", "192.0.2.10/24", "-v");
        await verify.Line(static line => line.Contains(" TCP-OPEN-CLOSE pass", StringComparison.Ordinal));

        await desk.Shell("ip", "link", "set", VethDesk.Theirs, "down");
        var result = await verify.End();

        Assert.True(result.ExitCode == 6, result.Error);
        Assert.Equal("nanonet: the interface va has lost its link: was the cable pulled, has the board power?", result.ErrorLines[^1]);
        var record = RunJson.Read(Path.Combine(Latest, "run.json"))!;
        Assert.Equal((RunState.Broken, TroubleClass.Bench), (record.State, record.Class));
        Assert.DoesNotContain(record.Scenarios, static one => one.Outcome == "failed");
    }

    [Fact]
    public async Task Serial_port_that_vanishes_during_a_verification_ends_it_with_what_was_seen()
    {
        using var desk = await VethDesk.WithBoard(_tool, Board);

        // It holds its end of the terminal, and has another name once it has started anew.
        using var board = Process.GetProcessById(ChildProcess.Find(desk.There.Id, "NanoNet.VirtualBoard"));
        using var verify = await StartVerify(desk);
        board.Kill();
        var result = await verify.End();

        Assert.True(result.ExitCode == 6, result.Error);
        Assert.Contains($"the serial port {desk.Port} is gone", result.Error, StringComparison.Ordinal);
        RequireRunUpToThere(RunState.Broken);
    }

    [Fact]
    public async Task Verification_that_is_killed_leaves_the_port_free_and_its_files_readable()
    {
        using var desk = await VethDesk.WithBoard(_tool, Board);
        using var verify = await StartVerify(desk);
        Kill(verify);
        await verify.End();

        RequireRunUpToThere(RunState.Running);
        await RequireFree(desk, desk.Port);
    }

    [Fact]
    public async Task Verification_of_a_virtual_board_that_is_killed_takes_the_board_with_it()
    {
        ToolProcess.RequireBoard();
        var temporary = Directory.CreateDirectory(Path.Combine(_tool.Folder, "tmp")).FullName;
        _tool.Environment["TMPDIR"] = temporary;
        using var verify = _tool.Start("verify", "--clock", "real", "-v");
        await verify.Line(static line => line.Contains(" TCP-OPEN-CLOSE pass", StringComparison.Ordinal));
        var board = ChildProcess.Find(verify.Id, "NanoNet.VirtualBoard");
        Kill(verify);
        await verify.End();

        await EndedProcess.Wait($"{board}");
        RequireRunUpToThere(RunState.Running);

        // Its socket lay where the next run clears it.
        Assert.Empty(Directory.GetFileSystemEntries(temporary, "nanonet-*"));
    }

    [Fact]
    public async Task Interface_that_vanishes_during_a_comparison_ends_it_with_what_was_seen_and_no_simulation()
    {
        using var desk = await VethDesk.WithBoard(_tool, Board);
        var boardProcess = ChildProcess.Find(desk.There.Id, "NanoNet.VirtualBoard");
        using var diverge = await StartDiverge(desk);

        await desk.Shell("ip", "link", "delete", VethDesk.Ours);
        var result = await diverge.End();
        await desk.There.End();

        Assert.True(result.ExitCode == 6, result.Error);
        Assert.DoesNotContain("simulating", result.Error, StringComparison.Ordinal);
        RequireRunUpToThere(RunState.Broken);
        Assert.Equal(TroubleClass.Bench, RunJson.Read(Path.Combine(Latest, "run.json"))!.Class);
        Assert.False(Path.Exists($"/proc/{boardProcess}"));
    }

    [Fact]
    public async Task Serial_port_that_vanishes_during_a_comparison_ends_it_and_is_free_when_it_is_back()
    {
        using var desk = await VethDesk.WithBoard(_tool, Board);
        var port = Path.Combine(_tool.Folder, "port");
        using var board = new RelayedBoard(desk.Port, () => port);
        using var diverge = await StartDiverge(desk, port);

        board.Unplug();
        var result = await diverge.End();
        board.Plug();

        Assert.True(result.ExitCode == 6, result.Error);
        Assert.Contains($"the serial port {port} is gone", result.Error, StringComparison.Ordinal);
        RequireRunUpToThere(RunState.Broken);
        await RequireFree(desk, port);
    }

    [Fact]
    public async Task Comparison_that_is_killed_leaves_the_port_free_and_its_files_readable()
    {
        using var desk = await VethDesk.WithBoard(_tool, Board);
        using var diverge = await StartDiverge(desk);
        Kill(diverge);
        await diverge.End();

        RequireRunUpToThere(RunState.Running);
        await RequireFree(desk, desk.Port);
    }

    [Fact]
    public async Task Comparison_that_is_killed_while_it_simulates_takes_the_simulation_with_it()
    {
        using var desk = await VethDesk.WithBoard(_tool, Board);
        WriteDesk(desk.Port);
        using var diverge = desk.Start("diverge", "--board", "greenhouse", "--clock", "real", "-s", "TCP-OPEN-CLOSE", "-s", "TCP-BOARD-FIN-LOST", "-s", "TCP-LAST-ACK-LOST", "-s", "TCP-ECHO-LOST", "-v");
        await diverge.Line(static line => line.Contains("simulating", StringComparison.Ordinal));
        await diverge.Lines(2, static line => line.Contains(" TCP-OPEN-CLOSE pass", StringComparison.Ordinal));
        var simulation = ChildProcess.Find(diverge.Id, "NanoNet.VirtualBoard");
        Kill(diverge);
        await diverge.End();

        await EndedProcess.Wait($"{simulation}");
        Assert.Equal(RunState.Running, RunJson.Read(Path.Combine(Latest, "run.json"))!.State);
    }

    [Fact]
    public async Task Capture_whose_interface_vanishes_is_exit_code_6_and_its_file_whole()
    {
        using var desk = await VethDesk.Empty(_tool);
        var file = Path.Combine(_tool.Folder, "va.pcapng");
        using var capture = desk.Start("capture", "-i", VethDesk.Ours, "-w", file);
        await capture.Line(static line => line.Contains("capturing on va", StringComparison.Ordinal));
        await desk.Shell("sh", "-c", "ip address add 10.0.0.1/24 dev va && ping -c 1 -W 1 10.0.0.2");

        await desk.Shell("ip", "link", "delete", VethDesk.Ours);
        var result = await capture.End();

        Assert.True(result.ExitCode == 6, result.Error);
        Assert.True(Frames(file) >= 1);
    }

    [Fact]
    public async Task Console_that_is_killed_leaves_the_port_to_the_next_and_its_files_readable()
    {
        using var board = new PtyBoard();

        using (var first = _tool.Start("console", "--port", board.Device))
        {
            await first.Line(static line => line.Contains("following", StringComparison.Ordinal));
            board.Say("a line\nhalf a l");
            await first.Line(static line => line.EndsWith(" a line", StringComparison.Ordinal));
            Kill(first);
            await first.End();
        }

        Assert.Equal(RunState.Running, RunJson.Read(Path.Combine(Latest, "run.json"))!.State);
        Assert.EndsWith("Z a line\n", await File.ReadAllTextAsync(Path.Combine(Latest, "console.log"), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        using var second = _tool.Start("console", "--port", board.Device, "--expect", "Ready", "--timeout", "60");
        await second.Line(static line => line.Contains("following", StringComparison.Ordinal));
        board.Say("Ready\n");
        Assert.Equal(0, (await second.End()).ExitCode);
    }

    public void Dispose() => _tool.Dispose();

    private static async Task<RunningProcess> StartVerify(VethDesk desk)
    {
        var verify = desk.Start("verify", "--interface", VethDesk.Ours, "--port", desk.Port, "-v");
        var line = await verify.Line(static line => line.Contains(" TCP-OPEN-CLOSE ", StringComparison.Ordinal) || line.StartsWith("nanonet: cannot", StringComparison.Ordinal));
        Assert.Contains(" TCP-OPEN-CLOSE pass", line, StringComparison.Ordinal);
        return verify;
    }

    private async Task<RunningProcess> StartDiverge(VethDesk desk, string? port = null)
    {
        WriteDesk(port ?? desk.Port);
        var diverge = desk.Start("diverge", "--board", "greenhouse", "-v");
        await diverge.Line(static line => line.Contains(" TCP-OPEN-CLOSE pass", StringComparison.Ordinal));
        return diverge;
    }

    private void WriteDesk(string port) => File.WriteAllText(
        Path.Combine(_tool.Folder, "desk.yaml"),
        $"version: 1\nboards:\n  greenhouse: {{ profile: {Board}, serial: {{ port: \"{port}\" }}, network: {{ interface: {VethDesk.Ours} }} }}\n");

    private static async Task RequireFree(VethDesk desk, string port)
    {
        var console = await desk.Run("console", "--port", port, "--info", "--timeout", "60", "--output", "afterwards");
        Assert.True(console.ExitCode == 0, console.Error + console.Output);
        Assert.Contains("ST_STM32F769I_DISCOVERY", console.Output, StringComparison.Ordinal);
    }

    private static void Kill(RunningProcess process)
    {
        using var one = Process.GetProcessById(process.Id);
        one.Kill();
    }

    private void RequireRunUpToThere(RunState state)
    {
        var record = RunJson.Read(Path.Combine(Latest, "run.json"))!;
        Assert.Equal(state, record.State);
        Assert.True(Frames(Path.Combine(Latest, "capture.pcapng")) > 20);
        Assert.Contains("Ready", File.ReadAllText(Path.Combine(Latest, "console.log")), StringComparison.Ordinal);

        if (state == RunState.Broken)
        {
            Assert.Contains(record.Scenarios, static one => one is { Id: "TCP-OPEN-CLOSE", Outcome: "pass" });
        }
    }

    private static int Frames(string file)
    {
        using var reader = CaptureReader.Open(file);
        var count = 0;

        while (reader.TryReadNext(out _))
        {
            count++;
        }

        Assert.Null(reader.Warning);
        return count;
    }
}
