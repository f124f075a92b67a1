using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Reports.Runs;
using NanoNet.Serial.Tests;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>Boards that <c>desk.yaml</c> gives names: every verb that talks to a board finds them by these.</summary>
public sealed class DeskFileTests : IDisposable
{
    private readonly ToolProcess _tool = new();
    private readonly PtyBoard _board = new();

    [Fact]
    public async Task Board_of_the_desk_is_verified_by_its_interface_and_address_and_options_go_over_the_file()
    {
        using var desk = await VethDesk.WithBoard(_tool, "esp32-olimex", "static");
        Write($$"""
            version: 1
            boards:
              greenhouse:
                profile: esp32-olimex
                serial: { port: "{{desk.Port}}" }
                network: { interface: {{VethDesk.Ours}}, address: 192.0.2.10/24 }
            """);

        var result = await desk.Run("verify", "--board", "greenhouse", "-s", "ICMP-ECHO", "-s", "TCP-OPEN-CLOSE", "-s", "BOOT-BANNER");
        var elsewhere = await desk.Run("verify", "--board", "greenhouse", "--interface", "nosuch", "-s", "ICMP-ECHO", "-o", "elsewhere");

        Assert.True(result.ExitCode == 0, result.Error + result.Output);
        var record = RunJson.Read(Path.Combine(_tool.Folder, "runs", "latest", "run.json"))!;
        Assert.Equal(("esp32-olimex", "greenhouse", VethDesk.Ours, "static"), (record.Board!.Name, record.Board.OnDesk, record.Board.Interface, record.Board.Network));
        Assert.All(record.Scenarios, static one => Assert.Equal("pass", one.Outcome));
        Assert.Equal(6, elsewhere.ExitCode);
        Assert.Contains("there is no interface nosuch; this machine has ", elsewhere.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cable_of_a_board_is_captured_on_by_its_name()
    {
        using var desk = await VethDesk.Empty(_tool);
        Write("version: 1\nboards: { greenhouse: { target: X, network: { interface: va, mac: \"02:00:00:00:00:07\" } } }");

        var result = await desk.Run("capture", "--board", "greenhouse", "--duration", "1", "-w", "greenhouse.pcapng");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("capturing on va", result.Error, StringComparison.Ordinal);
        Assert.Contains("greenhouse.pcapng", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Console_of_the_named_or_only_board_is_followed_by_the_desk_of_a_folder_above(bool isNamed)
    {
        Write($"version: 1\nboards:\n  greenhouse: {{ target: X, serial: {{ port: \"{_board.Device}\" }} }}\n");
        _board.Say("Ready\r\n");
        var below = Directory.CreateDirectory(Path.Combine(_tool.Folder, "a", "b")).FullName;

        var result = await Processes.RunningProcess.Run(
            ToolProcess.Program, ["console", .. isNamed ? (string[])["--board", "greenhouse"] : [], "--expect", "Ready", "--timeout", "60"], below, _tool.Environment);

        Assert.True(result.ExitCode == 0, result.Error);
    }

    [Fact]
    public async Task Desk_elsewhere_is_named_by_the_option_or_by_the_environment()
    {
        Write("version: 1\nboards: { here: { target: X } }");
        Write("version: 1\nboards: { there: { target: ESP32_OLIMEX, profile: esp32-olimex } }", "other.yaml");

        var byOption = await _tool.Run("boards", "there", "--desk", "other.yaml");
        _tool.Environment["NANONET_DESK"] = "other.yaml";
        var byEnvironment = await _tool.Run("boards", "there");
        var missing = await _tool.Run("boards", "there", "--desk", "nowhere.yaml");

        Assert.Equal((0, 0, 4), (byOption.ExitCode, byEnvironment.ExitCode, missing.ExitCode));
        Assert.Contains("on the desk   other.yaml:2: there: esp32-olimex", byOption.Output, StringComparison.Ordinal);
        Assert.Contains("nowhere.yaml", missing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Flasher_is_told_the_port_the_rate_and_the_probe_of_the_board()
    {
        var log = Path.Combine(_tool.Folder, "nanoff.log");
        var nanoff = Path.Combine(_tool.Folder, "nanoff");
        var image = Path.Combine(_tool.Folder, "app.bin");
        ProgramFile.Write(nanoff, $"#!/bin/sh\necho \"$*\" >> '{log}'\n");
        await File.WriteAllBytesAsync(image, [.. "NFMRK1\0\0"u8, .. new byte[100]], TestContext.Current.CancellationToken);
        Write($$"""
            version: 1
            boards:
              greenhouse: { profile: esp32-olimex, serial: { port: "{{_board.Device}}" }, flash: { baud: 115200 } }
              shed: { profile: st-nucleo144-f767zi, flash: { device: 066DFF485550755187121723 } }
              attic: { profile: orgpal-palthree, flash: { device: "3380386D3134" } }
              cellar: { profile: orgpal-palthree, flash: { method: stLink, device: 066DFF } }
            """);

        foreach (var board in (string[])["greenhouse", "shed", "attic", "cellar"])
        {
            var result = await _tool.Run(["flash", "--board", board, "--image", image, "--no-proof", "--nanoff", nanoff, .. board == "attic" ? (string[])["--update"] : []]);
            Assert.True(result.ExitCode == 0, result.Error);
        }

        Assert.Equal(
            [
                $"--deploy --target ESP32_OLIMEX --serialport {_board.Device} --baud 115200 --suppressnanoffversioncheck --image {image} --address 0x001E0000",
                $"--deploy --target ST_NUCLEO144_F767ZI --nativestlink --jtagid 066DFF485550755187121723 --suppressnanoffversioncheck --image {image} --address 0x08100000 --reset",
                $"--update --target ORGPAL_PALTHREE --nativedfu --dfuid 3380386D3134 --suppressnanoffversioncheck --image {image} --address 0x080C0000",
                $"--deploy --target ORGPAL_PALTHREE --nativestlink --jtagid 066DFF --suppressnanoffversioncheck --image {image} --address 0x080C0000 --reset",
            ],
            await File.ReadAllLinesAsync(log, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("'esp32-olimex' is two boards: desk:esp32-olimex is that of ", "verify", "--board", "esp32-olimex")]
    [InlineData("desk.yaml:6: esp32-olimex: nothing says which network interface its Ethernet cable leads to", "verify", "--board", "desk:esp32-olimex")]
    [InlineData("which board? ", "console")]
    [InlineData("has greenhouse, esp32-olimex, wrong: --board NAME says", "flash", "--update")]
    [InlineData("which board? ", "verify", "--desk", "desk.yaml")]
    [InlineData("no board 'greenhuose'; did you mean 'greenhouse' of ", "verify", "--board", "greenhuose")]
    [InlineData("has no board 'shed'; it has greenhouse, esp32-olimex, wrong", "verify", "--board", "desk:shed")]
    [InlineData("desk.yaml:3: greenhouse: it lies on the desk, and 'run' boots virtual boards: --board virtual:esp32-olimex is one", "run", "--board", "greenhouse")]
    [InlineData("desk.yaml:3: greenhouse: nothing says which serial port it has", "console", "--board", "greenhouse")]
    [InlineData("esp32-wesp32 is a kind of board, and none of that name is on the desk", "console", "--board", "esp32-wesp32")]
    [InlineData("esp32-wesp32 is a kind of board, and none of that name is on the desk", "capture", "--board", "esp32-wesp32")]
    [InlineData("no board 'esp23-wesp32'; did you mean 'esp32-wesp32'?", "console", "--board", "esp23-wesp32")]
    [InlineData("no board 'esp23-wesp32'; did you mean 'esp32-wesp32'?", "capture", "--board", "esp23-wesp32")]
    [InlineData("no board 'esp23-wesp32'; did you mean 'esp32-wesp32'?", "doctor", "--board", "esp23-wesp32")]
    [InlineData("no board 'nosuch' (nanonet boards lists them)", "doctor", "--board", "nosuch")]
    [InlineData("esp32-wesp32 is a kind of board, and none of that name is on the desk: ", "doctor", "--board", "esp32-wesp32")]
    [InlineData("no board 'esp23-wesp32'; did you mean 'esp32-wesp32'?", "diverge", "--board", "esp23-wesp32")]
    [InlineData("its firmware is ESP32_WESP32, but its profile esp32-olimex is of ESP32_OLIMEX", "build", "--board", "wrong")]
    [InlineData("--clock virtual does not go with --board greenhouse", "verify", "--board", "greenhouse", "--clock", "virtual")]
    public async Task What_a_verb_cannot_take_from_the_desk_is_exit_code_4_and_says_what_to_write(string complaint, params string[] arguments)
    {
        Write("""
            version: 1
            boards:
              greenhouse:
                profile: esp32-olimex
                network: { interface: eth0 }
              esp32-olimex:
                profile: esp32-olimex
              wrong: { profile: esp32-olimex, target: ESP32_WESP32 }
            """);

        var result = await _tool.Run(arguments);

        Assert.Contains(complaint, result.Error, StringComparison.Ordinal);
        Assert.Equal(4, result.ExitCode);
    }

    [Fact]
    public async Task Kind_of_board_whose_name_a_board_of_the_desk_has_is_had_all_the_same()
    {
        Write("version: 1\nboards: { esp32-olimex: { profile: esp32-wesp32 } }");

        var kind = await _tool.Run("boards", "virtual:esp32-olimex");
        var onDesk = await _tool.Run("boards", "desk:esp32-olimex");

        Assert.Contains("ESP32_OLIMEX", kind.Output, StringComparison.Ordinal);
        Assert.Contains("ESP32_WESP32", onDesk.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slip_of_the_pen_is_named_with_its_line_where_the_desk_matters_and_nowhere_else()
    {
        Write("version: 1\nboards:\n  greenhouse:\n    profil: esp32-olimex\n");

        var onDesk = await _tool.Run("console", "--board", "greenhouse");
        var virtualBoard = await _tool.Run("boards", "virtual:esp32-olimex");
        var doctor = await Doctor();

        Assert.Equal((4, 0, 6), (onDesk.ExitCode, virtualBoard.ExitCode, doctor.ExitCode));
        Assert.EndsWith("desk.yaml:4:5: unknown key 'boards.greenhouse.profil'; did you mean 'profile'?", Assert.Single(onDesk.ErrorLines), StringComparison.Ordinal);
        Assert.Matches("✘ desk file +.*desk.yaml:4:5: unknown key", doctor.Output);
    }

    [Fact]
    public async Task Doctor_looks_at_the_named_board_and_a_part_that_is_missing_is_exit_code_6()
    {
        using var target = new WireTarget(_board, "ESP32_OLIMEX");
        Write($$"""
            version: 1
            boards:
              greenhouse: { profile: esp32-olimex, serial: { port: "{{_board.Device}}" } }
              shed: { profile: esp32-olimex, serial: { port: "10C4:EA60:none" }, network: { interface: nosuch0 } }
            """);

        var good = await Doctor("--board", "greenhouse");
        var bad = await Doctor("--board", "shed");
        var all = await Doctor();

        Assert.Equal((0, 6, 0), (good.ExitCode, bad.ExitCode, all.ExitCode));
        Assert.Matches("✔ board +greenhouse: Olimex ESP32-POE, ESP32_OLIMEX\n", good.Output);
        Assert.Matches($"✔ board +greenhouse: {_board.Device}: ESP32_OLIMEX, interpreter 1.17.0.185\n", good.Output);
        Assert.Matches("✘ board +shed: no serial port is '10C4:EA60:none'.*\n +-> plug it in", bad.Output);
        Assert.Matches("✘ board +shed: there is no interface nosuch0; this machine has .*\n +-> plug the adapter in", bad.Output);
        Assert.Matches("! board +shed: there is no interface nosuch0", all.Output);
    }

    public void Dispose()
    {
        _board.Dispose();
        _tool.Dispose();
    }

    // Without a network there is nobody to ask for addresses and to wait for.
    private Task<Processes.ProcessResult> Doctor(params string[] arguments) => Processes.RunningProcess.Run(
        "unshare", ["--map-root-user", "--net", ToolProcess.Program, "doctor", .. arguments], _tool.Folder, _tool.Environment);

    private void Write(string desk, string name = "desk.yaml") => File.WriteAllText(Path.Combine(_tool.Folder, name), desk, Encoding.UTF8);
}
