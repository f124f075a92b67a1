using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Threading.Tasks;
using NanoNet.Cli.CommandLine;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Cli.Tests.StandIns;
using NanoNet.Reports.Runs;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>Ctrl-C in the middle of every verb that may last: exit code 2, said in JSON and in run.json, and no process stays behind.</summary>
public sealed class InterruptionTests : IDisposable
{
    // They wait for nobody.
    private static readonly string[] s_brief = ["boards", "cert", "check", "new"];

    private static readonly Dictionary<string, Func<Stage, List<IDisposable>, Task<RunningProcess>>> s_begun = new()
    {
        ["analyze"] = static (stage, _) => Begun(stage.Tool.StartListening("analyze", "--json", "-"), "waiting for standard input"),
        ["verify"] = static (stage, _) => Begun(stage.Tool.Start("verify", "--json", "--clock", "real", "-v"), " TCP-OPEN-CLOSE pass"),
        ["run"] = static (stage, _) => Begun(stage.Tool.Start("run", "--json", "--network", "static"), "\"message\":\"Ready\""),
        ["run beside a command"] = static (stage, _) => Begun(stage.Tool.Start("run", "--network", "static", "--", "sh", "-c", "echo begun; sleep 600"), "begun"),
        ["test"] = static (stage, _) => Begun(stage.Tool.Start("test", "--json", VirtualBoardActs.Endless(stage), "--limit", "100000"), "OutcomeTests.Passes"),
        ["test --port"] = static (stage, _) =>
            Begun(stage.Tool.Start(DeskTestActs.Arguments(stage, "echo OK", static board => board.Say(DeskTestActs.Begin + "Test passed,A.One.0,1\r\n"), "--json", "--limit", "600")), "A.One.0"),
        ["test --port that deploys"] = static async (stage, _) =>
        {
            var running = stage.Tool.Start(DeskTestActs.Arguments(stage, $": > '{stage.PathOf("begun")}'; sleep 600 & wait", static _ => { }, "--json", "--limit", "600"));
            await stage.Made("begun");
            return running;
        },
        ["build"] = static async (stage, _) =>
        {
            var packages = StandInPackages.Write(stage.PathOf("packages"), BuildScene.Config("NanoNet.Stm32"));
            var converter = stage.WriteProgram("mdp", $": > '{stage.PathOf("begun")}'; sleep 600 & wait");
            var running = stage.Tool.Start("build", "--json", "--packages", packages, "--metadata-processor", converter, "-o", "app.bin");
            await stage.Made("begun");
            return running;
        },
        ["flash"] = static (stage, _) => Begun(stage.Tool.Start([.. FlashActs.Command(stage, "echo begun; sleep 600 & wait"), "--json", "--verbose"]), "nanoff: begun"),
        ["flash that proves"] = static (stage, _) => Begun(stage.Tool.Start([.. FlashActs.Command(stage, "echo OK", "--silence", "600"), "--json"]), "to say what it runs"),
        ["diverge"] = static async (stage, kept) =>
        {
            var desk = await VethDesk.WithBoard(stage.Tool, "st-stm32f769i-discovery");
            kept.Add(desk);
            stage.Write("desk.yaml", $"version: 1\nboards: {{ greenhouse: {{ profile: st-stm32f769i-discovery, serial: {{ port: \"{desk.Port}\" }}, network: {{ interface: {VethDesk.Ours} }} }} }}\n");
            return await Begun(desk.Start("diverge", "--json", "--board", "greenhouse", "-v"), " TCP-OPEN-CLOSE pass");
        },
        ["capture"] = static async (stage, kept) =>
        {
            var desk = await VethDesk.Empty(stage.Tool);
            kept.Add(desk);
            return await Begun(desk.Start("capture", "--json", "-i", VethDesk.Ours, "-w", "va.pcapng", "--duration", "600"), "capturing on va");
        },
        ["console"] = static (stage, _) => Begun(stage.Tool.Start("console", "--json", "--port", stage.Board.Device), "following"),
        ["console --info"] = static (stage, _) => Begun(stage.Tool.Start("console", "--json", "--port", stage.Board.Device, "--info", "--baud", "921600"), "asking"),
        ["doctor"] = static (stage, _) =>
        {
            stage.Write("desk.yaml", $"version: 1\nboards: {{ greenhouse: {{ target: ESP32_OLIMEX, serial: {{ port: \"{stage.Board.Device}\" }} }} }}\n");
            return Begun(stage.Tool.Start("doctor", "--json", "--board", "greenhouse"), "looking around");
        },
        ["init"] = static (stage, _) => Begun(stage.Tool.Start("init", "--json", "--no-broadcast", "--port", stage.Board.Device), "asking"),
    };

    private readonly Stage _stage = new();
    private readonly List<IDisposable> _kept = [];

    public InterruptionTests() => ToolProcess.RequireBoard();

    public static TheoryData<string> Lasting { get; } = [.. s_begun.Keys];

    [Fact]
    public void Every_verb_that_may_last_is_interrupted() => Assert.Equal(
        NanoNetCommand.Verbs().Select(static verb => verb.Command.Name).Order(StringComparer.Ordinal),
        s_begun.Keys.Select(static name => name.Split(' ')[0]).Distinct().Concat(s_brief).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Lasting))]
    public async Task Interruption_is_exit_code_2_wherever_it_is_said_and_leaves_no_process(string what)
    {
        _stage.Tool.Environment["NANONET_HEARTBEAT"] = "0.2";
        using var running = await s_begun[what](_stage, _kept);
        var children = ChildProcess.AllBelow(running.Id);

        running.Signal(PosixSignal.SIGINT);
        var result = await running.End();

        Assert.True(result.ExitCode == 2, $"{result.ExitCode}: {result.Error}{result.Output}");

        foreach (var child in children)
        {
            await EndedProcess.Wait(child);
        }

        if (Directory.Exists(_stage.PathOf("runs")))
        {
            Assert.All(
                Directory.GetDirectories(_stage.PathOf("runs")).Select(static run => RunJson.Read(Path.Combine(run, "run.json"))!),
                static run => Assert.Equal((RunState.Interrupted, 2, null), (run.State, run.ExitCode, run.Class)));
        }

        if (what != "run beside a command")
        {
            AssertEnd(result);
        }

        Assert.False(File.Exists(_stage.PathOf("desk.yaml")) && what == "init");
        Assert.False(File.Exists(_stage.PathOf("app.bin")) && what == "build");
    }

    public void Dispose()
    {
        _kept.ForEach(static one => one.Dispose());
        _stage.Dispose();
    }

    private static async Task<RunningProcess> Begun(RunningProcess running, string said)
    {
        await running.Line(line => line.Contains(said, StringComparison.Ordinal));
        return running;
    }

    private static void AssertEnd(ProcessResult result)
    {
        var lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();
        Assert.Single(lines, static line => line.GetProperty("event").GetString() == "end");
        Assert.Equal(("end", 2), (lines[^1].GetProperty("event").GetString(), lines[^1].GetProperty("exitCode").GetInt32()));
        Assert.False(lines[^1].TryGetProperty("class", out _));
    }
}
