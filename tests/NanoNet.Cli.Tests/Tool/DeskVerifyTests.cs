using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NanoNet.Reports.Runs;
using NanoNet.Serial.Tests;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>Boards that are reached over a network interface, by live capture: virtual ones behind a cable of the kernel's.</summary>
public sealed class DeskVerifyTests : IDisposable
{
    private const string Stm32 = "st-stm32f769i-discovery";

    // In real time a busy machine is late now and then, and a rule sees a retransmission more. What differs between the paths differs each time.
    private const int Attempts = 5;

    // A whole run passes some 50 scenarios and 100 rules on either board. Two that looked at next to nothing would agree too.
    private const int LeastScenarios = 40;
    private const int LeastRules = 90;

    // Whether a rule can decide hangs on which octets are still held when they come again, and so on haste: now and then, for a few rules.
    private const int MostUndecidable = 3;

    private readonly ToolProcess _tool = new();

    [Theory]
    [InlineData(Stm32)]
    [InlineData("esp32-olimex")]
    public async Task Board_at_an_interface_gets_every_verdict_that_it_gets_on_the_tools_own_cable(string board)
    {
        using var desk = await VethDesk.WithBoard(_tool, board);
        HashSet<string>? differing = null;

        for (var attempt = 0; attempt < Attempts && differing is not { Count: 0 }; attempt++)
        {
            using var direct = _tool.Start("verify", "--board", board, "--clock", "real", "-o", $"direct{attempt}");
            using var desked = desk.Start("verify", "--board", board, "--interface", VethDesk.Ours, "--port", desk.Port, "-o", $"desk{attempt}");
            var overInterface = await desked.End();
            var overCable = await direct.End();
            Assert.True(overInterface.ExitCode is 0 or 1, overInterface.Error);
            Assert.True(overCable.ExitCode is 0 or 1, overCable.Error);
            Assert.DoesNotContain("native assemblies", overInterface.Error, StringComparison.Ordinal);
            Assert.All((string[])[$"direct{attempt}", $"desk{attempt}"], output => AssertMuchPassed(Record(output)));
            var found = Differing(Record($"direct{attempt}"), Record($"desk{attempt}"));

            if ((overCable.ExitCode, overInterface.ExitCode) != (0, 0))
            {
                found.Add("exit code", $"{overCable.ExitCode}, {overInterface.ExitCode}");
            }

            TestContext.Current.TestOutputHelper?.WriteLine($"{overCable.Elapsed.TotalSeconds:F1} s and {overInterface.Elapsed.TotalSeconds:F1} s; different: {string.Join("; ", found.Select(static one => $"{one.Key} {one.Value}"))}");
            differing = differing is null ? [.. found.Keys] : [.. differing.Intersect(found.Keys)];
        }

        Assert.Empty(differing!);
        Assert.Equal(VethDesk.Ours, Record("desk0").Board?.Interface);
    }

    [Fact]
    public async Task Board_without_a_serial_port_is_known_by_its_address_and_what_needs_the_port_is_skipped()
    {
        using var desk = await VethDesk.WithBoard(_tool, Stm32, "static");

        var result = await desk.Run(
            "verify", "--interface", VethDesk.Ours, "--address", "192.0.2.10/24", "-s", "BOOT-*", "-s", "DHCP-BOUND", "-s", "ARP-ASK", "-s", "ICMP-ECHO", "-s", "TCP-OPEN-CLOSE", "-s", "TCP-TWO-CLIENTS", "-s", "LINK-CUT");

        var scenarios = Record("runs").Scenarios.ToDictionary(static one => one.Id, static one => (one.Outcome, one.Seen));
        Assert.True(result.ExitCode == 0, result.Error + result.Output);
        Assert.Equal(("skipped", "the board's serial port is not known: --port says it"), scenarios["BOOT-BANNER"]);
        Assert.Equal("skipped", scenarios["BOOT-IDENTITY"].Outcome);
        Assert.Equal("skipped", scenarios["BOOT-CLEAN"].Outcome);
        Assert.Equal(("skipped", "the board has a static address"), scenarios["DHCP-BOUND"]);
        Assert.Equal("skipped", scenarios["LINK-CUT"].Outcome);
        Assert.All((string[])["ARP-ASK", "ICMP-ECHO", "TCP-OPEN-CLOSE"], id => Assert.Equal("pass", scenarios[id].Outcome));

        // Who it is was read from its status page.
        Assert.Equal(12, Record("runs").Firmware?.BuildId?.Length);
    }

