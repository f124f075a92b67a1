using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Cli.Tests.Tool;

namespace NanoNet.Cli.Tests.StandIns;

/// <summary>A serial port that cannot be had, for each verb that opens one: another program has it, or this user may not.</summary>
internal static class PortActs
{
    private static readonly (string Verb, Func<Stage, string[]> Command)[] s_verbs =
    [
        ("console", static stage => ["console", "--port", stage.Board.Device]),
        ("console --info", static stage => ["console", "--port", stage.Board.Device, "--info"]),
        ("init", static stage => ["init", "--port", stage.Board.Device, "--no-broadcast"]),
        ("flash", static stage => FlashActs.Command(stage, "echo OK")),
    ];

    public static IEnumerable<(string Name, StandInAct Act)> All =>
    [
        .. s_verbs.Select(static verb => ($"{verb.Verb}: serial port is another program's", (StandInAct)(stage => Held(stage, () => stage.Run(verb.Command(stage)))))),
        .. s_verbs.Select(static verb => ($"{verb.Verb}: serial port may not be opened by this user", (StandInAct)(stage => Forbidden(stage, verb.Command(stage))))),
        ("verify: serial port is another program's", static stage => OnDesk(stage, static board => ["verify", "--interface", VethDesk.Ours, "--port", board])),
        ("diverge --board: serial port is another program's", static stage => OnDesk(stage, static _ => ["diverge", "--board", "greenhouse"])),
    ];

    private static async Task<ProcessResult> Held(Stage stage, Func<Task<ProcessResult>> act)
    {
        using var other = stage.Tool.Start("console", "--port", stage.Board.Device, "--output", "other");
        await other.Line(static line => line.Contains("following", StringComparison.Ordinal));
        var result = await act();
        other.Signal(PosixSignal.SIGINT);
        await other.End();
        return result;
    }

    // Whoever runs this may be root, who may open everything: so without that right.
    private static Task<ProcessResult> Forbidden(Stage stage, string[] command)
    {
        File.SetUnixFileMode(new FileInfo(stage.Board.Device).ResolveLinkTarget(returnFinalTarget: true)!.FullName, UnixFileMode.None);
        return RunningProcess.Run(
            "unshare", ["--map-root-user", "setpriv", "--bounding-set=-all", "--inh-caps=-all", ToolProcess.Program, .. command], stage.Tool.Folder, stage.Tool.Environment);
    }

    private static async Task<ProcessResult> OnDesk(Stage stage, Func<string, string[]> command)
    {
        using var desk = await VethDesk.Empty(stage.Tool);
        stage.Write("desk.yaml", $"version: 1\nboards:\n  greenhouse:\n    profile: esp32-olimex\n    serial: {{ port: {stage.Board.Device} }}\n    network: {{ interface: {VethDesk.Ours} }}\n");
        return await Held(stage, () => desk.Run(command(stage.Board.Device)));
    }
}
