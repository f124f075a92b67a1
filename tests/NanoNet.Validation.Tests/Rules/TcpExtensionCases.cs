using NanoNet.Wire;

namespace NanoNet.Validation.Tests.Rules;

internal static class TcpExtensionCases
{
    private const TcpControlBits Setup = TcpControlBits.Ece | TcpControlBits.Cwr;

    private static readonly byte[] s_signature = [19, 18, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 1, 1];

    public static RuleCase[] All { get; } =
    [
        new("TCP-WS-SYN-UNSCALED", () => IntoSynWindow(100), () => IntoSynWindow(101), [4]),
        new("TCP-SACK-FIRST", () => Held(isNewestFirst: true), () => Held(isNewestFirst: false), [7]),
        new("TCP-SACK-RENEGE", () => Filled(31), () => Filled(21), [7]),
        new("TCP-DSACK", () => SentTwice(isTwice: true), () => SentTwice(isTwice: false), [5]),
        new("TCP-TFO", () => FastOpen([34, 10, 1, 2, 3, 4, 5, 6, 7, 8, 1, 1]), () => FastOpen([34, 5, 1, 2, 3, 1, 1, 1]), [2]),
        new("TCP-ECN", () => Congestion(TcpControlBits.Ece), () => Congestion(Setup), [2]),
        new("TCP-MD5-AO", () => Signed(isWhole: true), () => Signed(isWhole: false), [4]),
    ];

    /// <summary>What is in flight when the handshake ends may be as much as the SYN-ACK says.</summary>
    private static Scene IntoSynWindow(int octets)
    {
        var scene = new Scene().Open(Scene.SynOptions(scale: 3), Scene.SynOptions(scale: 3), serverWindow: 100);
        scene.Client("PA", 1, 1, new string('x', octets));
        scene.Server("A", 1, (uint)octets + 1, window: 1000);
        return scene.CloseByClient((uint)octets + 1, 1);
    }

    /// <summary>Two separate runs come after a hole.</summary>
    private static Scene Held(bool isNewestFirst)
    {
        var options = Scene.SynOptions(sack: true);
        var scene = new Scene().Open(options, options);
        scene.Client("PA", 20, 1, "0123456789");
        scene.Server("A", 1, 1, options: Scene.Sack(20, 30));
        scene.Client("PA", 40, 1, "0123456789");
        scene.Server("A", 1, 1, options: isNewestFirst ? Blocks((40, 50), (20, 30)) : Blocks((20, 30), (40, 50)));
        scene.Client("PA", 1, 1, new string('x', 19));
        scene.Server("A", 1, 30, options: Scene.Sack(40, 50));
        scene.Client("PA", 30, 1, "0123456789");
        scene.Server("A", 1, 50);
        return scene.CloseByClient(50, 1);
    }

    /// <summary>A hole of twenty octets before ten that were reported: 6 fills it.</summary>
    private static Scene Filled(uint acknowledgment)
    {
        var options = Scene.SynOptions(sack: true);
        var scene = new Scene { Options = new JudgeOptions() }.Open(options, options);
        scene.Client("PA", 21, 1, "0123456789");
        scene.Server("A", 1, 1, options: Scene.Sack(21, 31));
        scene.Client("PA", 1, 1, new string('x', 20));
        scene.Server("A", 1, acknowledgment);
        return scene.Later();
    }

    private static Scene SentTwice(bool isTwice)
    {
        var options = Scene.SynOptions(sack: true);
        var scene = new Scene().Open(options, options);
        scene.Client("PA", 1, 1, "hello");

        if (isTwice)
        {
            scene.Server("A", 1, 6);
            scene.Wait(500);
            scene.Client("PA", 1, 1, "hello");
        }

        scene.Server("A", 1, 6, options: Scene.Sack(1, 6));
        return scene.CloseByClient(6, 1);
    }

    private static Scene FastOpen(byte[] given)
    {
        var scene = new Scene().Open([.. Scene.SynOptions(), 34, 2, 1, 1], [.. Scene.SynOptions(), .. given]);
        return scene.CloseByClient(1, 1);
    }

    private static Scene Congestion(TcpControlBits answer)
    {
        var scene = new Scene();
        scene.Client("S", 0, options: Scene.SynOptions(), with: h => h with { ControlBits = h.ControlBits | Setup });
        scene.Server("SA", 0, 1, options: Scene.SynOptions(), with: h => h with { ControlBits = h.ControlBits | answer });
        scene.Client("A", 1, 1);
        return scene.CloseByClient(1, 1);
    }

    private static Scene Signed(bool isWhole)
    {
        byte[] options = [.. Scene.SynOptions(), .. s_signature];
        var scene = new Scene();
        scene.Client("S", 0, options: options);
        scene.Server("SA", 0, 1, options: options);
        scene.Client("A", 1, 1, options: s_signature);
        scene.Client("PA", 1, 1, "hello", options: isWhole ? s_signature : []);
        scene.Server("A", 1, 6, options: s_signature);
        return scene.Later();
    }

    private static byte[] Blocks((uint Left, uint Right) first, (uint Left, uint Right) second)
    {
        var writer = new TcpOptionWriter(new byte[20]);
        writer.NoOperation();
        writer.NoOperation();
        writer.Sack(
        [
            ((SequenceNumber)Scene.ClientIsn + first.Left, (SequenceNumber)Scene.ClientIsn + first.Right),
            ((SequenceNumber)Scene.ClientIsn + second.Left, (SequenceNumber)Scene.ClientIsn + second.Right),
        ]);
        return writer.Written.ToArray();
    }
}
