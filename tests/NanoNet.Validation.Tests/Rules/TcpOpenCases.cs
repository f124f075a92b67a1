using System.Collections.Generic;

namespace NanoNet.Validation.Tests.Rules;

internal static class TcpOpenCases
{
    public static RuleCase[] All { get; } =
    [
        new("TCP-3WHS", () => Scene.Dialogue(), () => Scene.Dialogue(2, h => h with { AcknowledgmentNumber = Scene.ClientIsn + 2 }), [2]),
        new("TCP-SYNACK-WRONG-ACK", () => WrongSynAck(9), () => WrongSynAck(8), [3], "TCP-3WHS"),
        new("TCP-SYNACK-DIFFSEQ", () => RepeatedSynAck(0), () => RepeatedSynAck(1), [3]),
        new("TCP-SYNACK-ALWAYS", () => OnBoard(Scene.Dialogue()), () => OnBoard(Unanswered(7)), [2]),
        new("TCP-SIMOPEN", () => Crossing(isAnswered: true), () => Crossing(isAnswered: false), [1, 2]),
        new("TCP-CLOSED-RST", () => Refused(1), () => Refused(2), [2]),
        new("TCP-CLOSED-RST-ACK", () => Stray(77), () => Stray(78), [2]),
        new("TCP-CLOSED-RST-BARE", () => Stray(77), () => Stray(77, "RA"), [2]),
        new("TCP-RST-NO-REPLY", () => ResetOnce(isAnswered: false), () => ResetOnce(isAnswered: true), [5]),
    ];

    private static Scene WrongSynAck(uint resetSequence)
    {
        var scene = new Scene();
        scene.Client("S", 0, options: Scene.SynOptions());
        scene.Server("SA", 0, 9, options: Scene.SynOptions());
        scene.Client("R", resetSequence);
        return scene.Later();
    }

    private static Scene RepeatedSynAck(uint secondSequence)
    {
        var scene = new Scene();
        scene.Client("S", 0, options: Scene.SynOptions());
        scene.Server("SA", 0, 1, options: Scene.SynOptions());
        scene.Wait(1000);
        scene.Server("SA", secondSequence, 1, options: Scene.SynOptions());
        scene.Client("A", 1, 1);
        return scene.CloseByClient(1, 1);
    }

    private static Scene Unanswered(ushort port)
    {
        var scene = new Scene { ServerPort = port }.ServerAnnounces();
        scene.Client("S", 0, options: Scene.SynOptions());
        return scene.Later();
    }

    private static Scene OnBoard(Scene scene)
    {
        scene.Options = scene.Options with
        {
            Board = new BoardFacts { Address = Scene.ServerAddress, Mac = Scene.ServerMac, OpenTcpPorts = new HashSet<ushort> { 7 } },
        };
        return scene;
    }

    private static Scene Crossing(bool isAnswered)
    {
        var scene = new Scene();
        scene.Client("S", 0, options: Scene.SynOptions());
        scene.Server("S", 0, options: Scene.SynOptions());

        if (isAnswered)
        {
            scene.Client("SA", 0, 1, options: Scene.SynOptions());
            scene.Server("SA", 0, 1, options: Scene.SynOptions());
        }

        return scene.Later();
    }

    private static Scene Refused(uint acknowledgment)
    {
        var scene = new Scene();
        scene.Client("S", 0, options: Scene.SynOptions());
        scene.Server("RA", 0, acknowledgment, with: h => h with { SequenceNumber = 0 });
        return scene.Later();
    }

    /// <summary>1 acknowledges something of a connection that never was, 2 resets.</summary>
    private static Scene Stray(uint resetSequence, string bits = "R")
    {
        var scene = new Scene();
        scene.Client("A", 40, 77);
        scene.Server(bits, resetSequence);
        return scene.Later();
    }

    private static Scene ResetOnce(bool isAnswered)
    {
        var scene = new Scene().Open();
        scene.Client("RA", 1, 1);

        if (isAnswered)
        {
            scene.Server("R", 1);
        }

        return scene.Later();
    }
}
