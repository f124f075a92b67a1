using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using System.Xml.Linq;
using NanoNet.Capture;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Reports.Runs;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

public sealed class VerifyTests : IClassFixture<FinishedRun>, IDisposable
{
    private readonly FinishedRun _run;
    private readonly ToolProcess _tool = new();

    public VerifyTests(FinishedRun run)
    {
        ToolProcess.RequireBoard();
        _run = run;
    }

    [Fact]
    public void Default_run_passes_every_check()
    {
        Assert.True(_run.Result.ExitCode == 0, _run.Result.Output + _run.Result.Error);
        Assert.DoesNotContain(_run.Record.Scenarios, static s => s.Outcome is "failed" or "broken");
        Assert.DoesNotContain(_run.Record.Verdicts, static v => v.Outcome == "violated");
    }

    [Fact]
    public void Piped_output_holds_table_ladder_and_summary_and_no_escape_sequence()
    {
        Assert.Contains("Scenarios  ", _run.Result.Output, StringComparison.Ordinal);
        Assert.Contains("Rules  ", _run.Result.Output, StringComparison.Ordinal);
        Assert.Contains("Connection 0  ", _run.Result.Output, StringComparison.Ordinal);
        Assert.Contains("SYN,ACK", _run.Result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', _run.Result.Output + _run.Result.Error);
    }

    [Fact]
    public void Run_json_holds_the_hashes_of_both_runtimes_and_they_are_equal()
    {
        var assemblies = _run.Record.Firmware!.Assemblies;

        Assert.NotEmpty(assemblies);
        Assert.All(assemblies, static a =>
        {
            Assert.Matches("^[0-9a-f]{64}$", a.LoadedSha256);
            Assert.Equal(a.LoadedSha256, a.DeviceSha256, ignoreCase: true);
            Assert.True(a.Equal);
        });
    }

    [Fact]
    public void Run_json_is_complete()
    {
        var record = _run.Record;

        Assert.Equal(RunRecord.CurrentSchema, record.Schema);
        Assert.Equal(RunState.Complete, record.State);
        Assert.Equal(_run.Result.ExitCode, record.ExitCode);
        Assert.Equal(["verify", "--ladder"], record.CommandLine);
        Assert.Equal("2.1.3", record.Board!.Lwip);
        Assert.Matches("^[0-9a-f]{64}$", record.Board.ProfileSha256);
        Assert.NotNull(record.Board.Address);
        Assert.NotEmpty(record.Connections);
        Assert.True(record.Frames > 0);
        Assert.All(record.Files.Values, f => Assert.True(File.Exists(Path.Combine(_run.Folder, f)), f));
    }

    [Fact]
    public void Junit_xml_holds_every_scenario_and_rule_of_run_json()
    {
        var cases = XDocument.Load(Path.Combine(_run.Folder, "junit.xml")).Descendants("testcase").ToList();

        Assert.Equal(_run.Record.Scenarios.Count + _run.Record.Verdicts.Count, cases.Count);
    }

    [Fact]
    public async Task Tshark_finds_no_malformed_frame_and_no_bad_checksum()
    {
        if (!File.Exists("/usr/bin/tshark"))
        {
            Assert.Skip("tshark is not installed");
        }

        // The scenario that sends a wrong checksum on purpose is the tester's doing: only the board's frames are looked at.
        var result = await RunningProcess.Run("/usr/bin/tshark",
        [
            "-r", _run.Capture, "-o", "ip.check_checksum:TRUE", "-o", "tcp.check_checksum:TRUE", "-o", "udp.check_checksum:TRUE",
            "-Y", $"eth.src == {_run.Record.Board!.Mac} && (_ws.malformed || ip.checksum.status == 0 || tcp.checksum.status == 0 || udp.checksum.status == 0 || icmp.checksum.status == 0)",
        ]);

        Assert.Equal(string.Empty, result.Output);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task Tshark_sees_the_completeness_that_run_json_says_for_each_connection()
    {
        if (!File.Exists("/usr/bin/tshark"))
        {
            Assert.Skip("tshark is not installed");
        }

        // Two passes: in one, a frame shows what was complete before it.
        var result = await RunningProcess.Run("/usr/bin/tshark", ["-r", _run.Capture, "-2", "-Y", "tcp", "-T", "fields", "-e", "tcp.stream", "-e", "tcp.completeness"]);
        var seen = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => l.Split('\t'))
            .GroupBy(static f => f[0]).ToDictionary(static g => g.Key, static g => g.Last()[1]);

        Assert.Equal(seen, Joined().Select(static (c, i) => (c, i)).ToDictionary(
            static c => c.i.ToString(System.Globalization.CultureInfo.InvariantCulture),
            static c => c.c.Completeness.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Analyze_of_the_capture_draws_the_same_connections()
    {
        var result = await _tool.Run("analyze", _run.Capture, "--connection", "0");

        Assert.True(result.ExitCode is 0 or 1, result.Error);
        Assert.Contains("Connection 0  ", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Connection 1  ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyze_writes_a_line_of_csv_for_each_connection()
    {
        var result = await _tool.Run("analyze", _run.Capture, "--format", "csv", "--fail-on", "never");
        var lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("index,client,client_port,", lines[0], StringComparison.Ordinal);
        Assert.Equal(Joined().Count, lines.Length - 1);
        Assert.All(lines, line => Assert.Equal(lines[0].Split(',').Length, line.Split(',').Length));
    }

    [Fact]
    public async Task Analyze_shows_the_connections_that_a_filter_lets_through()
    {
        var all = await _tool.Run("analyze", _run.Capture, "--format", "csv", "--filter", "port=80 or port!=80");
        var none = await _tool.Run("analyze", _run.Capture, "--format", "csv", "--filter", "port=80 and port!=80");

        Assert.Equal(Joined().Count + 1, all.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Single(none.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Analyze_of_a_connection_that_is_not_there_is_exit_code_4()
    {
        var result = await _tool.Run("analyze", _run.Capture, "--connection", "9999");

        Assert.Equal(4, result.ExitCode);
        Assert.Contains("no connection 9999", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyze_of_a_cut_capture_warns_with_the_offset_and_judges_the_rest()
    {
        var cut = Path.Combine(_tool.Folder, "cut.pcapng");
        var octets = await File.ReadAllBytesAsync(_run.Capture, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(cut, octets[..(octets.Length - 7)], TestContext.Current.CancellationToken);

        var result = await _tool.Run("analyze", cut);

        Assert.True(result.ExitCode is 0 or 1, result.Error);
        Assert.Matches("warning: .*cut.pcapng: offset [0-9]+: ", Assert.Single(result.ErrorLines));
        Assert.Contains("Rules", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyze_of_a_capture_without_frames_is_exit_code_5()
    {
        var empty = Path.Combine(_tool.Folder, "empty.pcapng");
        var octets = await File.ReadAllBytesAsync(_run.Capture, TestContext.Current.CancellationToken);

        // The section header block alone: its length is in its second word.
        await File.WriteAllBytesAsync(empty, octets[..BitConverter.ToInt32(octets, 4)], TestContext.Current.CancellationToken);

        var result = await _tool.Run("analyze", empty);

        Assert.Equal(5, result.ExitCode);
        Assert.Single(result.ErrorLines);
    }

    [Fact]
    public async Task Json_lines_are_objects_from_run_to_end()
    {
        var result = await _tool.Run("verify", "--json", "--network", "static");
        var lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => JsonDocument.Parse(l).RootElement).ToList();

        Assert.Equal("run", lines[0].GetProperty("event").GetString());
        Assert.Equal(RunRecord.CurrentSchema, lines[0].GetProperty("schema").GetInt32());
        Assert.Equal("end", lines[^1].GetProperty("event").GetString());
        Assert.Equal(result.ExitCode, lines[^1].GetProperty("exitCode").GetInt32());
        Assert.Contains(lines, static l => l.GetProperty("event").GetString() == "scenario");
        Assert.Contains(lines, static l => l.GetProperty("event").GetString() == "verdict");
        Assert.Contains(lines, static l => l.GetProperty("event").GetString() == "connection");
    }

    [Fact]
    public async Task One_scenario_alone_runs_alone_and_its_handshake_is_drawn()
    {
        var result = await _tool.Run("verify", "--scenario", "tcp-open-close", "--output", "elsewhere");
        var record = RunJson.Read(Path.Combine(_tool.Folder, "elsewhere", "latest", "run.json"))!;

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("TCP-OPEN-CLOSE", Assert.Single(record.Scenarios).Id);
        Assert.Contains("FIN-WAIT-1", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_leaves_nothing_in_the_temporary_folder()
    {
        var temporary = Directory.CreateDirectory(Path.Combine(_tool.Folder, "temporary")).FullName;
        _tool.Environment["TMPDIR"] = temporary;

        var result = await _tool.Run("verify", "--scenario", "ARP-ASK");

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(Directory.GetFileSystemEntries(temporary));
    }

    [Fact]
    public async Task Terminal_gets_colour_and_NO_COLOR_takes_it_away()
    {
        if (!File.Exists("/usr/bin/script"))
        {
            Assert.Skip("script(1) is not installed");
        }

        string[] typescript = ["-qec", $"'{ToolProcess.Program}' verify --scenario ARP-ASK", "/dev/null"];
        _tool.Environment["TERM"] = "xterm";
        var coloured = await RunningProcess.Run("/usr/bin/script", typescript, _tool.Folder, _tool.Environment);
        _tool.Environment["NO_COLOR"] = "1";
        var plain = await RunningProcess.Run("/usr/bin/script", typescript, _tool.Folder, _tool.Environment);

        Assert.Contains("\u001b[32m", coloured.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[3", plain.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Locale_that_is_not_UTF_8_gets_ASCII()
    {
        _tool.Environment["LANG"] = "C";

        var result = await _tool.Run("verify", "--ladder", "--scenario", "TCP-OPEN-CLOSE");

        Assert.Equal(0, result.ExitCode);
        Assert.All(result.Output, static c => Assert.InRange(c, '\n', '~'));
    }

    [Fact]
    public async Task Killed_board_is_exit_code_6_and_no_frame_is_lost()
    {
        using var tool = _tool.Start("verify", "--all", "--verbose");
        await tool.Line(static l => l.Contains("DHCP-BOUND", StringComparison.Ordinal));

        ChildProcess.Kill(tool.Id, "NanoNet.Virtual");
        var result = await tool.End();

        Assert.Equal(6, result.ExitCode);
        Assert.Contains("the board process was killed by signal 9", result.ErrorLines[^1], StringComparison.Ordinal);
        var folder = Path.Combine(_tool.Folder, "runs", "latest");
        var record = RunJson.Read(Path.Combine(folder, "run.json"))!;
        Assert.Equal(RunState.Broken, record.State);
        Assert.Equal(record.Frames, Frames(Path.Combine(folder, "capture.pcapng")));
        Assert.True(record.Frames > 0);
        _ = XDocument.Load(Path.Combine(folder, "junit.xml"));
    }

    [Theory]
    [InlineData(System.Runtime.InteropServices.PosixSignal.SIGINT)]
    [InlineData(System.Runtime.InteropServices.PosixSignal.SIGTERM)]
    public async Task Interrupted_run_is_exit_code_2_with_valid_files_and_no_board_left(System.Runtime.InteropServices.PosixSignal signal)
    {
        using var tool = _tool.Start("verify", "--all", "--verbose");
        await tool.Line(static l => l.Contains("DHCP-BOUND", StringComparison.Ordinal));
        var board = ChildProcess.Find(tool.Id, "NanoNet.Virtual");

        tool.Signal(signal);
        var result = await tool.End();

        Assert.Equal(2, result.ExitCode);
        var folder = Path.Combine(_tool.Folder, "runs", "latest");
        var record = RunJson.Read(Path.Combine(folder, "run.json"))!;
        Assert.Equal(RunState.Interrupted, record.State);
        Assert.Equal(2, record.ExitCode);
        Assert.Equal(record.Frames, Frames(Path.Combine(folder, "capture.pcapng")));
        _ = XDocument.Load(Path.Combine(folder, "junit.xml"));
        Assert.False(Directory.Exists($"/proc/{board}"), "the board process lives on");
    }

    public void Dispose() => _tool.Dispose();

    private static long Frames(string capture)
    {
        using var reader = CaptureReader.Open(capture);

        while (reader.TryReadNext(out _))
        {
        }

        Assert.Null(reader.Warning);
        return reader.FrameNumber;
    }

    /// <summary>
    /// The run's connections as a capture alone shows them: a SYN with the numbers of the connection that is in TIME-WAIT may be a repetition of its own. On the
    /// tool's cable, where nothing is late, it asks for another one.
    /// </summary>
    private List<ConnectionRecord> Joined()
    {
        const int Syn = 1;
        List<ConnectionRecord> joined = [];

        foreach (var connection in _run.Record.Connections)
        {
            if (connection.Opened == "not-seen" && (connection.Completeness & Syn) != 0 && joined.Count > 0
                && joined[^1] is { Closed: "four-way-by-server" } last && last.Client == connection.Client && last.Server == connection.Server)
            {
                joined[^1] = joined[^1] with { Completeness = joined[^1].Completeness | connection.Completeness };
            }
            else
            {
                joined.Add(connection);
            }
        }

        return joined;
    }
}
