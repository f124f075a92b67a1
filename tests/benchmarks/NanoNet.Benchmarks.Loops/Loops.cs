using System.Runtime.CompilerServices;

namespace NanoNet.Benchmarks;

/// <summary>Code that runs as it is and instrumented as firmware is.</summary>
public static class Loops
{
    private const int Turns = 20_000;

    private static readonly byte[] s_octets = new byte[1024];

    /// <summary>Bitwise CRC-32 over octets, the byte loop of a protocol.</summary>
    public static int ByteLoop()
    {
        var crc = uint.MaxValue;

        for (var turn = 0; turn < Turns / 100; turn++)
        {
            for (var i = 0; i < s_octets.Length; i++)
            {
                crc ^= s_octets[i];

                for (var bit = 0; bit < 8; bit++)
                {
                    crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
                }
            }
        }

        return (int)crc;
    }

    /// <summary>Calls of a small method that the JIT does not put in place of the call.</summary>
    public static int CallLoop()
    {
        var sum = 0;

        for (var i = 0; i < 100 * Turns; i++)
        {
            sum = Step(sum, i);
        }

        return sum;
    }

    /// <summary>Calls of methods that call others, so that frames are accounted for: the Fibonacci numbers by recursion.</summary>
    public static int Recursion() => Fibonacci(27);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Step(int sum, int i) => (sum * 31) + i;

    private static int Fibonacci(int n) => n < 2 ? n : Fibonacci(n - 1) + Fibonacci(n - 2);
}
