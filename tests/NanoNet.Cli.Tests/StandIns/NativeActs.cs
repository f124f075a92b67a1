using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NanoNet.Boards;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Cli.Tests.Tool;
using NanoNet.Deploy.Target;
using NanoNet.MetadataProcessorDouble;
using NanoNet.Serial;
using NanoNet.Serial.Tests;

namespace NanoNet.Cli.Tests.StandIns;

/// <summary>A board's interpreter that is asked which native assemblies it holds: by each verb that asks, in each manner of answering.</summary>
internal static class NativeActs
{
    private const string Net = "System.Net";
    private const uint OtherNet = 0x8EFB9944;

    private static readonly IReadOnlyDictionary<string, NativeHalf> s_listed =
        TargetFirmware.Of(BoardCatalog.Load(Path.Combine(TestCheckout.Root, "boards")).Boards.Single(static board => board.Name == "esp32-olimex")).Natives;

    /// <summary>What every interpreter of the board's profile holds; more than the listing names, as each does.</summary>
    public static IReadOnlyList<NativeAssembly> Held { get; } =
    [
        .. s_listed.Select(static half => new NativeAssembly(half.Key, half.Value.Version, half.Value.Checksum!.Value)),
        new NativeAssembly("EventSink", new Version(1, 0, 0, 0), 0xF32F4C3E),
    ];

    private static readonly (string Does, Func<CapabilityQuestion, byte[]?> Answers)[] s_manners =
    [
        ("has every native half", static question => CapabilityAnswer.Of(Held, question)),
        ("lacks a native half", static question => CapabilityAnswer.Of([.. Held.Where(static half => half.Name != Net)], question)),
        ("has a native half of another version", static question => CapabilityAnswer.Of(
            [.. Held.Select(static half => half.Name == Net ? half with { Version = new Version(100, 2, 0, 14), Checksum = OtherNet } : half)], question)),
        ("does not say which native halves it has", static _ => null),
        ("does not know what native halves are", static _ => []),
        ("answers garbage for its native halves", static question => [.. Enumerable.Repeat((byte)(0x41 + question.First), NativeAssembly.Length)]),
        ("counts its native halves and garbles the rest", static question => CapabilityAnswer.Of(Held, question) is var answer && answer.Length > sizeof(uint) ? answer[1..] : answer),
    ];

    public static IEnumerable<(string Name, StandInAct Act)> All =>
    [
        .. s_manners.Select(static manner => ($"flash: interpreter {manner.Does}", (StandInAct)(stage => Flash(stage, manner.Answers)))),
        ("flash: interpreter is silent", static stage => Flash(stage, null)),
        .. s_manners.Select(static manner => ($"console --info: interpreter {manner.Does}", (StandInAct)(stage => Info(stage, manner.Answers)))),
        .. s_manners.Select(static manner => ($"doctor --board: interpreter {manner.Does}", (StandInAct)(stage => Look(stage, manner.Answers)))),
        ("verify: interpreter has a native half of another version", Verify),
    ];

    // What it said at its start was lost before the tool listened, so it is told to start anew.
    private static Task<ProcessResult> Flash(Stage stage, Func<CapabilityQuestion, byte[]?>? answers)
    {
        stage.Board.Answer(answers is null ? null : "ESP32_OLIMEX", answers, static board => board.Say(FlashActs.Banner + "Ready\r\n"));
        var command = FlashActs.Command(stage, "echo OK", "--silence", "120");
        WriteImage(stage.PathOf("app.bin"));
        return stage.Run(command);
    }

    private static Task<ProcessResult> Info(Stage stage, Func<CapabilityQuestion, byte[]?> answers)
    {
        stage.Board.Answer(answers);
        return stage.Run("console", "--port", stage.Board.Device, "--info", "--baud", "921600");
    }

    private static Task<ProcessResult> Look(Stage stage, Func<CapabilityQuestion, byte[]?> answers)
    {
        stage.Board.Answer(answers);
        stage.Write("desk.yaml", $"version: 1\nboards:\n  greenhouse:\n    profile: esp32-olimex\n    serial: {{ port: {stage.Board.Device} }}\n");
        return DeskActs.Look(stage, "--board", "greenhouse");
    }

    // The board's own profile is as it was; the one that it is verified by says another version.
    private static async Task<ProcessResult> Verify(Stage stage)
    {
        var profile = await File.ReadAllTextAsync(Path.Combine(TestCheckout.Root, "boards", "st-stm32f769i-discovery", "board.yaml"));
        var other = stage.Write("other.yaml", profile.Replace("  System.Net: 100.2.0.12", "  System.Net: 100.2.0.14", StringComparison.Ordinal));
        using var desk = await VethDesk.WithBoard(stage.Tool, "st-stm32f769i-discovery");
        return await desk.Run("verify", "--board", other, "--interface", VethDesk.Ours, "--port", desk.Port, "-s", "TCP-OPEN-CLOSE");
    }

    // The app is called by its build id, so that the image holds it.
    private static void WriteImage(string path)
    {
        using var image = new MemoryStream();

        foreach (var (name, checksum) in (IEnumerable<(string, uint)>)[("mscorlib", s_listed["mscorlib"].Checksum!.Value), (Net, s_listed[Net].Checksum!.Value), (FlashActs.BuildId, 0)])
        {
            image.Write(new PeWriter { Name = name, Version = new Version(1, 11, 0, 0), NativeChecksum = checksum }.ToArray());
            image.Write(new byte[(4 - (image.Length % 4)) % 4]);
        }

        File.WriteAllBytes(path, image.ToArray());
    }
}
