namespace NanoNet.Validation.Tests.Rules;

internal static class TcpFlowCases
{
    private const ushort Buffer = 2920;

    public static RuleCase[] All { get; } =
    [
        new("TCP-ZWND", () => Scene.Dialogue(), () => Closed([], Buffer), [6]),
        new("TCP-ZWP-SENT", () => Closed([500, 1000, 2000], Buffer), () => Closed([500, 1000, 1000], Buffer), [11]),
        new("TCP-WUPDATE", () => Closed([500, 1000], Buffer), () => Closed([500, 1000], Buffer, isByProbe: true), [10]),
        new("TCP-SWS-RX", () => Closed([500], 1460), () => Closed([500], 1459), [9]),
        new("TCP-SWS-TX", () => Small("PA"), () => Small("A"), [6]),
        new("TCP-KEEPALIVE-SENT", () => KeptAlive(isAcknowledged: true), () => KeptAlive(isAcknowledged: false), [5]),
        new("TCP-PSH", () => Ended("PA"), () => Ended("A"), [4]),
        new("TCP-SEQ-WRAP", () => Wrapped(isTaken: true), () => Wrapped(isTaken: false), [4]),
        new("TCP-DEAD-PEER", () => Scene.Dialogue(), () => Dead(), [4]),
    ];

    /// <summary>4 and 5 fill the window, 6 closes it; it is probed after so many milliseconds each time, and opened in the end.</summary>
    private static Scene Closed(int[] probesMs, ushort openedTo, bool isByProbe = false)
    {
        var scene = new Scene().Open(serverWindow: Buffer);
        scene.Client("A", 1, 1, new string('x', 1460));
        scene.Client("PA", 1461, 1, new string('x', Buffer - 1460));
        scene.Server("A", 1, Buffer + 1, window: 0);

        for (var i = 0; i < probesMs.Length; i++)
        {
            scene.Wait(probesMs[i]);
            scene.Client("A", Buffer + 1, 1, "y");

            if (!isByProbe || i < probesMs.Length - 1)
            {
                scene.Server("A", 1, Buffer + 1, window: 0);
            }
        }

        scene.Server("A", 1, Buffer + 1, window: openedTo);
        return scene.CloseByClient(Buffer + 1, 1);
    }

    private static Scene Small(string bits)
    {
        var scene = new Scene().Open();
        scene.Client(bits, 1, 1, "hello");
        scene.Client(bits, 6, 1, "hello");
        scene.Client(bits, 11, 1, "hello");
        scene.Server("A", 1, 16);
        return scene.Later();
    }

    private static Scene KeptAlive(bool isAcknowledged)
    {
        var scene = new Scene().Open();
        scene.Client("PA", 1, 1, "hello");

        if (isAcknowledged)
        {
            scene.Server("A", 1, 6);
        }

        scene.Client("A", 5, 1);
        scene.Server("A", 1, 6);
        return scene.Later();
    }

    private static Scene Ended(string bits)
    {
        var scene = new Scene().Open();
        scene.Client(bits, 1, 1, "hello");
        scene.Server("A", 1, 6);
        return scene.CloseByClient(6, 1);
    }

    /// <summary>The client's numbers begin anew sixteen octets after the first.</summary>
    private static Scene Wrapped(bool isTaken)
    {
        var scene = new Scene().Open();
        scene.Client("PA", 1, 1, new string('x', 40));

        if (isTaken)
        {
            scene.Server("A", 1, 41);
            return scene.CloseByClient(41, 1);
        }

        scene.Wait(300);
        scene.Client("PA", 1, 1, new string('x', 40));
        scene.Server("A", 1, 1);
        return scene.Later();
    }

    private static Scene Dead()
    {
        var scene = new Scene().Open();
        scene.Client("PA", 1, 1, "hello");

        for (var wait = 1000; wait < 128_000; wait *= 2)
        {
            scene.Wait(wait);
            scene.Client("PA", 1, 1, "hello");
        }

        return scene.Later();
    }
}
