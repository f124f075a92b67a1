using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Cli.Tests.Tool;

namespace NanoNet.Cli.Tests.StandIns;

/// <summary>A virtual board's program that is another, or is killed; and firmware of somebody's that is wrong: for the verbs that boot one.</summary>
internal static class VirtualBoardActs
{
    private const string Board = "NanoNet.VirtualBoard";

    private static readonly (string Does, string Script)[] s_programs =
    [
        ("crashes at once", "echo 'libc: boom' >&2; exit 134"),
        ("refuses its firmware", "echo 'NanoNet.Stm32 calls System.Net.Sockets.Socket::Shutdown, which this board lacks' >&2; exit 6"),
        ("speaks another protocol", "echo '{\"jsonrpc\":\"2.0\"}'; head -c 4096 /dev/zero; exit 0"),
    ];

    private static readonly (string Verb, Func<string> Subject)[] s_verbs =
    [
        ("verify", static () => "--network"), ("run", static () => "--network"), ("test", static () => Tests("NFOutcomes")),
    ];

    public static IEnumerable<(string Name, StandInAct Act)> All =>
    [
        .. from verb in s_verbs
           from program in s_programs
           select ($"{verb.Verb}: virtual board {program.Does}", (StandInAct)(stage => Replaced(stage, program.Script, Words(verb.Verb)))),
        ("verify: virtual board dies in the middle", static stage => Killed(stage, " TCP-OPEN-CLOSE pass", "verify", "--clock", "real", "-v")),
        ("run: virtual board dies in the middle", static stage => Killed(stage, "Ctrl-C ends it", "run", "--network", "static")),
        ("test: virtual board dies in the middle", static stage => Killed(stage, "OutcomeTests.Passes", "test", Endless(stage), "--limit", "100000")),
        ("test: firmware hangs", static stage => stage.Run("test", Endless(stage), "--limit", "20")),
        ("test: firmware fails", static stage => stage.Run("test", Tests("NFOutcomes"), "--json")),
        ("test: firmware holds no tests", static stage => stage.Run("test", Path.Combine(Path.GetDirectoryName(Tests("NFUnitTest"))!, "NanoNet.Services.dll"))),
        ("verify: firmware throws", static stage => Verify(stage, "throw new System.InvalidOperationException();", "--scenario", "BOOT-CLEAN")),
        ("verify: firmware is silent where it should serve", static stage => Verify(stage, "System.Console.WriteLine(\"Ready\");", "--service", "http:80", "--scenario", "HTTP-GET")),
        ("verify: firmware would crash a board", static stage => Verify(stage, "var table = new int[2, 2]; table[0, 0] = 1;")),
        ("run: firmware would crash a board", static stage => stage.Run("run", "--firmware", App(stage, "var table = new int[2, 2]; table[0, 0] = 1;"))),
        ("verify: virtual board keeps the rules", static stage => stage.Run("verify", "--scenario", "TCP-OPEN-CLOSE", "--network", "static")),
        ("verify: virtual board breaks a rule and serves well", static stage => stage.Run("verify", "--board", Unexcused(stage), "--scenario", "DHCP-*")),
        ("run: virtual board starts", static stage => stage.Run("run", "--network", "static", "--", "true")),
        ("run: interface is not there", static stage => stage.Run("run", "--interface", "nosuch")),
    ];

    private static string[] Words(string verb) => verb == "test" ? [verb, Tests("NFOutcomes")] : [verb, "--network", "static"];

    private static Task<ProcessResult> Replaced(Stage stage, string script, string[] command)
    {
        var artifacts = stage.Tool.ArtifactsWithout(Board);
        stage.WriteProgram(Path.GetRelativePath(stage.Tool.Folder, Path.Combine(artifacts, "bin", Board, "release", Board)), script);
        return stage.Run(command);
    }

    private static async Task<ProcessResult> Killed(Stage stage, string when, params string[] command)
    {
        using var running = stage.Tool.Start(command);
        await running.Line(line => line.Contains(when, StringComparison.Ordinal));
        ChildProcess.Kill(running.Id, Board);
        return await running.End();
    }

    private static Task<ProcessResult> Verify(Stage stage, string body, params string[] more) => stage.Run(["verify", "--network", "static", "--firmware", App(stage, body), .. more]);

    private static string App(Stage stage, string body) =>
        ForeignFirmware.Compile(stage.Tool.Folder, "App", $"public static class Program {{ public static void Main() {{ {body} }} }}");

    // Tests that pass, and then one that waits for what never comes.
    public static string Endless(Stage stage) => ForeignFirmware.Compile(
        stage.Tool.Folder,
        "NFUnitTest",
        """
        [nanoFramework.TestFramework.TestClass]
        public class OutcomeTests
        {
            [nanoFramework.TestFramework.TestMethod] public void Passes() { }
            [nanoFramework.TestFramework.TestMethod] public void Waits() { new System.Threading.ManualResetEvent(false).WaitOne(); }
        }
        """);

    private static string Tests(string project) => Path.Combine(TestCheckout.Artifacts, "bin", project, "release", "NFUnitTest.dll");

    // A profile that knows of no deviation: what lwIP is excused for elsewhere is a violation here.
    private static string Unexcused(Stage stage)
    {
        var profile = File.ReadAllText(Path.Combine(TestCheckout.Root, "boards", "st-stm32f769i-discovery", "board.yaml"));
        return stage.Write("board.yaml", profile[..profile.IndexOf("\ndeviations:", StringComparison.Ordinal)] + "\n");
    }
}
