using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using NanoNet.Cli.CommandLine;
using NanoNet.Cli.Runs;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Reports.Runs;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>However a verb ends, its JSON ends with one line that says how, and its run folder, where it has one, says the same.</summary>
public sealed class VerbEndTests : IDisposable
{
    private readonly ToolProcess _tool = new();

    // The command line, its exit code, whose trouble it is, and whether there is a run folder.
    public static TheoryData<string, int, TroubleClass?, bool> Ends { get; } = new()
    {
        { "verify --json --list", 0, null, false },
        { "verify --json --board esp23-olimex", 4, TroubleClass.Test, false },
        { "verify --json --scenario NOSUCH", 5, TroubleClass.Test, false },
        { "verify --json --firmware nowhere.exe", 4, TroubleClass.Test, false },
        { "verify --json --interface nosuch", 6, TroubleClass.Bench, true },
        { "diverge --json", 4, TroubleClass.Test, true },
        { "diverge --json nowhere nowhere", 4, TroubleClass.Test, true },
        { "diverge --json --tolerance -1", 4, TroubleClass.Test, false },
        { "run --json --interface nosuch --network static", 6, TroubleClass.Bench, false },
        { "analyze --json nowhere.pcapng", 4, TroubleClass.Test, false },
        { "analyze --format json text", 4, TroubleClass.Test, false },
        { "check --json nowhere.exe", 4, TroubleClass.Test, false },
        { "check --json text", 4, TroubleClass.Test, false },
        { "new --json Taken.Name.", 4, TroubleClass.Test, false },
        { "new --json Greenhouse", 0, null, false },
        { "test --json nowhere.dll", 4, TroubleClass.Test, true },
        { "test --json nowhere.dll --limit 0", 4, TroubleClass.Test, false },
        { "cert --json board.local --out made", 0, null, false },
        { "cert --json no/name", 4, TroubleClass.Test, false },
        { "boards --json", 0, null, false },
        { "boards --json --schema", 4, TroubleClass.Test, false },
        { "boards --json esp23-olimex", 4, TroubleClass.Test, false },
        { "build --json nowhere.nfproj", 4, TroubleClass.Test, false },
        { "flash --json", 4, TroubleClass.Test, false },
        { "flash --json --board esp32-olimex --port nowhere --image nowhere.bin", 4, TroubleClass.Test, true },
        { "console --json --list", 0, null, false },
        { "console --json --port nowhere", 6, TroubleClass.Bench, true },
        { "console --json --port nowhere --expect (", 4, TroubleClass.Test, true },
        { "console --json --port nowhere --info", 6, TroubleClass.Bench, true },
        { "capture --json --list", 0, null, false },
        { "capture --json -i nosuch", 6, TroubleClass.Bench, true },
        { "capture --json -i nosuch --snaplen 0", 4, TroubleClass.Test, false },
        { "capture --json -i nosuch --output text/below", 4, TroubleClass.Test, false },
        { "doctor --json", 0, null, true },
        { "doctor --json --board nosuch", 4, TroubleClass.Test, false },
        { "doctor --json --board esp32-olimex", 4, TroubleClass.Test, false },
        { "init --json --schema", 4, TroubleClass.Test, false },
        { "init --json --port nowhere --no-broadcast", 6, TroubleClass.Bench, false },
    };

    public static TheoryData<string> VerbsWithJson { get; } =
        [.. NanoNetCommand.Verbs().Where(static verb => verb.Command.Options.Any(static option => option.Name == "--json")).Select(static verb => verb.Command.Name)];

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task End_says_the_exit_code_and_the_class_wherever_it_is_read(string commandLine, int exitCode, TroubleClass? whose, bool hasFolder)
    {
        await File.WriteAllTextAsync(Path.Combine(_tool.Folder, "text"), "no capture, no assembly", TestContext.Current.CancellationToken);
        string[] words = commandLine.Split(' ');

        var result = await _tool.Run(words);

        // What doctor finds is the machine's.
        (exitCode, whose) = commandLine == "doctor --json" ? (result.ExitCode, RunTrouble.ClassOf((ExitCode)result.ExitCode)) : (exitCode, whose);
        Assert.True(result.ExitCode == exitCode, $"{result.ExitCode}: {result.Error}{result.Output}");
        Assert.Equal(whose, RunTrouble.ClassOf((ExitCode)result.ExitCode));
        var folder = Directory.Exists(Path.Combine(_tool.Folder, "runs")) ? Directory.GetDirectories(Path.Combine(_tool.Folder, "runs")).Single(static path => Path.GetFileName(path) != "latest") : null;
        Assert.Equal(hasFolder, folder is not null);

        if (folder is not null)
        {
            var record = RunJson.Read(Path.Combine(folder, "run.json"))!;
            Assert.Equal((words[0], exitCode, whose), (record.Verb, record.ExitCode, record.Class));
            Assert.Equal(words, record.CommandLine);
            Assert.True(record.State is RunState.Complete or RunState.Broken, $"{record.State}");
            Assert.True(record.Trouble is not null == exitCode > 1 || words[0] == "doctor", record.Trouble);
        }

        if (words.Contains("--json") || words.Contains("json"))
        {
            AssertEnd(result, exitCode, whose, folder);
        }
    }

