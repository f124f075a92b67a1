using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using NanoNet.Benchmarks;

var benchmarks = new Dictionary<string, Action<Checkout, Targets>>
{
    ["launcher"] = LauncherBenchmark.Run,
    ["verify"] = VerifyBenchmark.Run,
    ["echo"] = static (checkout, _) => EchoBenchmark.Run(checkout),
    ["http"] = static (checkout, _) => HttpBenchmark.Run(checkout),
    ["instrumentation"] = InstrumentationBenchmark.Run,
    ["analyze"] = AnalyzeBenchmark.Run,
    ["boards"] = static (checkout, _) => BoardsBenchmark.Run(checkout),
    ["capture"] = CaptureBenchmark.Run,
};

if (args is [CaptureBenchmark.Inside, var counts])
{
    CaptureBenchmark.RunInside(new Checkout(), counts);
    return 0;
}

if (args is [SmallFrames.Generate, var length, var apart])
{
    try
    {
        KernelGenerator.Run(Cable.Sending, int.Parse(length, CultureInfo.InvariantCulture), long.Parse(apart, CultureInfo.InvariantCulture));
        return 0;
    }
    catch (IOException e)
    {
        Console.Error.WriteLine($"  the kernel does not generate for this user ({e.Message}): this program does, at less");
        return 1;
    }
}

if (args.FirstOrDefault(name => !benchmarks.ContainsKey(name)) is { } unknown)
{
    Console.Error.WriteLine($"no benchmark {unknown}; there are: {string.Join(", ", benchmarks.Keys)}");
    return 4;
}

var checkout = new Checkout();
var targets = new Targets();

foreach (var name in args.Length == 0 ? [.. benchmarks.Keys] : args)
{
    benchmarks[name](checkout, targets);
    Console.WriteLine();
}

Console.WriteLine(targets);
return targets.Missed == 0 ? 0 : 1;
