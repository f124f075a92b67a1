using System;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;
using NanoNet.VirtualBoard;
using NanoNet.VirtualBoard.Instrumentation;

namespace NanoNet.Benchmarks;

/// <summary>What the instrumentation of firmware costs: the same IL as it is, and instrumented.</summary>
public static class InstrumentationBenchmark
{
    private const int Runs = 15;
    private const int WarmUp = 40;

    public static void Run(Checkout checkout, Targets targets)
    {
        _ = checkout;
        var loops = FirmwareAssembly.Read(typeof(Loops).Assembly.Location);
        using var image = FirmwareInstrumenter.Instrument(loops, new ValueTypes([loops]));
        var assembly = new AssemblyLoadContext("instrumented").LoadFromStream(image);
        var instrumented = assembly.GetType(typeof(Loops).FullName!)!;

        foreach (var constructor in StaticConstructors.Of(assembly))
        {
            constructor();
        }

        foreach (var name in new[] { nameof(Loops.ByteLoop), nameof(Loops.CallLoop), nameof(Loops.Recursion) })
        {
            Compare(name, Method(typeof(Loops), name), Method(instrumented, name), targets);
        }
    }

    private static Func<int> Method(Type type, string name) => type.GetMethod(name, BindingFlags.Public | BindingFlags.Static)!.CreateDelegate<Func<int>>();

    private static void Compare(string name, Func<int> plain, Func<int> instrumented, Targets targets)
    {
        for (var i = 0; i < WarmUp; i++)
        {
            if (plain() != instrumented())
            {
                throw new InvalidOperationException($"{name} computes something else when it is instrumented");
            }
        }

        var asItIs = new Sample("ms");
        var counted = new Sample("ms");

        for (var i = 0; i < Runs; i++)
        {
            asItIs.Add(Milliseconds(plain));
            counted.Add(Milliseconds(instrumented));
        }

        Console.WriteLine($"Instrumented code, {name}");
        Console.WriteLine($"  as it is            {asItIs}");
        Console.WriteLine($"  instrumented        {counted}");
        var ratio = counted.Median / asItIs.Median;
        Console.WriteLine(FormattableString.Invariant($"  ratio {ratio:0.00} {targets.AtMost(ratio, 3)}"));
    }

    private static double Milliseconds(Func<int> method)
    {
        var begun = Stopwatch.GetTimestamp();
        method();
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }
}
