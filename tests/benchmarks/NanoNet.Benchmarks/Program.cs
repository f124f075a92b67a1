using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using NanoNet.Benchmarks;

var benchmarks = new Dictionary<string, Action<Checkout>>
{
    ["launcher"] = LauncherBenchmark.Run,
    ["verify"] = VerifyBenchmark.Run,
    ["echo"] = EchoBenchmark.Run,
    ["http"] = HttpBenchmark.Run,
    ["instrumentation"] = InstrumentationBenchmark.Run,
    ["analyze"] = AnalyzeBenchmark.Run,
    ["boards"] = BoardsBenchmark.Run,
    ["capture"] = CaptureBenchmark.Run,
};

if (args is [CaptureBenchmark.Inside])
{
    CaptureBenchmark.RunInside(new Checkout());
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

foreach (var name in args.Length == 0 ? [.. benchmarks.Keys] : args)
{
    benchmarks[name](checkout);
    Console.WriteLine();
}

return 0;
