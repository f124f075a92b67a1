using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using NanoNet.Boards;
using NanoNet.Cli.Tests.Processes;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>Bad input: one clear line on standard error, nothing on standard output, the right exit code.</summary>
public sealed class UsageTests : IDisposable
{
    private readonly ToolProcess _tool = new();

    [Theory]
    [InlineData("a verb is missing")]
    [InlineData("unknown verb 'verfy' (did you mean 'verify'?)", "verfy")]
    [InlineData("unknown option '--bord' (did you mean '--board'?)", "verify", "--bord", "x")]
    [InlineData("unknown argument 'x'", "verify", "x")]
    [InlineData("--seed takes a whole number, not 'x'", "verify", "--seed", "x")]
    [InlineData("--boot-timeout takes a number, not 'x'", "verify", "--boot-timeout", "x")]
    [InlineData("--boot-timeout takes seconds above 0", "verify", "--interface", "lo", "--boot-timeout", "0")]
    [InlineData("--boot-timeout goes with --interface", "verify", "--boot-timeout", "5")]
    [InlineData("--baud takes a rate above 0, not -5", "verify", "--interface", "lo", "--port", "auto", "--baud", "-5")]
    [InlineData("--baud takes a whole number, not 'fast'", "test", "x.dll", "--port", "auto", "--baud", "fast")]
    [InlineData("--baud is the rate of a serial port, and none is named: --port PORT", "verify", "--interface", "lo", "--baud", "115200")]
    [InlineData("--baud is the rate of a serial port, and none is named: --port PORT", "test", "x.dll", "--baud", "115200")]
    [InlineData("--baud goes with --interface", "verify", "--baud", "115200")]
    [InlineData("--network takes 'dhcp' or 'static', not 'statc' (did you mean 'static'?)", "verify", "--network", "statc")]
    [InlineData("required argument missing for option: '--board'", "verify", "--board")]
    [InlineData("no board 'nosuch' (nanonet boards lists them)", "verify", "--board", "nosuch")]
    [InlineData("no board 'esp32-olimx'; did you mean 'esp32-olimex'?", "verify", "--board", "esp32-olimx")]
    [InlineData("no board 'nope'", "run", "--board", "nope")]
    [InlineData("no board at '../boards/esp32-olimex'", "boards", "../boards/esp32-olimex")]
    [InlineData("no board at 'board.yaml'", "verify", "--board", "board.yaml")]
    [InlineData("no board at '.': there is no file", "verify", "--board", ".")]
    [InlineData("--forward takes HOST:BOARD, two port numbers such as 8080:80, not '80x'", "run", "--forward", "80x")]
    [InlineData("a command goes after --", "run", "true")]
    [InlineData("required argument missing", "analyze")]
    [InlineData("required argument missing", "check")]
    [InlineData("cannot read nothing.exe: no such file", "check", "nothing.exe")]
    [InlineData("/etc/passwd: not a .NET assembly, or damaged", "check", "/etc/passwd")]
    [InlineData("no firmware at 'nothing.exe'", "run", "--firmware", "nothing.exe")]
    [InlineData("cannot read nothing.pcapng: no such file", "analyze", "nothing.pcapng")]
    [InlineData("cannot read /: it is a folder", "analyze", "/")]
    [InlineData("neither pcap nor pcapng", "analyze", "/etc/passwd")]
    [InlineData("the file is empty", "analyze", "/dev/null")]
    [InlineData("standard input cannot be", "analyze", "-", "--annotate", "x.pcapng")]
    [InlineData("--annotate writes a file beside the report; name one instead of -", "analyze", "/dev/null", "--annotate", "-")]
    [InlineData("--annotate writes a new file, and there is a /etc/passwd already", "analyze", "/dev/null", "--annotate", "/etc/passwd")]
    [InlineData("--annotate nosuch/x: there is no folder nosuch", "analyze", "/dev/null", "--annotate", "nosuch/x")]
    [InlineData("cannot use nothing.log: no such file", "analyze", "/dev/null", "--keylog", "nothing.log")]
    [InlineData("cannot use nothing.log: no such file", "analyze", "/dev/null", "/dev/null", "--keylog", "nothing.log")]
    [InlineData("/etc/passwd holds no secrets", "analyze", "/dev/null", "--keylog", "/etc/passwd")]
    [InlineData("the file is empty", "analyze", "/dev/null", "--keylog", "/dev/null")]
    [InlineData("are about one capture; name one", "analyze", "/dev/null", "/etc/passwd", "--connection", "0")]
    [InlineData("unknown option '--filtre' (did you mean '--filter'", "analyze", "/dev/null", "--filtre", "x")]
    [InlineData("unknown option '--nosuch'", "check", "nothing.exe", "--nosuch")]
    [InlineData("standard input can be read once", "analyze", "-", "-")]
    [InlineData("--hex is about --follow", "analyze", "/dev/null", "--hex")]
    [InlineData("choose one of them", "analyze", "/dev/null", "--follow", "1", "--connection", "0")]
    [InlineData("--follow writes what was said, and --all is about verdicts", "analyze", "/dev/null", "--follow", "1", "--all")]
    [InlineData("--filter 'state=foo', column 7: 'foo' is no state: one of not-seen, ", "analyze", "/dev/null", "--filter", "state=foo")]
    [InlineData("--json and --format csv are two formats", "analyze", "/dev/null", "--json", "--format", "csv")]
    [InlineData("--filter 'port=80 and', column 12: it ends where", "analyze", "/dev/null", "--filter", "port=80 and")]
    [InlineData("--format takes text, json or csv, not 'xml'", "analyze", "/dev/null", "--format", "xml")]
    [InlineData("--fail-on takes must, should, info or never, not 'always'", "analyze", "/dev/null", "--fail-on", "always")]
    [InlineData("an empty word names no file", "analyze", "")]
    [InlineData("--keylog takes a file, not an empty name", "analyze", "/dev/null", "--keylog", "")]
    [InlineData("--rules takes ids or patterns of them, not an empty one", "analyze", "/dev/null", "--rules", "TCP-3WHS,")]
    [InlineData("--follow writes text only", "analyze", "/dev/null", "--follow", "0", "--json")]
    [InlineData("/dev/null holds no certificate", "analyze", "/dev/null", "--ca", "/dev/null")]
    [InlineData("--drop: 'syn-akc' is no kind of frame; write a share such as 1%, or one of frame, arp", "verify", "--drop", "syn-akc:1")]
    [InlineData("--delay: '40' is no time; write 40ms", "run", "--delay", "40")]
    [InlineData("--link-cut: '5s' is no time; write 2s@5s", "verify", "--link-cut", "5s")]
    [InlineData("--output takes a folder, not an empty name", "verify", "--output", "")]
    public async Task Wrong_command_line_is_exit_code_4(string expected, params string[] arguments)
    {
        var result = await _tool.Run(arguments);

        Assert.Equal(4, result.ExitCode);
        Assert.True(result.Output.Length == 0 || arguments.Contains("--json"), result.Output);
        Assert.Contains(expected, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no scenario matches 'NOPE*'", "verify", "--scenario", "NOPE*")]
    [InlineData("no rule matches 'NOPE'; nanonet verify --list names them", "verify", "--rules", "NOPE")]
    [InlineData("no rule matches 'NOPE'; nanonet analyze --list names them", "analyze", "/dev/null", "--rules", "NOPE")]
    [InlineData("no rule matches 'tcp-3hws' (did you mean 'TCP-PAWS' or 'TCP-3WHS'?)", "analyze", "/dev/null", "--rules", "TCP-FIN*,tcp-3hws")]
    [InlineData("no rule matches 'FINISHED' (did you mean 'TLS-FINISHED'?)", "analyze", "/dev/null", "--rules", "FINISHED")]
    public async Task Pattern_that_matches_nothing_is_exit_code_5(string expected, params string[] arguments)
    {
        var result = await _tool.Run(arguments);

        Assert.Equal(5, result.ExitCode);
        Assert.Contains(expected, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_tool.Folder, "runs")));
    }

