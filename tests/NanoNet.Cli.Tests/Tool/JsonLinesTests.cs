using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using NanoNet.Boards;
using NanoNet.Cli.CommandLine;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Cli.Tests.StandIns;
using NanoNet.Serial.Tests;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>What <c>--json</c> says of the verbs that make, flash, list and run: a line for each thing that a person is told, and one end.</summary>
public sealed class JsonLinesTests : IDisposable
{
    private readonly Stage _stage = new();

    [Fact]
    public void Every_verb_has_it() =>
        Assert.DoesNotContain(NanoNetCommand.Verbs(), static verb => verb.Command.Options.All(static option => option.Name != "--json"));

    [Fact]
    public async Task Boards_lists_every_profile_and_what_is_on_the_desk()
    {
        _stage.Write("desk.yaml", "version: 1\nboards: { greenhouse: { profile: esp32-olimex, serial: { port: /dev/ttyUSB7, baud: 115200 }, network: { interface: eth7, address: 192.0.2.10/24 } } }\n");

        var lines = Lines(await _stage.Run("boards", "--json"));

        var profiles = lines.Where(static line => Text(line, "kind") == "profile").ToList();
        var known = BoardCatalog.Load(Path.Combine(TestCheckout.Root, "boards")).Boards;
        Assert.Equal(known.Select(static board => board.Name), profiles.Select(static line => Text(line, "id")));
        Assert.Equal(known.Select(static board => (int?)board.ExpectedMss), profiles.Select(static line => (int?)line.GetProperty("profile").GetProperty("mss").GetInt32()));
        var desk = Assert.Single(lines, static line => Text(line, "kind") == "desk").GetProperty("desk");
        Assert.Equal(("greenhouse", "/dev/ttyUSB7", 115200, "eth7", "192.0.2.10/24"), (Text(desk, "name"), Text(desk, "port"), desk.GetProperty("baud").GetInt32(), Text(desk, "interface"), Text(desk, "address")));
        Assert.Equal("end", Text(lines[^1], "event"));
        Assert.Equal(known.Count + 2, lines.Count);
    }

    [Fact]
    public async Task Boards_tells_of_one_board_what_a_person_is_told()
    {
        var lines = Lines(await _stage.Run("boards", "--json", "esp32-olimex"));

        var profile = lines[0].GetProperty("profile");
        Assert.Equal(("ESP32_OLIMEX", "0x001E0000", "LAN8720, address 0"), (Text(profile, "target"), Text(profile, "deployAddress"), Text(profile, "phy")));
        Assert.Equal(BoardProfile.Load(Path.Combine(TestCheckout.Root, "boards", "esp32-olimex", "board.yaml")).Lwip.Options["TCP_MSS"], profile.GetProperty("lwipOptions").GetProperty("TCP_MSS").GetInt64());
        Assert.Equal(2, lines.Count);
    }

