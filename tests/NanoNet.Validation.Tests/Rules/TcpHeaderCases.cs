using NanoNet.Wire;

namespace NanoNet.Validation.Tests.Rules;

internal static class TcpHeaderCases
{
    public static RuleCase[] All { get; } =
    [
        new("TCP-CSUM", () => Scene.Dialogue(), () => Scene.Dialogue(4, h => h with { Checksum = 0xBEEF }), [4]),
        new("TCP-CSUM-DROPPED", () => Damaged(isSentAgain: true), () => Damaged(isSentAgain: false), [5], "TCP-CSUM"),
        new("TCP-DOFF", () => Scene.Dialogue(), () => Scene.Dialogue(4, h => h with { DataOffset = 4 }), [4]),
        new("TCP-RESERVED", () => Scene.Dialogue(), () => Scene.Dialogue(4, h => h with { Reserved = 8 }), [4]),
        new("TCP-FLAGS-ILLEGAL", () => Scene.Dialogue(), () => Scene.Dialogue(1, h => h with { ControlBits = TcpControlBits.Syn | TcpControlBits.Fin }), [1]),
        new("TCP-ACK-ALWAYS", () => Scene.Dialogue(), () => Scene.Dialogue(4, h => h with { ControlBits = TcpControlBits.Psh }), [4]),
        new("TCP-ACKNZ", () => Scene.Dialogue(), () => Scene.Dialogue(1, h => h with { AcknowledgmentNumber = 77 }), [1]),
        new("TCP-URGP", () => Scene.Dialogue(), () => Scene.Dialogue(4, h => h with { UrgentPointer = 3 }), [4]),

        new("TCP-OPT-LEN", () => Scene.Dialogue(), () => WithOptions([2, 3, 5, 0xB4]), [1]),
        new("TCP-OPT-DUP", () => Scene.Dialogue(), () => WithOptions([2, 4, 5, 0xB4, 2, 4, 5, 0xB4]), [1]),
        new("TCP-MSS-PLACE", () => Scene.Dialogue(), () => WithOptions([]), [1]),
        new("TCP-MSS-VALUE", () => OnBoard(Scene.Dialogue(), 1460), () => OnBoard(Scene.Dialogue(), 536), [2]),
        new("TCP-MSS-RESPECT", () => Large(536), () => Large(537), [4]),
        new("TCP-WS-NEGOTIATE", () => Negotiated(Scene.SynOptions(scale: 2), Scene.SynOptions(scale: 2)), () => Negotiated(Scene.SynOptions(), Scene.SynOptions(scale: 2)), [2]),
        new("TCP-WS-RANGE", () => Negotiated(Scene.SynOptions(scale: 14), Scene.SynOptions()), () => Negotiated(Scene.SynOptions(scale: 15), Scene.SynOptions()), [1]),
        new("TCP-TS-NEGOTIATE", () => Stamped(), () => Negotiated(Scene.SynOptions(), Scene.SynOptions(timestamps: (900, 100))), [2]),
        new("TCP-TS-EVERY", () => Stamped(), () => Stamped(dataOptions: []), [4]),
        new("TCP-TS-ECHO", () => Stamped(), () => Stamped(dataOptions: Scene.Timestamps(102, 901)), [4]),
        new("TCP-TS-MONO", () => Stamped(), () => Stamped(dataOptions: Scene.Timestamps(99, 900)), [4]),
        new("TCP-SACK-NEGOTIATE", () => Selective(true, 20, 30), () => Selective(false, 20, 30), [5]),
        new("TCP-SACK-BLOCKS", () => Selective(true, 20, 30), () => Selective(true, 20, 31), [5]),
    ];

    /// <summary>4 has a wrong checksum, 5 repeats it or acknowledges it all the same.</summary>
    private static Scene Damaged(bool isSentAgain)
    {
        var scene = new Scene().Open();
        scene.Client("PA", 1, 1, "hello", with: h => h with { Checksum = 1 });

        if (isSentAgain)
        {
            scene.Client("PA", 1, 1, "hello");
        }

        scene.Server("A", 1, 6);
        return scene.Later();
    }

    private static Scene WithOptions(byte[] clientOptions) => new Scene().Open(clientOptions).CloseByClient(1, 1);

    private static Scene Negotiated(byte[] clientOptions, byte[] serverOptions) => new Scene().Open(clientOptions, serverOptions).CloseByClient(1, 1);

    private static Scene OnBoard(Scene scene, int mss)
    {
        scene.Options = scene.Options with
        {
            Board = new BoardFacts { Address = Scene.ServerAddress, Mac = Scene.ServerMac, MaximumSegmentSize = mss },
        };
        return scene;
    }

    private static Scene Large(int length)
    {
        var scene = new Scene().Open(serverOptions: Scene.SynOptions(mss: 536));
        scene.Client("PA", 1, 1, new string('x', length));
        scene.Server("A", 1, (uint)length + 1);
        return scene.CloseByClient((uint)length + 1, 1);
    }

    private static Scene Stamped(byte[]? dataOptions = null)
    {
        var scene = new Scene();
        scene.Client("S", 0, options: Scene.SynOptions(timestamps: (100, 0)));
        scene.Server("SA", 0, 1, options: Scene.SynOptions(timestamps: (900, 100)));
        scene.Client("A", 1, 1, options: Scene.Timestamps(101, 900));
        scene.Client("PA", 1, 1, "hello", options: dataOptions ?? Scene.Timestamps(102, 900));
        scene.Server("A", 1, 6, options: Scene.Timestamps(910, 101));
        return scene.Later();
    }

    /// <summary>4 leaves a hole, 5 reports what is behind it, 6 fills it, 7 acknowledges all.</summary>
    private static Scene Selective(bool isPermitted, uint left, uint right)
    {
        var options = Scene.SynOptions(sack: isPermitted);
        var scene = new Scene().Open(options, options);
        scene.Client("A", 20, 1, "0123456789");
        scene.Server("A", 1, 1, options: Scene.Sack(left, right));
        scene.Client("A", 1, 1, "0123456789012345678");
        scene.Server("A", 1, 30);
        return scene.Later();
    }
}