    [Fact]
    public async Task Faults_are_the_testers_own_doing()
    {
        using var desk = await VethDesk.WithBoard(_tool, Stm32, "static");

        var result = await desk.Run(
            "verify", "--interface", VethDesk.Ours, "--address", "192.0.2.10/24", "--drop", "syn-ack:1", "-s", "TCP-OPEN-CLOSE");

        Assert.True(result.ExitCode == 0, result.Error + result.Output);
        Assert.Contains("--drop syn-ack:1 struck 1 frames", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(6, "there is no interface nosuch; this machine has ", "--interface", "nosuch")]
    [InlineData(6, "is this machine's loopback", "--interface", "lo")]
    [InlineData(6, "nobody on va answers for 192.0.2.10: is the board's cable in va", "--interface", "va", "--address", "192.0.2.10/24")]
    [InlineData(6, "there is no serial port /dev/nosuch", "--interface", "va", "--port", "/dev/nosuch")]
    [InlineData(4, "--port goes with --interface", "--port", "/dev/ttyUSB0")]
    [InlineData(4, "--address takes the board's address and its prefix length, such as 192.168.1.50/24, not '10.0.0.1'", "--interface", "va", "--address", "10.0.0.1")]
    [InlineData(4, "--clock virtual does not go with --interface", "--interface", "va", "--clock", "virtual")]
    [InlineData(4, "--link-cut does not go with --interface", "--interface", "va", "--link-cut", "1s@1s")]
    [InlineData(4, "--network static with --interface needs --address", "--interface", "va", "--network", "static")]
    [InlineData(4, "--firmware does not go with --interface", "--interface", "va", "--firmware", "/nowhere.exe")]
    public async Task What_is_wrong_with_the_desk_is_said(int exitCode, string complaint, params string[] arguments)
    {
        using var desk = await VethDesk.Empty(_tool);

        var result = await desk.Run(["verify", .. arguments]);

        Assert.Contains(complaint, result.Error, StringComparison.Ordinal);
        Assert.Equal(exitCode, result.ExitCode);
    }

    [Theory]
    [InlineData(VethDesk.Theirs, "192.0.2.1", "192.0.2.1, which the tester needs, belongs to ")]
    [InlineData(VethDesk.Theirs, "192.0.2.2", "192.0.2.2, which the tester needs, belongs to ")]
    [InlineData(VethDesk.Ours, "192.0.2.1", "192.0.2.1 is this machine's own address on va, and the tester's too")]
    [InlineData(VethDesk.Ours, "192.0.2.10", "192.0.2.10 is this machine's own address on va, and the board's too")]
    public async Task Address_that_somebody_has_is_named(string where, string address, string complaint)
    {
        using var desk = await VethDesk.Empty(_tool);
        await desk.Shell("ip", "address", "add", $"{address}/24", "dev", where);

        var result = await desk.Run("verify", "--interface", VethDesk.Ours, "--address", "192.0.2.10/24");

        Assert.Contains(complaint, result.Error, StringComparison.Ordinal);
        Assert.Equal(6, result.ExitCode);
    }

    [Theory]
    [InlineData("rival", "another DHCP server (02:00:00:00:00:99) is on va, and two must not serve one board: cable the board to this machine alone, or say --address IP/PREFIX")]
    [InlineData("joined", "frames of 3000 octets come from va, which joins what the board sent apart; run: sudo ethtool -K va gro off lro off", "--address", "192.0.2.10/24", "--mac", "02:00:00:00:00:55")]
    public async Task Frames_that_make_the_cable_unfit_end_the_run_with_what_to_do(string frames, string complaint, params string[] more)
    {
        using var desk = await VethDesk.Empty(_tool);

        // What an interface joins is longer than what a cable carries.
        await desk.Shell("sh", "-c", "ip link set va mtu 9000 && ip link set vb mtu 9000");
        using var other = desk.Begin("/usr/bin/python3", Path.Combine(TestCheckout.Root, "tests", "clients", "desk_frames.py"), VethDesk.Theirs, frames);
        await other.Line(static line => line == "sending");

        var result = await desk.Run(["verify", "--interface", VethDesk.Ours, .. more]);

        Assert.Contains(complaint, result.Error, StringComparison.Ordinal);
        Assert.Equal(6, result.ExitCode);
        Assert.Equal(TroubleClass.Bench, Record("runs").Class);
    }

    [Fact]
    public async Task Interface_that_is_down_is_named_with_the_command_that_brings_it_up()
    {
        using var desk = await VethDesk.Empty(_tool);
        await desk.Shell("ip", "link", "set", VethDesk.Ours, "down");

        var result = await desk.Run("verify", "--interface", VethDesk.Ours);

        Assert.Contains("the interface va is down; run: sudo ip link set va up", result.Error, StringComparison.Ordinal);
        Assert.Equal(6, result.ExitCode);
    }

    [Fact]
    public async Task User_without_the_right_is_told_the_one_command_that_grants_it()
    {
        using var desk = await VethDesk.Empty(_tool);

        var result = await desk.Shell("setpriv", "--bounding-set=-all", "--inh-caps=-all", ToolProcess.Program, "verify", "--interface", VethDesk.Ours);

        Assert.Contains("this user may not capture on va; run once: sudo setcap cap_net_raw,cap_net_admin+ep ", result.Error, StringComparison.Ordinal);
        Assert.Equal(6, result.ExitCode);
    }

    [Fact]
    public async Task Console_of_a_board_is_read_at_the_rate_that_is_said()
    {
        using var desk = await VethDesk.Empty(_tool);
        using var board = new PtyBoard();

        var result = await desk.Run("verify", "--interface", VethDesk.Ours, "--port", board.Device, "--baud", "115200", "--boot-timeout", "1", "-s", "TCP-OPEN-CLOSE");

        Assert.Equal(6, result.ExitCode);
        Assert.Equal(115200, board.Baud);
        Assert.Contains($"'nanonet console --port {board.Device} --baud 115200 --reboot' shows what it says at that rate", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _tool.Dispose();

    private RunRecord Record(string output) => RunJson.Read(Path.Combine(_tool.Folder, output, "latest", "run.json"))!;

    private static void AssertMuchPassed(RunRecord run)
    {
        Assert.InRange(run.Scenarios.Count(static one => one.Outcome == "pass"), LeastScenarios, int.MaxValue);
        Assert.InRange(run.Verdicts.Count(static one => one.Outcome == "pass"), LeastRules, int.MaxValue);
    }

    private static Dictionary<string, string> Differing(RunRecord one, RunRecord other)
    {
        var others = other.Scenarios.Concat(other.Verdicts).ToDictionary(static check => $"{check.Kind} {check.Id}");
        Assert.Equal(one.Scenarios.Count + one.Verdicts.Count, others.Count);
        var all = one.Scenarios.Concat(one.Verdicts)
            .Select(check => (Check: check, Other: others[$"{check.Kind} {check.Id}"]))
            .Where(static pair => pair.Check.Outcome != pair.Other.Outcome)
            .ToLookup(static pair => pair.Check.Outcome == "undecidable" || pair.Other.Outcome == "undecidable");

        // What one path could not decide contradicts no verdict of the other.
        var differing = all[false].ToDictionary(static pair => $"{pair.Check.Kind} {pair.Check.Id}", Told);
        var excused = string.Join("; ", all[true].Select(static pair => $"{pair.Check.Kind} {pair.Check.Id} {Told(pair)}"));
        TestContext.Current.TestOutputHelper?.WriteLine($"undecidable on one path: {excused}");

        if (all[true].Count() > MostUndecidable)
        {
            differing.Add("undecidable", excused);
        }

        return differing;

        static string Told((CheckRecord Check, CheckRecord Other) pair) => $"{pair.Check.Outcome} ({pair.Check.Seen}), {pair.Other.Outcome} ({pair.Other.Seen})";
    }
}
