namespace NanoNet.Validation.Tests.Rules;

internal static class TcpAbortCases
{
    private const int Storm = 10;

    public static RuleCase[] All { get; } =
    [
        new("TCP-HALF-CLOSE-ABORT", () => DataAfterClose("A"), () => DataAfterClose(null), [6]),
        new("TCP-FIN-RETX", () => FinRepeated(isAnswered: true), () => FinRepeated(isAnswered: false), [8]),
        new("TCP-FINWAIT2-STUCK", () => Scene.Dialogue(), () => LeftHalfClosed(), [4]),
        new("TCP-CLOSEWAIT-STUCK", () => Scene.Dialogue(), () => LeftHalfClosed(), [4]),
        new("TCP-RST-INJECT", () => Reset(goesOn: false), () => Reset(goesOn: true), [5]),
        new("TCP-RST-STORM", () => Resets(Storm - 1), () => Resets(Storm), [3 + Storm]),
        new("TCP-FIN-STORM", () => Scene.Dialogue(), () => Fins(), [3 + Storm]),
        new("TCP-RST-INSTEAD-FIN", () => Scene.Dialogue(), () => Aborted(), [6]),
    ];

    private static Scene DataAfterClose(string? answer)
    {
        var scene = new Scene().Open();
        scene.Client("FA", 1, 1);
        scene.Server("A", 1, 2);
        scene.Server("PA", 1, 2, "hello");

        if (answer is not null)
        {
            scene.Client(answer, 2, 6);
        }

        return scene.Later();
    }

    /// <summary>Both close; the last acknowledgment is lost, and the second FIN comes again.</summary>
    private static Scene FinRepeated(bool isAnswered)
    {
        var scene = new Scene().Open();
        scene.Client("FA", 1, 1);
        scene.Server("A", 1, 2);
        scene.Server("FA", 1, 2);
        scene.Client("A", 2, 2);
        scene.Wait(500);
        scene.Server("FA", 1, 2);

        if (isAnswered)
        {
            scene.Client("A", 2, 2);
        }

        return scene.Later();
    }

    private static Scene LeftHalfClosed()
    {
        var scene = new Scene().Open();
        scene.Client("FA", 1, 1);
        scene.Server("A", 1, 2);
        return scene.Wait(60_000).Later();
    }

    private static Scene Reset(bool goesOn)
    {
        var scene = new Scene { Options = new JudgeOptions() }.Open();
        scene.Server("RA", 1, 1);

        if (goesOn)
        {
            scene.Server("PA", 1, 1, "hello");
        }

        return scene.Later();
    }

    private static Scene Resets(int count)
    {
        var scene = new Scene().Open();

        for (var i = 0; i < count; i++)
        {
            scene.Server("RA", 1, 1);
        }

        return scene.Later();
    }

    private static Scene Fins()
    {
        var scene = new Scene().Open();

        for (var i = 0; i < Storm; i++)
        {
            scene.Client("FA", 1, 1);
            scene.Wait(200 << i);
        }

        return scene.Later();
    }

    private static Scene Aborted()
    {
        var scene = new Scene().Open();
        scene.Client("PA", 1, 1, "hello");
        scene.Server("A", 1, 6);
        scene.Client("RA", 6, 1);
        return scene.Later();
    }
}
