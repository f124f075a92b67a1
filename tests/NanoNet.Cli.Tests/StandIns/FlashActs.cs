using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.Processes;

namespace NanoNet.Cli.Tests.StandIns;

/// <summary>A flasher that is not nanoff: it fails, hangs, lies or is not there.</summary>
internal static class FlashActs
{
    public const string BuildId = "ba9876543210";
    public const string Banner = "NanoNet NanoNet.Esp32 0.1.0 build " + BuildId + " on Olimex ESP32-POE\r\nNetwork 127.0.0.1 mask 255.0.0.0\r\nServices udp-echo:7\r\n";

    /// <summary>The file that tells that the flasher has ended.</summary>
    public const string Done = "nanoff.done";

    private static readonly (string Does, string Script)[] s_scripts =
    [
        ("fails with E4000", "echo 'Error E4000: words'; exit 160"),
        ("fails with E1006", "echo 'Error E1006: words'; exit 238"),
        ("fails with E9008", "echo 'Error E9008: words'; exit 48"),
        ("fails with E5007", "echo 'Error E5007: words'; exit 143"),
        ("fails with a code of tomorrow and exit code 0", "echo 'Error E9999: of tomorrow'; exit 0"),
        ("crashes", "echo begun; exit 134"),
        ("hangs", "echo begun; sleep 600"),
        ("is killed", "echo begun; kill -9 $$"),
    ];

    public static IEnumerable<(string Name, StandInAct Act)> All =>
    [
        .. s_scripts.Select(static one => ($"flash: nanoff {one.Does}", (StandInAct)(stage => stage.Run(Command(stage, one.Script, "--silence", "3"))))),
        ("flash: nanoff is of another version", static stage => stage.Run(Command(stage, "echo '.NET nanoFramework Firmware Flasher v2.4.9+4e6c5c3387'; echo OK", "--no-proof"))),
        ("flash: nanoff is the pinned one and says OK", static stage => stage.Run(Command(stage, $"echo '.NET nanoFramework Firmware Flasher v{NanoNet.Boards.PinnedTool.Nanoff.Version}+00'; echo OK", "--no-proof"))),
        ("flash: nanoff leaves a program behind that holds its output", static stage => stage.Run(Command(stage, "sleep 40 & echo OK", "--no-proof"))),
        ("flash: nanoff cannot be started", NotStarted),
        ("flash: nanoff is not there", static stage => stage.Run([.. Command(stage, "echo OK").SkipLast(1), stage.PathOf("nowhere")])),
        ("flash: image is none", NoImage),
        ("flash: image is not there", static stage => stage.Run("flash", "--board", "esp32-olimex", "--port", stage.Board.Device, "--image", "nowhere.bin", "--nanoff", "/bin/true")),
    ];

    /// <summary>The command line that flashes by a script in nanoff's place.</summary>
    public static string[] Command(Stage stage, string script, params string[] more)
    {
        var nanoff = stage.WriteProgram("nanoff", $"trap ': > {stage.PathOf(Done)}' EXIT\n{script}");
        var image = stage.PathOf("app.bin");
        File.WriteAllBytes(image, [.. "NFMRK1\0\0"u8, .. new byte[100], .. Encoding.UTF8.GetBytes(BuildId), .. new byte[100]]);
        return ["flash", "--board", "esp32-olimex", "--port", stage.Board.Device, "--image", image, .. more, "--nanoff", nanoff];
    }

    private static Task<ProcessResult> NotStarted(Stage stage)
    {
        var command = Command(stage, "echo OK");
        File.SetUnixFileMode(stage.PathOf("nanoff"), UnixFileMode.UserRead);
        return stage.Run(command);
    }

    private static Task<ProcessResult> NoImage(Stage stage)
    {
        var command = Command(stage, "echo OK");
        stage.Write("app.bin", "MZ");
        return stage.Run(command);
    }
}
