namespace NanoNet.Validation.Tests.Rules;

internal static class TcpReuseCases
{
    public static RuleCase[] All { get; } =
    [
        new("TCP-SYN-DIFFSEQ", () => SynRepeated([1000]), () => SynRepeated([1000], secondSequence: 7), [2]),
        new("TCP-SYN-RTO", () => SynRepeated([1000, 2000]), () => SynRepeated([1000, 1000]), [3]),
        new("TCP-SYNACK-RTO", () => SynAckRepeated(1000), () => SynAckRepeated(100), [3]),
        new("TCP-SYN-DATA", () => SynWithData(6), () => SynWithData(1), [1]),
        new("TCP-DATA-BEFORE-EST", () => Scene.Dialogue(), () => EarlyServer(), [3]),
        new("TCP-LATE-3RD-ACK", () => DataAsThird(isTaken: true), () => DataAsThird(isTaken: false), [3]),
        new("TCP-SYN-FLOOD-SEEN", () => Scene.Dialogue(), () => SynRepeated([1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000]), [10]),
        new("TCP-TIMEWAIT-2MSL", () => Reopened(isLarger: true), () => Reopened(isLarger: false), [12]),
        new("TCP-REUSE-ACTIVE", () => Reopened(isLarger: true), () => OverLive(), [5]),
    ];

    private static Scene SynRepeated(int[] waitsMs, uint secondSequence = 0)
    {
        var scene = new Scene();
        scene.Client("S", 0, options: Scene.SynOptions());

        foreach (var wait in waitsMs)
        {
            scene.Wait(wait);
            scene.Client("S", secondSequence, options: Scene.SynOptions());
        }

        scene.Server("SA", 0, secondSequence + 1, options: Scene.SynOptions());
        scene.Client("A", secondSequence + 1, 1);
        return scene.CloseByClient(secondSequence + 1, 1);
    }

    private static Scene SynAckRepeated(int waitMs)
    {
        var scene = new Scene();
        scene.Client("S", 0, options: Scene.SynOptions());
        scene.Server("SA", 0, 1, options: Scene.SynOptions());
        scene.Wait(waitMs);
        scene.Server("SA", 0, 1, options: Scene.SynOptions());
        scene.Client("A", 1, 1);
        return scene.CloseByClient(1, 1);
    }

    /// <summary>The SYN brings five octets, which are repeated once the connection is open.</summary>
    private static Scene SynWithData(uint acknowledgment)
    {
        var scene = new Scene();
        scene.Client("S", 0, data: "hello", options: Scene.SynOptions());
        scene.Server("SA", 0, 1, options: Scene.SynOptions());
        scene.Client("A", 1, 1);
        scene.Wait(1000);
        scene.Client("PA", 1, 1, "hello");
        scene.Server("A", 1, acknowledgment);
        return scene.Later();
    }

    private static Scene EarlyServer()
    {
        var scene = new Scene();
        scene.Client("S", 0, options: Scene.SynOptions());
        scene.Server("SA", 0, 1, options: Scene.SynOptions());
        scene.Server("PA", 1, 1, "hello");
        scene.Client("A", 1, 6);
        return scene.CloseByClient(1, 6);
    }

    private static Scene DataAsThird(bool isTaken)
    {
        var scene = new Scene();
        scene.Client("S", 0, options: Scene.SynOptions());
        scene.Server("SA", 0, 1, options: Scene.SynOptions());
        scene.Client("PA", 1, 1, "hello");

        if (isTaken)
        {
            scene.Server("A", 1, 6);
            return scene.CloseByClient(6, 1);
        }

        scene.Server("R", 1);
        return scene.Later();
    }

    /// <summary>1 to 10 open and close, 11 opens again, 12 accepts.</summary>
    private static Scene Reopened(bool isLarger)
    {
        var scene = Scene.Dialogue();
        var sequence = isLarger ? 1000U : 3;
        scene.Client("S", sequence, options: Scene.SynOptions());
        scene.Server("SA", 2000, sequence + 1, options: Scene.SynOptions());
        scene.Client("A", sequence + 1, 2001);
        return scene.CloseByClient(sequence + 1, 2001);
    }

    private static Scene OverLive()
    {
        var scene = new Scene().Open();
        scene.Wait(1000);
        scene.Server("PA", 1, 1, "hello");
        scene.Client("S", 5000, options: Scene.SynOptions());
        scene.Server("A", 6, 1);
        return scene.Later();
    }
}
