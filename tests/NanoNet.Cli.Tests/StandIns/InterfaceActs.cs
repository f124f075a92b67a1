using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Cli.Tests.Tool;

namespace NanoNet.Cli.Tests.StandIns;

/// <summary>A network interface with a stand-in at its other end: for <c>capture</c>, and for <c>verify</c> of a board on the desk.</summary>
internal static class InterfaceActs
{
    private const string Capturing = "capturing on va";
    private const string Refusal = "Refused: services need 5 sockets, board has 4\r\n";

    // Segments of one connection, each a whole frame with right checksums, sent by a raw socket at the other end of the cable; the one that
    // a second argument numbers comes once more, with a wrong checksum.
    internal const string Sender = """
        import socket, struct, sys
        def checksum(octets):
            octets += b'\0' * (len(octets) % 2)
            total = sum(struct.unpack('!%dH' % (len(octets) // 2), octets))
            total = (total >> 16) + (total & 0xffff)
            return ~(total + (total >> 16)) & 0xffff
        client, server = (bytes([2, 0, 0, 0, 0, 1]), bytes([10, 0, 0, 1]), 50000), (bytes([2, 0, 0, 0, 0, 2]), bytes([10, 0, 0, 2]), 80)
        def frame(source, target, sequence, acknowledged, flags):
            tcp = struct.pack('!HHIIBBHHH', source[2], target[2], sequence, acknowledged, 80, flags, 5000, 0, 0)
            tcp = tcp[:16] + struct.pack('!H', checksum(source[1] + target[1] + struct.pack('!HH', 6, len(tcp)) + tcp)) + tcp[18:]
            ip = struct.pack('!BBHHHBBH', 69, 0, 20 + len(tcp), 1, 0x4000, 64, 6, 0) + source[1] + target[1]
            return target[0] + source[0] + b'\x08\0' + ip[:10] + struct.pack('!H', checksum(ip)) + ip[12:] + tcp
        raw = socket.socket(socket.AF_PACKET, socket.SOCK_RAW)
        raw.bind(('vb', 0))
        off = int(sys.argv[1])
        repeated = int(sys.argv[2]) if len(sys.argv) > 2 else -1
        for number, one in enumerate([frame(client, server, 100, 0, 2), frame(server, client, 900, 101 + off, 18), frame(client, server, 101, 901, 16), frame(client, server, 101, 901, 17), frame(server, client, 901, 102, 17), frame(client, server, 102, 902, 16)]):
            raw.send(one)
            if number == repeated:
                raw.send(one[:50] + bytes([one[50] ^ 1]) + one[51:])
        """;

    /// <summary>What a board does that is told to reboot, and for how many seconds that is waited for: long where something comes.</summary>
    private static readonly Dictionary<string, (int Patience, Action<PluggedBoard> Acts)> s_booting = new()
    {
        ["floods for ever"] = (5, BoardActs.Flooding),
        ["says nothing at its serial port"] = (5, static _ => { }),
        ["speaks another protocol"] = (5, static board => board.Say(BoardActs.OtherProtocol)),
        ["says who it is, and no more"] = (5, static board => board.Say(FlashActs.Banner)),
        ["throws"] = (120, static board => board.Say(FlashActs.Banner + "    ++++ Exception System.OutOfMemoryException - CLR_E_OUT_OF_MEMORY (1) ++++\r\n")),
        ["refuses its services"] = (120, static board => board.Say(FlashActs.Banner + Refusal)),
        ["takes its port with it to reboot, and refuses its services then"] = (120, static board =>
        {
            board.Unplug();
            board.Replug();
            board.Say(FlashActs.Banner + Refusal);
        }),
        ["reboots in the middle of a line, and is ready then"] = (120, static board => board.Say("boot\0\0ing, Rea" + FlashActs.Banner[..90] + "\r\n" + FlashActs.Banner + "Ready\r\n")),
        ["goes away in the middle of a message"] = (10, static board =>
        {
            board.Say(FlashActs.Banner[..40]);
            board.Unplug();
        }),
    };

