using NanoNet.Validation.Tests.Dhcp;
using NanoNet.Wire;

namespace NanoNet.Validation.Tests.Rules;

internal static class CrossCases
{
    public static RuleCase[] All { get; } =
    [
        new("X-BOOT", () => Booted(isEarly: false), () => Booted(isEarly: true), [2]),
        new("X-LEAK", () => Left(1), () => Left(17), [49]),
        new("X-RETRY-STORM", () => Attempts(2000), () => Attempts(100), [4]),
        new("X-RTT", () => Opened(0, 0), () => Opened(1200, 0), [2]),
        new("X-THROUGHPUT", () => Sent(60), () => Sent(100), [4]),
        new("X-ONE-WAY", () => Scene.Dialogue(), () => OneWay(), [1]),
        new("X-VANTAGE", () => Opened(20, 0), () => Opened(20, 20), [2]),
        new("X-NAT-INJECT", () => Injected(64), () => Injected(200), [11]),
        new("PMTU-BLACKHOLE", () => Long(isSwallowed: false), () => Long(isSwallowed: true), [7]),
    ];

    private static Scene Booted(bool isEarly)
    {
        var scene = new Scene();
        scene.Append(Lease.Of(last: 1), 1);

        if (isEarly)
        {
            scene.IPv4(false, (IPProtocol)253, [1]);
        }

        scene.Append(Lease.Of(last: 4, isMissing: number => number == 1), 3);
        scene.Wait(3000);
        scene.IPv4(false, (IPProtocol)253, [1]);
        return scene.Later();
    }

    /// <summary>Connections that are never closed, and one that is.</summary>
    private static Scene Left(int count)
    {
        var scene = new Scene { Options = new JudgeOptions() };

        for (ushort i = 0; i < count; i++)
        {
            var port = (ushort)(1000 + i);
            scene.ServerPort = port;
            scene.Open();
        }

        scene.ServerPort = 999;
        scene.Open().CloseByClient(1, 1);
        return scene.Wait(90_000).Later();
    }

    /// <summary>Four connections in a row from ports of their own, all of them refused.</summary>
    private static Scene Attempts(int betweenMs)
    {
        var scene = new Scene { Options = new JudgeOptions() };

        for (ushort i = 0; i < 4; i++)
        {
            var port = (ushort)(40_000 + i);
            scene.Client("S", 0, options: Scene.SynOptions(), with: h => h with { SourcePort = port });
            scene.Wait(betweenMs);
        }

        return scene.Later();
    }

    private static Scene Opened(int synAckMs, int thirdMs)
    {
        var scene = new Scene { Options = new JudgeOptions() };
        scene.Client("S", 0, options: Scene.SynOptions());
        scene.Wait(synAckMs);
        scene.Server("SA", 0, 1, options: Scene.SynOptions());
        scene.Wait(thirdMs);
        scene.Client("A", 1, 1);
        return scene.CloseByClient(1, 1);
    }

    private static Scene Sent(int octets)
    {
        var scene = new Scene().Open(serverWindow: 100);
        scene.Client("PA", 1, 1, new string('x', octets));
        scene.Server("A", 1, (uint)octets + 1, window: 100);
        return scene.CloseByClient((uint)octets + 1, 1);
    }

    private static Scene OneWay()
    {
        var whole = Scene.Dialogue();
        var scene = new Scene { Options = new JudgeOptions() };

        foreach (var i in new[] { 0, 2, 3, 5, 6, 9 })
        {
            scene.Frame(whole.Frames[i].Octets);
        }

        return scene.Later();
    }

    /// <summary>A dialogue, and one more acknowledgment from the client's address.</summary>
    private static Scene Injected(byte timeToLive)
    {
        var scene = new Scene { Options = new JudgeOptions() };
        scene.Append(Scene.Dialogue(), 10);
        var segment = scene.Frames[9].Octets[34..54];
        scene.IPv4(true, IPProtocol.Tcp, segment, h => h with { TimeToLive = timeToLive });
        return scene.Later();
    }

    private static Scene Long(bool isSwallowed)
    {
        var scene = new Scene { Options = new JudgeOptions() }.Open();
        var data = new string('x', 1200);
        scene.Client("PA", 1, 1, data);

        for (var i = 0; isSwallowed && i < 3; i++)
        {
            scene.Wait(1000 << i);
            scene.Client("PA", 1, 1, data);
        }

        scene.Server("A", 1, 1201);
        return scene.CloseByClient(1201, 1);
    }
}
