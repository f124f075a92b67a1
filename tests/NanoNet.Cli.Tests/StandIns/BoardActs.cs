using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.Processes;
using Xunit;

namespace NanoNet.Cli.Tests.StandIns;

/// <summary>A board at a serial port, which four commands follow, ask or prove; each of its manners for each of them.</summary>
internal static class BoardActs
{
    private const int FloodLines = 20_000;
    private const string HalfAPacket = "NFPKTV1\0half a pack";

    // No more than a terminal holds that nobody has opened yet.
    private const int HeldByTerminal = 3000;

    private static readonly string s_flood = string.Concat(Enumerable.Range(0, FloodLines).Select(static line => string.Create(CultureInfo.InvariantCulture, $"noise {line}\r\n")));

    // USB takes that long to find a board again that has started anew.
    private static readonly TimeSpan s_away = TimeSpan.FromSeconds(2);

    /// <summary>A modem's answers, a MODBUS frame, a JSON line and all octets that there are.</summary>
    public static readonly byte[] OtherProtocol =
        [.. "ATZ\r\nOK\r\n"u8, 1, 3, 0, 0, 0, 10, 0xC5, 0xCD, .. "{\"jsonrpc\":\"2.0\"}\n"u8, .. Enumerable.Range(0, 256).Select(static octet => (byte)octet), .. "\r\n"u8];

    /// <summary>Noise without an end.</summary>
    public static void Flooding(PluggedBoard board) => board.SayForever(s_flood);

    /// <summary>What a board does that says by itself what it has to say.</summary>
    private static readonly Dictionary<string, Action<PluggedBoard>> s_talking = new()
    {
        ["starts"] = static board => board.Say(FlashActs.Banner + "Ready\r\n"),
        ["floods, and starts then"] = static board => board.Say(s_flood[..HeldByTerminal] + "\r\n" + FlashActs.Banner + "Ready\r\n"),
        ["reboots in the middle of a line"] = static board => board.Say("boot\0\0ing, Rea" + FlashActs.Banner[..90] + "\r\n" + FlashActs.Banner + "Ready\r\n"),
        ["floods for ever"] = Flooding,
        ["is silent"] = static _ => { },
        ["speaks another protocol"] = static board => board.Say(OtherProtocol),
        ["throws"] = static board => board.Say("    ++++ Exception System.OutOfMemoryException - CLR_E_OUT_OF_MEMORY (1) ++++\r\n"),
        ["refuses its services"] = static board => board.Say(FlashActs.Banner + "Refused: services need 5 sockets, board has 4\r\n"),
        ["runs the firmware of before"] = static board => board.Say(FlashActs.Banner.Replace(FlashActs.BuildId, "0123456789ab", StringComparison.Ordinal) + "Ready\r\n"),
        ["says a build that any image holds"] = static board => board.Say(FlashActs.Banner.Replace(FlashActs.BuildId, "0", StringComparison.Ordinal) + "Ready\r\n"),
        ["goes away in the middle of a message"] = static board =>
        {
            board.Say("booting\r\n" + HalfAPacket);
            board.Unplug();
        },
    };

    /// <summary>What a board does that is asked.</summary>
    private static readonly Dictionary<string, Action<PluggedBoard>> s_asked = new()
    {
        ["answers"] = static board => board.Answer(),
        ["floods, and answers then"] = static board => board.SayAside(s_flood[..(10 * HeldByTerminal)], static board => board.Answer()),
        ["reboots in the middle of an answer"] = static board => board.Instead(static board =>
        {
            board.Say(HalfAPacket + "\0\0\0boot\r\n");
            board.Answer();
        }),
        ["floods for ever"] = Flooding,
        ["is silent"] = static _ => { },
        ["speaks another protocol"] = static board => board.SayAside(Encoding.Latin1.GetString(OtherProtocol)),
        ["goes away in the middle of a message"] = static board => board.Instead(static board =>
        {
            board.Say(HalfAPacket);
            board.Unplug();
        }),
        ["is gone"] = static board => board.Unplug(),
    };

    public static IEnumerable<(string Name, StandInAct Act)> All =>
    [
        ("flash: board takes its port with it, and is back 2 s after the flasher", FlashAway),
        .. s_talking.Select(static manner => ($"console: board {manner.Key}", (StandInAct)(stage => Follow(stage, manner.Key, manner.Value)))),
        .. s_asked.Select(static manner => ($"console --info: board {manner.Key}", (StandInAct)(stage => Ask(stage, manner.Value, "console", "--port", stage.Board.Device, "--info", "--baud", "921600")))),
        .. s_asked.Select(static manner => ($"init: board {manner.Key}", (StandInAct)(stage => Ask(stage, manner.Value, "init", "--port", stage.Board.Device, "--no-broadcast")))),
        .. s_talking.Select(static manner => ($"flash: board {manner.Key}", (StandInAct)(stage => Flash(stage, manner.Key, manner.Value)))),
    ];

    // What comes is waited for on a busy machine too; what does not, not for long.
    private static string Patience(string does) => StandInRow.All.Any(row => row.StandIn == "board" && row.Does == does && row.ExitCode == 0) ? "120" : "5";

    private static async Task<ProcessResult> Follow(Stage stage, string does, Action<PluggedBoard> acts)
    {
        using var running = stage.Tool.Start("console", "--port", stage.Board.Device, "--expect", "^Ready$", "--timeout", Patience(does));
        await running.Line(static line => line.Contains("following", StringComparison.Ordinal));
        acts(stage.Board);
        return await running.End();
    }

    private static Task<ProcessResult> Ask(Stage stage, Action<PluggedBoard> acts, params string[] command)
    {
        acts(stage.Board);
        return stage.Run(command);
    }

    private static async Task<ProcessResult> FlashAway(Stage stage)
    {
        using var running = stage.Tool.Start(FlashActs.Command(stage, $"rm '{stage.Board.Device}'; echo OK", "--silence", "120"));
        await stage.Made(FlashActs.Done);
        await Task.Delay(s_away, TestContext.Current.CancellationToken);
        stage.Board.Replug();
        stage.Board.Say(FlashActs.Banner + "Ready\r\n");
        return await running.End();
    }

    private static async Task<ProcessResult> Flash(Stage stage, string does, Action<PluggedBoard> acts)
    {
        using var running = stage.Tool.Start(FlashActs.Command(stage, "echo OK", "--silence", Patience(does)));

        // The board starts anew when nanoff is done; the tool opens its port then.
        await stage.Made(FlashActs.Done);
        acts(stage.Board);
        return await running.End();
    }
}