    public static IEnumerable<(string Name, StandInAct Act)> All =>
    [
        ("capture: interface is not there", static stage => OnCable(stage, static desk => desk.Run("capture", "-i", "nosuch"))),
        ("capture: interface is down", static stage => OnCable(stage, static async desk =>
        {
            await desk.Shell("ip", "link", "set", VethDesk.Ours, "down");
            return await desk.Run("capture", "-i", VethDesk.Ours, "--judge", "--duration", "1");
        })),
        ("capture: interface may not be used by this user", static stage => OnCable(stage, static desk =>
            desk.Shell("setpriv", "--bounding-set=-all", "--inh-caps=-all", ToolProcess.Program, "capture", "-i", VethDesk.Ours))),
        ("capture: interface goes away in the middle", static stage => OnCable(stage, static desk => During(desk, ["-w", "va.pcapng"], ["ip", "link", "delete", VethDesk.Ours]))),
        ("capture: board is silent", static stage => OnCable(stage, static desk => desk.Run("capture", "-i", VethDesk.Ours, "--judge", "--duration", "1"))),
        ("capture: board keeps the rules", static stage => Talk(stage, 0)),
        ("capture: board acknowledges what was not sent", static stage => Talk(stage, 7)),
        ("verify: interface is not there", static stage => OnCable(stage, static desk => desk.Run("verify", "--interface", "nosuch"))),
        ("verify: board at the interface is silent", static stage => OnCable(stage, static desk => desk.Run("verify", "--interface", VethDesk.Ours, "--address", "192.0.2.10/24"))),
        ("verify: board at the interface asks for no address", static stage => OnCable(stage, static desk => desk.Run("verify", "--interface", VethDesk.Ours, "--boot-timeout", "2"))),
        .. s_booting.Select(static manner => ($"verify: board at the interface {manner.Key}", (StandInAct)(stage => Rebooted(stage, manner.Value.Acts, manner.Value.Patience)))),
        ("diverge --board: interface is not there", static stage => OnCable(stage, desk => desk.Run("diverge", "--board", Named(stage, "nosuch")))),
        ("diverge --board: board at the interface is silent", static stage => OnCable(stage, desk => desk.Run("diverge", "--board", Named(stage, VethDesk.Ours)))),
        ("doctor --board: serial port is gone", static stage => OnCable(stage, desk => desk.Run("doctor", "--board", Named(stage, VethDesk.Ours)))),
        ("verify: serial port is gone", static stage => OnCable(stage, desk => desk.Run("verify", "--interface", VethDesk.Ours, "--port", stage.PathOf("port")))),
    ];

    private static async Task<ProcessResult> OnCable(Stage stage, Func<VethDesk, Task<ProcessResult>> act)
    {
        using var desk = await VethDesk.Empty(stage.Tool);
        return await act(desk);
    }

    // The cable leads to nobody; what is at the serial port does its part when it is told to reboot.
    private static Task<ProcessResult> Rebooted(Stage stage, Action<PluggedBoard> acts, int patience) => OnCable(stage, desk =>
    {
        stage.Board.Instead(acts);
        return desk.Run("verify", "--interface", VethDesk.Ours, "--port", stage.Board.Device, "--scenario", "TCP-OPEN-CLOSE", "--boot-timeout", $"{patience}");
    });

    private static string Named(Stage stage, string name)
    {
        stage.Write("desk.yaml", $"version: 1\nboards:\n  greenhouse:\n    profile: esp32-olimex\n    serial: {{ port: {stage.PathOf("port")} }}\n    network: {{ interface: {name}, address: 192.0.2.10/24 }}\n");
        return "greenhouse";
    }

    private static Task<ProcessResult> Talk(Stage stage, int off)
    {
        var sender = stage.Write("sender.py", Sender);
        return OnCable(stage, desk => During(desk, ["--judge", "--count", "6", "--json"], ["python3", sender, $"{off}"]));
    }

    private static async Task<ProcessResult> During(VethDesk desk, string[] options, string[] command)
    {
        using var capture = desk.Start(["capture", "-i", VethDesk.Ours, .. options]);
        await capture.Line(static line => line.Contains(Capturing, StringComparison.Ordinal));
        await desk.Shell(command);
        return await capture.End();
    }
}