    [Fact]
    public async Task Profile_with_an_unknown_key_is_exit_code_4_with_file_line_column_and_suggestion()
    {
        var board = Directory.CreateDirectory(Path.Combine(_tool.Folder, "boards", "mine")).FullName;
        var original = await File.ReadAllTextAsync(Path.Combine(TestCheckout.Root, "boards", "esp32-olimex", "board.yaml"), TestContext.Current.CancellationToken);
        var profile = Path.Combine(board, "board.yaml");
        var wrong = original
            .Replace("name: esp32-olimex", "name: mine", StringComparison.Ordinal)
            .Replace("TCP_MSS:", "TCP_MMS:", StringComparison.Ordinal);
        await File.WriteAllTextAsync(profile, wrong, TestContext.Current.CancellationToken);
        _tool.Environment["NANONET_ROOT"] = _tool.Folder;

        var result = await _tool.Run("verify", "--board", "mine");

        Assert.Equal(4, result.ExitCode);
        var line = Assert.Single(result.ErrorLines);
        Assert.Matches($"{profile}:[0-9]+:[0-9]+: .*TCP_MMS.*TCP_MSS", line);
    }

    [Fact]
    public async Task Folder_for_the_runs_that_cannot_be_made_is_exit_code_4()
    {
        var result = await _tool.Run("verify", "--output", "/proc/runs");

        Assert.Equal(4, result.ExitCode);
        Assert.Contains("cannot write to /proc/runs", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cannot write to standard output: No space left on device", "exec \"$0\" boards > /dev/full")]
    [InlineData("cannot write to standard output: Bad file descriptor", "exec \"$0\" boards >&-")]
    public async Task Standard_output_that_takes_nothing_is_exit_code_6(string expected, string script)
    {
        var result = await RunningProcess.Run("sh", ["-c", script, ToolProcess.Program], _tool.Folder, _tool.Environment);

        Assert.Equal(6, result.ExitCode);
        Assert.Contains(expected, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_for_the_runs_below_a_folder_that_is_gone_is_exit_code_4()
    {
        Directory.CreateDirectory(Path.Combine(_tool.Folder, "gone"));
        var result = await RunningProcess.Run("sh", ["-c", "cd gone && rmdir ../gone && exec \"$0\" verify", ToolProcess.Program], _tool.Folder, _tool.Environment);

        Assert.Equal(4, result.ExitCode);
        Assert.Contains("cannot write to runs: the current folder is gone", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Capture_that_is_too_little_for_any_verdict_is_exit_code_5()
    {
        // pcap of one Ethernet frame of 14 octets: nobody can tell whether an adapter padded it later.
        await File.WriteAllBytesAsync(
            Path.Combine(_tool.Folder, "short.pcap"),
            Convert.FromHexString("d4c3b2a1020004000000000000000000" + "0e00000001000000" + "01000000000000000e0000000e000000" + "0200000000020200000000010800"),
            TestContext.Current.CancellationToken);

        var result = await _tool.Run("analyze", "short.pcap", "--rules", "ETH-RUNT");

        Assert.Equal(5, result.ExitCode);
        Assert.Contains("too little for any verdict (1 frames)", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyze_lists_the_rules_that_it_knows()
    {
        var all = await _tool.Run("analyze", "--list");
        var some = await _tool.Run("analyze", "--list", "--rules", "TCP-3WHS,TLS-F*", "--json");

        Assert.Equal(0, all.ExitCode);
        Assert.Equal("Rules", all.OutputLines[0]);
        Assert.DoesNotContain(all.OutputLines, static line => line.StartsWith("Scenarios", StringComparison.Ordinal));
        Assert.Equal(
            ["TCP-3WHS", "TLS-FINISHED"],
            some.OutputLines.SkipLast(1).Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("check").GetProperty("id").GetString()));
    }

    [Theory]
    [InlineData("here.pcap", "here.pcap")]
    [InlineData("--follow", "--follow", "3")]
    [InlineData("--format csv", "--format", "csv")]
    [InlineData("--annotate", "--annotate", "copy.pcapng")]
    public async Task Analyze_refuses_with_the_list_of_rules_what_is_about_a_capture(string named, params string[] arguments)
    {
        var result = await _tool.Run(["analyze", "--list", .. arguments]);

        Assert.Equal((4, string.Empty), (result.ExitCode, result.Output));
        Assert.Contains($"--list lists rules and reads nothing; leave out {named}", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("verify")]
    [InlineData("run")]
    [InlineData("analyze")]
    [InlineData("boards")]
    public async Task Help_holds_an_example_and_the_exit_codes(params string[] verb)
    {
        var result = await _tool.Run([.. verb, "--help"]);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains($"\n  nanonet {string.Join(' ', verb)}", result.Output, StringComparison.Ordinal);
        Assert.Contains("6  the bench is broken", result.Output, StringComparison.Ordinal);
        Assert.Empty(result.Error);
    }

    [Fact]
    public async Task Version_is_one_line()
    {
        var result = await _tool.Run("--version");

        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+\n$", result.Output);
    }

    [Fact]
    public async Task Boards_names_every_profile()
    {
        var result = await _tool.Run("boards");

        Assert.Equal(0, result.ExitCode);
        Assert.All(BoardCatalog.Load(Path.Combine(TestCheckout.Root, "boards")).Boards, board => Assert.Matches($"(?m)^{board.Name} +{board.Network.Phy} +[0-9.]+ +{board.Limits.Sockets} ", result.Output));
        Assert.DoesNotContain('\u001b', result.Output);
    }

    [Fact]
    public async Task List_names_scenarios_and_rules_and_runs_nothing()
    {
        var result = await _tool.Run("verify", "--list");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Scenarios", result.Output, StringComparison.Ordinal);
        Assert.Contains("Rules", result.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_tool.Folder, "runs")));
    }

    public void Dispose() => _tool.Dispose();
}