    [Fact]
    public async Task New_names_every_file_that_it_writes()
    {
        var lines = Lines(await _stage.Run("new", "--json", "Greenhouse"));

        var written = lines.Where(static line => Text(line, "event") == "written").Select(line => _stage.PathOf(Text(line, "id")!)).Order(StringComparer.Ordinal);
        Assert.Equal(Directory.GetFiles(_stage.PathOf("Greenhouse"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal), written);
        Assert.Equal(("end", 0), (Text(lines[^1], "event"), lines[^1].GetProperty("exitCode").GetInt32()));
    }

    [Fact]
    public async Task Init_tells_whom_it_found_and_what_it_wrote()
    {
        _stage.Board.Answer();

        var lines = Lines(await _stage.Run("init", "--json", "--no-broadcast", "--port", _stage.Board.Device));

        Assert.Equal(["step", "found", "written", "end"], lines.Select(static line => Text(line, "event")));
        Assert.Equal(("ESP32_OLIMEX", 921600), (Text(lines[1].GetProperty("desk"), "target"), lines[1].GetProperty("desk").GetProperty("baud").GetInt32()));
        Assert.Equal("desk.yaml", Text(lines[2], "id"));
    }

    [Fact]
    public async Task Flash_tells_its_steps_its_proof_and_what_run_json_holds_of_it()
    {
        _stage.Board.Answer("ESP32_OLIMEX", static question => CapabilityAnswer.Of(NativeActs.Held, question), static board => board.Say(FlashActs.Banner + "Ready\r\n"));

        var lines = Lines(await _stage.Run([.. FlashActs.Command(_stage, "echo '.NET nanoFramework Firmware Flasher v2.4.9+00'; echo OK"), "--json"]));

        Assert.Equal(["run", "warning", "step", "warning", "proof", "proof", "flash", "end"], lines.Select(static line => Text(line, "event")));
        Assert.StartsWith($"console: NanoNet.Esp32 0.1.0, build {FlashActs.BuildId}", Text(lines[4], "message"), StringComparison.Ordinal);
        var flash = lines[^2].GetProperty("flash");
        using var record = JsonDocument.Parse(await File.ReadAllTextAsync(_stage.PathOf("runs/latest/run.json"), TestContext.Current.CancellationToken));
        Assert.True(JsonElement.DeepEquals(record.RootElement.GetProperty("flash"), flash), flash.ToString());
    }

    [Fact]
    public async Task Flash_that_fails_tells_what_was_flashed_and_by_whom()
    {
        var lines = Lines(await _stage.Run([.. FlashActs.Command(_stage, "echo '.NET nanoFramework Firmware Flasher v2.5.162+00'; echo 'Error E4000: words'; exit 160", "--no-proof"), "--json"]));

        Assert.Equal(["run", "step", "flash", "error", "end"], lines.Select(static line => Text(line, "event")));
        Assert.Equal("2.5.162", Text(lines[2].GetProperty("flash"), "nanoff"));
        Assert.Contains("E4000", Text(lines[3], "message"), StringComparison.Ordinal);
        Assert.Equal(("bench", 6), (Text(lines[4], "class"), lines[4].GetProperty("exitCode").GetInt32()));
    }

    [Fact]
    public async Task Run_tells_who_the_board_is_and_every_line_of_its_console()
    {
        ToolProcess.RequireBoard();

        var lines = Lines(await _stage.Run("run", "--json", "--network", "static", "--clock", "virtual", "--for", "30s"));

        var said = lines.Where(static line => Text(line, "event") == "line").ToList();
        Assert.Contains(said, static line => Text(line, "message") == "Ready");
        Assert.True(said.Select(static line => line.GetProperty("sincePowerOnMs").GetDouble()).Order().SequenceEqual(said.Select(static line => line.GetProperty("sincePowerOnMs").GetDouble())));
        var board = Assert.Single(lines, static line => Text(line, "event") == "board");
        Assert.Equal(("192.0.2.10", "NanoNet.Stm32"), (Text(board.GetProperty("board"), "address"), Text(board.GetProperty("firmware"), "name")));
        Assert.Contains(board.GetProperty("firmware").GetProperty("services").EnumerateArray(), static service => service.GetString() == "http:80");
        Assert.Equal(("end", 0), (Text(lines[^1], "event"), lines[^1].GetProperty("exitCode").GetInt32()));
    }

    [Fact]
    public async Task Run_leaves_standard_output_to_its_command_and_blames_nobody_for_its_exit_code()
    {
        ToolProcess.RequireBoard();

        var result = await _stage.Run("run", "--json", "--network", "static", "--", "sh", "-c", "echo $NANONET_BOARD; exit 1");

        Assert.Equal((1, "192.0.2.10\n"), (result.ExitCode, result.Output));
        var end = JsonDocument.Parse(result.ErrorLines[^1]).RootElement;
        Assert.Equal(("end", 1, null), (Text(end, "event"), end.GetProperty("exitCode").GetInt32(), Text(end, "class")));
        Assert.Contains(result.ErrorLines, static line => line.StartsWith("{\"event\":\"board\"", StringComparison.Ordinal));
    }

    public void Dispose() => _stage.Dispose();

    private static List<JsonElement> Lines(ProcessResult result)
    {
        Assert.True(result.Output.Length > 0, result.Error);
        return [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonSerializer.Deserialize<JsonElement>(line))];
    }

    private static string? Text(JsonElement line, string name) => line.TryGetProperty(name, out var value) ? value.GetString() : null;
}