    [Fact]
    public void Every_verb_is_in_the_table() => Assert.Equal(
        NanoNetCommand.Verbs().Select(static verb => verb.Command.Name).Order(StringComparer.Ordinal),
        Ends.Select(static row => row.Data.Item1.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(VerbsWithJson))]
    public async Task Command_line_that_is_none_ends_too(string verb)
    {
        // Too many words, too few, or one that is unknown: what is behind an argument may be one.
        string[] wrong = verb switch
        {
            "diverge" => ["a", "b", "c"],
            "build" => ["a", "b"],
            "test" or "cert" or "check" or "analyze" => [],
            _ => ["--nonsense"],
        };

        AssertEnd(await _tool.Run([verb, "--json", .. wrong]), 4, TroubleClass.Test, null);
        AssertEnd(await _tool.Run([verb, .. wrong, "--json"]), 4, TroubleClass.Test, null);
    }

    [Theory]
    [InlineData("analyze", "x", "--format", "text", "--nonsense")]
    [InlineData("console", "--nonsense")]
    [InlineData("verify", "--json=false", "--nonsense")]
    public async Task Who_did_not_ask_for_json_gets_none(params string[] words)
    {
        var result = await _tool.Run(words);

        Assert.Equal(4, result.ExitCode);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("flash", "--update")]
    [InlineData("console")]
    [InlineData("capture")]
    [InlineData("test", "x.dll")]
    [InlineData("doctor")]
    [InlineData("diverge")]
    public async Task Folder_for_runs_without_a_name_is_exit_code_4(params string[] words)
    {
        var result = await _tool.Run([.. words, "--output", ""]);

        Assert.Equal(4, result.ExitCode);
        Assert.Contains("--output takes a folder, not an empty name", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Runs_that_look_at_others_leave_the_latest_where_it_is()
    {
        await _tool.Run("console", "--port", "nowhere");
        var latest = Directory.ResolveLinkTarget(Path.Combine(_tool.Folder, "runs", "latest"), returnFinalTarget: true)!.Name;

        var diverge = await _tool.Run("diverge", "runs/latest", "runs/latest");

        Assert.Contains(latest, diverge.Error, StringComparison.Ordinal);
        Assert.Equal(latest, Directory.ResolveLinkTarget(Path.Combine(_tool.Folder, "runs", "latest"), returnFinalTarget: true)!.Name);
    }

    public void Dispose() => _tool.Dispose();

    private static void AssertEnd(ProcessResult result, int exitCode, TroubleClass? whose, string? folder)
    {
        var lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();
        List<string> events = [.. lines.Select(static line => line.GetProperty("event").GetString()!)];

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Equal("end", events[^1]);
        Assert.Single(events, static one => one == "end");
        Assert.Equal(exitCode, lines[^1].GetProperty("exitCode").GetInt32());
        Assert.Equal(whose?.ToString().ToLowerInvariant(), Text(lines[^1], "class")?.ToLowerInvariant());
        Assert.Equal(folder, Text(lines[^1], "folder"));
        Assert.True(events.Contains("error") == (exitCode is 2 or 3 or 4 or 6) || exitCode == 5 || events.Contains("finding"), string.Join(' ', events));

        if (folder is not null)
        {
            Assert.Equal("run", events[0]);
        }
    }

    private static string? Text(JsonElement line, string name) => line.TryGetProperty(name, out var value) ? value.GetString() : null;
}
