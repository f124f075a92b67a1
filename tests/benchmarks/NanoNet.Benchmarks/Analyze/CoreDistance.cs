using System.Linq;
using System.Threading;

namespace NanoNet.Benchmarks;

/// <summary>How long a line of memory takes from one core to another and back.</summary>
internal static class CoreDistance
{
    private const int Tries = 15;
    private const int Turns = 20_000;

    // Alone in its line of the cache, whichever length that has.
    private static readonly long[] s_turn = new long[64];

    /// <returns>Of several tries the shortest: in the others the system has given a core to somebody else.</returns>
    public static double RoundTripNs() => Enumerable.Range(0, Tries).Min(static _ => Try());

    private static double Try()
    {
        ref var turn = ref s_turn[s_turn.Length / 2];
        turn = 0;
        var other = new Thread(Answer);
        other.Start();
        Pass(ref turn, 0);

        var ms = Engine.WallMs(static () =>
        {
            for (var i = 1; i < Turns; i++)
            {
                Pass(ref s_turn[s_turn.Length / 2], i);
            }
        });

        other.Join();
        return ms * 1e6 / (Turns - 1);
    }

    private static void Pass(ref long turn, int number)
    {
        Volatile.Write(ref turn, (2 * number) + 1);
        Await(ref turn, (2 * number) + 2);
    }

    private static void Answer()
    {
        ref var turn = ref s_turn[s_turn.Length / 2];

        for (var i = 0; i < Turns; i++)
        {
            Await(ref turn, (2 * i) + 1);
            Volatile.Write(ref turn, (2 * i) + 2);
        }
    }

    private static void Await(ref long turn, int number)
    {
        while (Volatile.Read(ref turn) != number)
        {
        }
    }
}
