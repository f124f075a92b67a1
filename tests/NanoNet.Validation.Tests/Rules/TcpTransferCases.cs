
namespace NanoNet.Validation.Tests.Rules;

internal static class TcpTransferCases
{
    public static RuleCase[] All { get; } =
    [
        new("TCP-WINDOW", () => IntoWindow(5), () => IntoWindow(4), [4]),
        new("TCP-WINDOW-SHRINK", () => Offered(995), () => Offered(994), [5]),
        new("TCP-ACK-RANGE", () => Scene.Dialogue(), () => Scene.Dialogue(5, h => h with { AcknowledgmentNumber = unchecked(Scene.ClientIsn + 7) }), [5]),
        new("TCP-ACK-MONO", () => Scene.Dialogue(), () => Scene.Dialogue(6, h => h with { AcknowledgmentNumber = Scene.ServerIsn }), [6]),
        new("TCP-DATA-ACKED", () => Scene.Dialogue(), () => Sent(isAcknowledged: false), [4]),
        new("TCP-OVERLAP", () => Again("hello"), () => Again("hallo"), [5]),
        new("TCP-KEEPALIVE-ANSWERED", () => KeptAlive(isAnswered: true), () => KeptAlive(isAnswered: false), [6]),
        new("TCP-ZWP-ANSWERED", () => Probed(isAnswered: true), () => Probed(isAnswered: false), [6]),

        new("TCP-PAWS", () => OldTimestamp(isTaken: false), () => OldTimestamp(isTaken: true), [6], "TCP-TS-MONO"),

        new("TCP-FIN-SEQ", () => FinAgain(1), () => FinAgain(2), [5]),
        new("TCP-FIN-ACKED", () => Scene.Dialogue(), () => Half(), [4]),
        new("TCP-CLOSE-4WAY", () => Scene.Dialogue(), () => Closing(isReset: true), [7]),
        new("TCP-SIM-CLOSE", () => Crossing(isAcknowledged: true), () => Crossing(isAcknowledged: false), [5]),
        new("TCP-HALF-CLOSE", () => DataToHalfClosed(isTaken: true), () => DataToHalfClosed(isTaken: false), [7]),
        new("TCP-DATA-AFTER-FIN", () => Scene.Dialogue(), () => DataAfterFin(), [6]),
        new("TCP-RST-SEQ", () => Aborted(1), () => Aborted(70000), [4]),
        new("TCP-RST-DATA", () => Aborted(1), () => Aborted(1, "why"), [4]),
    ];

    private static Scene IntoWindow(ushort window)
    {
        var scene = new Scene().Open(serverWindow: window);
        scene.Client("PA", 1, 1, "hello");
        scene.Server("A", 1, 6);
        return scene.Later();
    }

    private static Scene Offered(ushort windowAfter)
    {
        var scene = new Scene().Open(serverWindow: 1000);
        scene.Client("PA", 1, 1, "hello");
        scene.Server("A", 1, 6, window: windowAfter);
        return scene.Later();
    }

    private static Scene Sent(bool isAcknowledged)
    {
        var scene = new Scene().Open();
        scene.Client("PA", 1, 1, "hello");

        if (isAcknowledged)
        {
            scene.Server("A", 1, 6);
        }

        return scene.Later();
    }

    private static Scene Again(string data)
    {
        var scene = new Scene().Open();
        scene.Client("PA", 1, 1, "hello");
        scene.Client("PA", 1, 1, data);
        scene.Server("A", 1, 6);
        return scene.Later();
    }

    private static Scene KeptAlive(bool isAnswered)
    {
        var scene = new Scene().Open();
        scene.Client("PA", 1, 1, "hello");
        scene.Server("A", 1, 6);
        scene.Client("A", 5, 1);

        if (isAnswered)
        {
            scene.Server("A", 1, 6);
        }

        return scene.Later();
    }

    private static Scene Probed(bool isAnswered)
    {
        var scene = new Scene().Open(serverWindow: 5);
        scene.Client("PA", 1, 1, "hello");
        scene.Server("A", 1, 6, window: 0);
        scene.Client("A", 6, 1, "x");

        if (isAnswered)
        {
            scene.Server("A", 1, 6, window: 0);
        }

        return scene.Later();
    }

    private static Scene OldTimestamp(bool isTaken)
    {
        var scene = new Scene();
        scene.Client("S", 0, options: Scene.SynOptions(timestamps: (10, 0)));
        scene.Server("SA", 0, 1, options: Scene.SynOptions(timestamps: (7, 10)));
        scene.Client("A", 1, 1, options: Scene.Timestamps(10, 7));
        scene.Server("A", 1, 1, options: Scene.Timestamps(7, 10));
        scene.Client("PA", 1, 1, "hello", Scene.Timestamps(9, 7));
        scene.Server("A", 1, isTaken ? 6U : 1, options: Scene.Timestamps(8, 10));
        return scene.Later();
    }

    private static Scene FinAgain(uint secondSequence)
    {
        var scene = new Scene().Open();
        scene.Client("FA", 1, 1);
        scene.Client("FA", secondSequence, 1);
        scene.Server("A", 1, 2);
        scene.Server("FA", 1, 2);
        scene.Client("A", 2, 2);
        return scene.Later();
    }

    private static Scene Half()
    {
        var scene = new Scene().Open();
        scene.Client("FA", 1, 1);
        return scene.Later();
    }

    private static Scene Closing(bool isReset)
    {
        var scene = new Scene().Open();
        scene.Server("FA", 1, 1);
        scene.Client("A", 1, 2);
        scene.Client("FA", 1, 2);
        scene.Server(isReset ? "R" : "A", 2, isReset ? 0U : 2);
        return scene.Later();
    }

    private static Scene Crossing(bool isAcknowledged)
    {
        var scene = new Scene().Open();
        scene.Client("FA", 1, 1);
        scene.Server("FA", 1, 1);

        if (isAcknowledged)
        {
            scene.Client("A", 2, 2);
        }

        scene.Server("A", 2, 2);
        return scene.Later();
    }

    private static Scene DataToHalfClosed(bool isTaken)
    {
        var scene = new Scene().Open();
        scene.Client("FA", 1, 1);
        scene.Server("A", 1, 2);
        scene.Server("PA", 1, 2, "late");

        if (isTaken)
        {
            scene.Client("A", 2, 5);
        }
        else
        {
            scene.Client("R", 2);
        }

        return scene.Later();
    }

    private static Scene DataAfterFin()
    {
        var scene = new Scene().Open();
        scene.Client("FA", 1, 1);
        scene.Server("A", 1, 2);
        scene.Client("PA", 2, 1, "more");
        return scene.Later();
    }

    private static Scene Aborted(uint sequence, string data = "")
    {
        var scene = new Scene().Open();
        scene.Client("RA", sequence, 1, data);
        return scene.Later();
    }
}
