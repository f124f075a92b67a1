using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NanoNet.Cli.DeviceTests;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Cli.Tests.Tool;
using NanoNet.Serial;
using NanoNet.Serial.Tests;

namespace NanoNet.Cli.Tests.StandIns;

/// <summary>A board on the desk that unit tests are deployed to: for <c>test</c>, in each manner of running them.</summary>
internal static class DeskTestActs
{
    // What the launcher of those tests says first.
    public static string Begin => DeviceTestJudge.BeginOf(Build) + "\r\n";
    private const string OfBefore = "Tests begin, build 0123456789ab\r\n";
    private const string End = "Tests ended\r\n";
    private const string Passed = "Test passed,A.One.0,12345\r\n";
    private const string Failed = "said before it failed\r\nTest failed,A.Two.0,Expected:<1>. Actual:<2>.\r\n";

    private static readonly (string Does, string Limit, Action<PluggedBoard> Starts)[] s_manners =
    [
        ("runs tests that pass", "60", static board => board.Say("what firmware says before\r\n" + Begin + Passed + End)),
        ("runs a test that fails", "60", static board => board.Say(Begin + Passed + Failed + End)),
        ("says tests of the start before", "60", static board => board.Say(Failed + Begin + Begin + Passed + End)),
        ("hangs in a test", "5", static board => board.Say(Begin + Passed)),
        ("starts anew in a test", "60", static board => board.Say(Begin + Passed + Begin + Passed)),
        ("throws before its tests", "5", static board => board.Say("    ++++ Exception System.OutOfMemoryException - CLR_E_OUT_OF_MEMORY (1) ++++\r\n")),
        ("goes away in a test", "5", static board =>
        {
            board.Say(Begin + Passed + "Test pas");
            board.Unplug();
        }),
        ("says nothing of tests", "5", static _ => { }),
        ("floods for ever", "5", BoardActs.Flooding),
        ("runs the tests of before", "60", static board => board.Say(OfBefore + Passed + End)),
        ("runs tests that say no build", "60", static board => board.Say("Tests begin\r\n" + Passed + End)),
        ("says tests of the image before, and those that were deployed then", "60", static board => board.Say(OfBefore + Failed + Begin + Passed + End)),
        ("holds no test", "60", static board => board.Say(Begin + End)),
    ];

    public static IEnumerable<(string Name, StandInAct Act)> All =>
    [
        .. s_manners.Select(static manner => ($"test --port: board {manner.Does}", (StandInAct)(stage => Run(stage, manner.Starts, NativeActs.Held, "echo OK", "--limit", manner.Limit)))),
        ("test --port: board has its port on its own USB", static stage => OwnUsb(stage, RebootOptions.InterpreterOnly)),
        ("test --port: board has its port on its own USB, and starts its processor anew all the same", static stage => OwnUsb(stage, null)),
        ("test --port: interpreter lacks a native half", static stage => Run(stage, static _ => { }, [.. NativeActs.Held.Where(static half => half.Name != "mscorlib")], "echo OK")),
        ("test --port: nanoff fails with E4000", static stage => Run(stage, static _ => { }, NativeActs.Held, "echo 'Error E4000: words'; exit 160")),
    ];

    /// <summary>Tests on a board that says what the caller has it say.</summary>
    public static RunningProcess Start(Stage stage) => stage.Tool.Start(Arguments(stage, static (_, _) => { }, NativeActs.Held, "echo OK", "--limit", "120"));

    // With the processor the port goes, and is back when the tests run.
    private static Task<ProcessResult> OwnUsb(Stage stage, RebootOptions? staying) => stage.Run(Arguments(
        stage,
        (board, options) =>
        {
            if (options == staying)
            {
                board.Say(Begin + Passed + End);
                return;
            }

            board.Unplug();
            board.Replug();
            board.Say(Passed + End);
        },
        NativeActs.Held,
        "echo OK",
        "--limit",
        "5"));

    private static Task<ProcessResult> Run(Stage stage, Action<PluggedBoard> starts, IReadOnlyList<NativeAssembly> held, string nanoff, params string[] more) =>
        stage.Run(Arguments(stage, (board, _) => starts(board), held, nanoff, more));

    /// <summary>The build of what is deployed.</summary>
    public static string Build => DeviceTestApp.BuildOf(Checkout.Find(), Tests);

    private static string Tests => Path.Combine(TestCheckout.Artifacts, "bin", "NFOutcomes", "release", "NFUnitTest.dll");

    /// <summary>The command line that runs tests on a board that starts as the caller wants it.</summary>
    public static string[] Arguments(Stage stage, string nanoff, Action<PluggedBoard> starts, params string[] more) => Arguments(stage, (board, _) => starts(board), NativeActs.Held, nanoff, more);

    private static string[] Arguments(Stage stage, Action<PluggedBoard, RebootOptions> starts, IReadOnlyList<NativeAssembly> held, string nanoff, params string[] more)
    {
        stage.Board.Answer("ESP32_OLIMEX", question => CapabilityAnswer.Of(held, question), starts);
        var packages = StandInPackages.Write(stage.PathOf("packages"), Path.Combine(TestCheckout.Root, "tests", "firmware", "NFOutcomes", "packages.config"));
        return
        [
            "test", Tests, "--board", "esp32-olimex", "--port", stage.Board.Device, "--packages", packages, "--metadata-processor", StandInPackages.ProcessorProgram,
            "--nanoff", stage.WriteProgram("nanoff", nanoff), .. more,
        ];
    }
}
