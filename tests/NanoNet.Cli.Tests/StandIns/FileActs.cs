using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Cli.Tests.Tool;

namespace NanoNet.Cli.Tests.StandIns;

/// <summary>Files and folders that the verbs without a board read: runs, profiles, captures, apps.</summary>
internal static class FileActs
{
    public static IEnumerable<(string Name, StandInAct Act)> All =>
    [
        ("diverge: other run is the same", static stage => Diverge(stage, static text => text)),
        ("diverge: other run differs", static stage => Diverge(stage, static text => text.Replace("\"outcome\": \"pass\"", "\"outcome\": \"failed\"", StringComparison.Ordinal))),
        ("diverge: other run is cut off", static stage => Diverge(stage, static text => text[..(text.Length / 2)])),
        ("diverge: other run is not there", static stage => stage.Run("diverge", "nowhere", "nowhere")),
        ("boards: profile is one", static stage => stage.Run("boards", "esp32-olimex")),
        ("boards: profile is unknown", static stage => stage.Run("boards", "esp23-olimex")),
        ("boards: profile has a key that is none", static stage => stage.Run("boards", stage.Write("board.yaml", "nmae: x\n"))),
        ("analyze: capture is none", static stage => stage.Run("analyze", stage.Write("x.pcapng", "no capture at all"))),
        ("analyze: capture is not there", static stage => stage.Run("analyze", "nowhere.pcapng")),
        ("check: firmware would crash a board", static stage => stage.Run("check", ForeignFirmware.Compile(
            stage.Tool.Folder, "App", "public static class Program { public static void Main() { var table = new int[2, 2]; table[0, 0] = 1; } }"))),
        ("check: firmware is none", static stage => stage.Run("check", stage.Write("App.exe", "MZ"))),
        ("new: folder is taken", static stage =>
        {
            stage.Write("Greenhouse/mine", "mine");
            return stage.Run("new", "Greenhouse");
        }),
        ("cert: folder cannot be written", static stage => stage.Run("cert", "board.local", "--out", Path.Combine(stage.Write("file", "mine"), "below"))),
    ];

    private static async Task<ProcessResult> Diverge(Stage stage, Func<string, string> change)
    {
        var verified = await stage.Run("verify", "--network", "static", "--scenario", "TCP-OPEN-CLOSE", "-o", "runs-a");

        if (verified.ExitCode != 0)
        {
            return verified;
        }

        var other = Directory.CreateDirectory(stage.PathOf("b")).FullName;

        foreach (var file in Directory.GetFiles(stage.PathOf("runs-a/latest")))
        {
            File.Copy(file, Path.Combine(other, Path.GetFileName(file)));
        }

        var record = Path.Combine(other, "run.json");
        await File.WriteAllTextAsync(record, change(await File.ReadAllTextAsync(record)));
        return await stage.Run("diverge", "runs-a/latest", other);
    }
}
