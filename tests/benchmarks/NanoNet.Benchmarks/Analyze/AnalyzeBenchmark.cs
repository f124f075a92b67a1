using System;
using System.Globalization;
using System.IO;

namespace NanoNet.Benchmarks;

/// <summary>The engine against walks over the same captures and against its peers, on one core and on two; its start, and its memory.</summary>
/// <remarks>
/// The captures are of 1 GB each, for which tshark takes some 8 GB of memory and five minutes. NANONET_BENCHMARK_MB makes them smaller, and
/// NANONET_BENCHMARK_PEERS says how often the peers run: twice, where it says nothing.
/// </remarks>
public static class AnalyzeBenchmark
{
    private const int SmallFileOctets = 100_000;
    private const int LiveConnections = 100_000;
    private const int Megabyte = 1_000_000;
    private const int Starts = 15;

    public static void Run(Checkout checkout, Targets targets)
    {
        var folder = Directory.CreateTempSubdirectory("nanonet-benchmark-").FullName;

        try
        {
            var octets = Megabyte * Setting("NANONET_BENCHMARK_MB", 1000);
            var peerRuns = (int)Setting("NANONET_BENCHMARK_PEERS", 2);
            var http = Path.Combine(folder, "http.pcap");
            var small = Path.Combine(folder, "small.pcap");
            Traffic.WriteHttp(http, octets);
            Traffic.WriteSmall(small, octets);
            new OneCore(checkout, targets, peerRuns).Run(http);
            new OneCore(checkout, targets, peerRuns).Run(small);
            new TwoCores(targets).Run(http);
            new TwoCores(targets).Run(small);
            Start(checkout, folder, targets);
            Memory(checkout, folder, http, octets, targets);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static long Setting(string name, long otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? long.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private static void Start(Checkout checkout, string folder, Targets targets)
    {
        var file = Path.Combine(folder, "start.pcap");
        var wall = new Sample("ms");
        Traffic.WriteHttp(file, SmallFileOctets);
        MeasuredProcess.Run(checkout.Tool, "analyze", file);

        for (var i = 0; i < Starts; i++)
        {
            wall.Add(MeasuredProcess.Run(checkout.Tool, "analyze", file).WallMs);
        }

        Console.WriteLine($"nanonet analyze, {new FileInfo(file).Length / 1000} KB, start to finish");
        Console.WriteLine($"  wall time                         {wall}  {targets.Under(wall.Median, 150, "ms")}");
    }

    private static void Memory(Checkout checkout, string folder, string http, long octets, Targets targets)
    {
        // What one run holds more than the next one of the same file differs by less.
        const double Flat = 1.1;

        var live = Path.Combine(folder, "live.pcap");
        var shorter = Path.Combine(folder, "shorter.pcap");
        Traffic.WriteLive(live, LiveConnections);
        Traffic.WriteHttp(shorter, octets / 3);
        var (peakLive, peakShorter, peak) = (Peak(checkout, live), Peak(checkout, shorter), Peak(checkout, http));

        Console.WriteLine("nanonet analyze, the most memory held");
        Console.WriteLine(FormattableString.Invariant($"  {LiveConnections} live connections           {peakLive,9:0} MB  {targets.Under(peakLive, 200, "MB")}"));
        Console.WriteLine(FormattableString.Invariant($"  connections that end              {peakShorter,9:0} MB"));
        Console.WriteLine(FormattableString.Invariant($"  three times as many               {peak,9:0} MB  {targets.Judge(peak <= peakShorter * Flat, "no more, but for a tenth")}"));
    }

    private static double Peak(Checkout checkout, string file) => MeasuredProcess.Run(checkout.Tool, "analyze", file).PeakOctets / (double)Megabyte;
}
