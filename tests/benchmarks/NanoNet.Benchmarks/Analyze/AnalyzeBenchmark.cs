using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using NanoNet.Capture;
using NanoNet.Validation;

namespace NanoNet.Benchmarks;

/// <summary>The engine against a bare header walk and against its peers, one after the other on one core, and its memory.</summary>
/// <remarks>Times are processor time. The captures are of 100 MB; NANONET_BENCHMARK_MB makes them larger.</remarks>
public static class AnalyzeBenchmark
{
    private const int WarmUp = 12;
    private const int Runs = 7;
    private const int SmallFileOctets = 100_000;
    private const int LiveConnections = 100_000;
    private const int Megabyte = 1_000_000;
    private const int Starts = 15;

    public static void Run(Checkout checkout)
    {
        var folder = Directory.CreateTempSubdirectory("nanonet-benchmark-").FullName;

        try
        {
            var octets = Megabyte * long.Parse(Environment.GetEnvironmentVariable("NANONET_BENCHMARK_MB") ?? "100", CultureInfo.InvariantCulture);
            var http = Path.Combine(folder, "http.pcap");
            var small = Path.Combine(folder, "small.pcap");
            Traffic.WriteHttp(http, octets);
            Traffic.WriteSmall(small, octets);
            Compare(http);
            Compare(small);
            CompareCores(http);
            CompareCores(small);
            Start(checkout, folder);
            Memory(checkout, folder, http, octets);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Compare(string file)
    {
        var walk = new Sample("ms");
        var tcp = new Sample("ms");
        var all = new Sample("ms");
        var tshark = new Sample("ms");
        var tcptrace = new Sample("ms");

        for (var i = 0; i < WarmUp; i++)
        {
            HeaderWalk.Run(file);
            Judge(file, followsApplications: false);
            Judge(file, followsApplications: true);
        }

        for (var i = 0; i < Runs; i++)
        {
            walk.Add(Time(() => HeaderWalk.Run(file)));
            tcp.Add(Time(() => Judge(file, followsApplications: false)));
            all.Add(Time(() => Judge(file, followsApplications: true)));
        }

        Console.WriteLine($"Engine, one core, {Path.GetFileName(file)} of {new FileInfo(file).Length / Megabyte} MB");
        Console.WriteLine($"  bare header walk                  {walk}");
        Console.WriteLine($"  TCP with all rules                {tcp}");
        Console.WriteLine($"  and HTTP, TLS, WebSocket          {all}");
        Console.WriteLine(FormattableString.Invariant($"  TCP / walk {tcp.Median / walk.Median:0.0} (target: at most 2); all / walk {all.Median / walk.Median:0.0} (target: at most 4)"));
        Peer("tshark -2", tshark, all, 50, "tshark", "-2", "-n", "-r", file, "-T", "fields", "-e", "tcp.completeness");
        Peer("tcptrace -n -l", tcptrace, all, 3, "tcptrace", "-n", "-l", file);
    }

    /// <summary>Wall time: what counts is when it is done.</summary>
    private static void CompareCores(string file)
    {
        var one = new Sample("ms");
        var two = new Sample("ms");

        for (var i = -WarmUp / 2; i < Runs; i++)
        {
            var alone = WallTime(() => Judge(file, followsApplications: true));
            var parallel = WallTime(() => Judge(file, followsApplications: true, isParallel: true));

            if (i >= 0)
            {
                one.Add(alone);
                two.Add(parallel);
            }
        }

        Console.WriteLine($"Engine, two cores, {Path.GetFileName(file)}");
        Console.WriteLine($"  one core                          {one}");
        Console.WriteLine($"  two cores                         {two}");
        Console.WriteLine(FormattableString.Invariant($"  one / two {one.Median / two.Median:0.00} (target: at least 1.6)"));
    }

    private static void Peer(string name, Sample peer, Sample ours, int target, string program, params string[] arguments)
    {
        if (!MeasuredProcess.IsInstalled(program))
        {
            Console.WriteLine($"  {program} is not installed");
            return;
        }

        peer.Add(MeasuredProcess.ProcessorMs(program, arguments));
        Console.WriteLine($"  {name,-34}{peer}");
        Console.WriteLine(FormattableString.Invariant($"  {name} / all {peer.Median / ours.Median:0.0} (target: at least {target})"));
    }

    private static void Start(Checkout checkout, string folder)
    {
        var file = Path.Combine(folder, "start.pcap");
        var wall = new Sample("ms");
        Traffic.WriteHttp(file, SmallFileOctets);
        MeasuredProcess.Run(checkout.Tool, "analyze", file);

        for (var i = 0; i < Starts; i++)
        {
            wall.Add(MeasuredProcess.Run(checkout.Tool, "analyze", file).WallMs);
        }

        Console.WriteLine($"nanonet analyze, {SmallFileOctets / 1000} KB, start to finish (target: under 150 ms)");
        Console.WriteLine($"  wall time                         {wall}");
    }

    private static void Memory(Checkout checkout, string folder, string http, long octets)
    {
        var live = Path.Combine(folder, "live.pcap");
        var longer = Path.Combine(folder, "longer.pcap");
        Traffic.WriteLive(live, LiveConnections);
        Traffic.WriteHttp(longer, octets * 3);

        Console.WriteLine("nanonet analyze, the most memory held");
        Console.WriteLine(FormattableString.Invariant($"  {LiveConnections} live connections (target: under 200 MB)   {Peak(checkout, live),6:0} MB"));
        Console.WriteLine(FormattableString.Invariant($"  connections that end                              {Peak(checkout, http),6:0} MB"));
        Console.WriteLine(FormattableString.Invariant($"  three times as many (target: no more)             {Peak(checkout, longer),6:0} MB"));
    }

    private static double Peak(Checkout checkout, string file) => MeasuredProcess.Run(checkout.Tool, "analyze", file).PeakOctets / (double)Megabyte;

    private static double Time(Action action)
    {
        var before = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    private static double WallTime(Action action)
    {
        var begun = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    private static Judgement Judge(string file, bool followsApplications, bool isParallel = false)
    {
        using var reader = CaptureReader.Open(file);
        using var judge = new CaptureJudge(new JudgeOptions
        {
            FollowsApplications = followsApplications,
            IsParallel = isParallel,
            ConnectionEnded = static _ => { },
        });

        var batch = new FrameBatch();

        while (reader.TryReadBatch(batch))
        {
            judge.Add(batch);
        }

        return judge.Finish();
    }
}
