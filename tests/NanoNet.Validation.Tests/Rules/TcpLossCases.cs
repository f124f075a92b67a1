namespace NanoNet.Validation.Tests.Rules;

internal static class TcpLossCases
{
    public static RuleCase[] All { get; } =
    [
        new("TCP-RETRANS", () => Scene.Dialogue(), () => Repeated([1000]), [5]),
        new("TCP-OOO", () => Scene.Dialogue(), () => Overtaken(), [5]),
        new("TCP-GAP", () => Scene.Dialogue(), () => Missing(), [4]),
        new("TCP-OOO-QUEUE", () => Gap(answerMs: 0), () => Gap(answerMs: 300), [6]),
        new("TCP-DELACK", () => Late(400), () => Late(600), [5, 7]),
        new("TCP-ACK-HOLE-FILL", () => Gap(fillMs: 0), () => Gap(fillMs: 300), [8]),
        new("TCP-DUPACK", () => Scene.Dialogue(), () => Gap(), [7]),
        new("TCP-FASTRX", () => Asked(5), () => Asked(1000), [12]),
        new("TCP-RTO-MIN", () => Repeated([300]), () => Repeated([300, 100]), [6]),
        new("TCP-RTO-BACKOFF", () => Repeated([300, 600, 1200]), () => Repeated([300, 600, 600]), [7]),
        new("TCP-IW", () => Begun(10), () => Begun(11), [14]),
        new("TCP-CWND", () => Repeated([300, 600], after: 1), () => Repeated([300, 600], after: 1, isAcknowledgedFirst: false), [7]),
    ];

    /// <summary>4 is sent and repeated after so many milliseconds each time; what is sent after that is as long as a segment can be.</summary>
    private static Scene Repeated(int[] waitsMs, int after = 0, bool isAcknowledgedFirst = true)
    {
        var scene = new Scene().Open();
        scene.Client("PA", 1, 1, "hello");

        foreach (var wait in waitsMs)
        {
            scene.Wait(wait);
            scene.Client("PA", 1, 1, "hello");
        }

        if (isAcknowledgedFirst)
        {
            scene.Server("A", 1, 6);
        }

        for (var i = 0; i < after; i++)
        {
            scene.Client("PA", 6, 1, new string('x', 1460));
            scene.Server("A", 1, 1466);
        }

        var next = after > 0 ? 1466U : 6;
        return scene.CloseByClient(next, 1);
    }

    /// <summary>5 was sent before 4, as the identifications say.</summary>
    private static Scene Overtaken()
    {
        var scene = new Scene().Open();
        scene.Client("PA", 6, 1, "world");
        scene.Client("PA", 1, 1, "hello");
        scene.Server("A", 1, 11);
        return scene.CloseByClient(11, 1);
    }

    private static Scene Missing()
    {
        var scene = new Scene { Options = new JudgeOptions() }.Open();
        scene.Server("A", 1, 6);
        scene.Client("PA", 6, 1, "world");
        scene.Server("A", 1, 11);
        return scene.CloseByClient(11, 1);
    }

    /// <summary>6 comes after a gap, 7 says so, 8 fills it, 9 acknowledges both.</summary>
    private static Scene Gap(int answerMs = 0, int fillMs = 0)
    {
        var scene = new Scene().Open();
        scene.Client("PA", 1, 1, "hello");
        scene.Server("A", 1, 6);
        scene.Client("PA", 11, 1, "again");
        scene.Wait(answerMs);
        scene.Server("A", 1, 6);
        scene.Wait(500);
        scene.Client("PA", 6, 1, "world");
        scene.Wait(fillMs);
        scene.Server("A", 1, 16);
        return scene.CloseByClient(16, 1);
    }

    private static Scene Late(int delayMs)
    {
        var scene = new Scene().Open();
        scene.Client("PA", 1, 1, "hello");
        scene.Wait(delayMs);
        scene.Server("A", 1, 6);
        scene.Client("PA", 6, 1, "world");
        scene.Wait(delayMs);
        scene.Server("A", 1, 11);
        return scene.CloseByClient(11, 1);
    }

    /// <summary>Three segments come after one that was lost, and each is answered.</summary>
    private static Scene Asked(int waitMs)
    {
        var scene = new Scene().Open();
        scene.Client("PA", 1, 1, "hello");
        scene.Server("A", 1, 6);

        for (var i = 0U; i < 3; i++)
        {
            scene.Client("PA", 11 + (5 * i), 1, "again");
            scene.Server("A", 1, 6);
        }

        scene.Wait(waitMs);
        scene.Client("PA", 6, 1, "world");
        scene.Server("A", 1, 26);
        return scene.CloseByClient(26, 1);
    }

    private static Scene Begun(int segments)
    {
        var scene = new Scene().Open();
        var next = 1U;

        for (var i = 0; i < segments; i++)
        {
            scene.Client("PA", next, 1, new string('x', 1460));
            next += 1460;
        }

        scene.Server("A", 1, next);
        return scene.CloseByClient(next, 1);
    }
}
