using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace NanoNet.Benchmarks;

/// <summary>HTTP over TCP at a rate, many connections that open, talk and close: judged as it happens, then once more from the file.</summary>
internal static class JudgedTraffic
{
    private const double Rate = 100_000;
    private const int OctetsPerFrame = 480;
    private const int Megabyte = 1_000_000;
    private static readonly TimeSpan s_lookEvery = TimeSpan.FromMilliseconds(500);

    public static void Run(string tool, string folder, TimeSpan time, Targets targets)
    {
        var traffic = Path.Combine(folder, "http.pcap");
        var file = Path.Combine(folder, "judged.pcapng");
        Traffic.WriteHttp(traffic, (long)(Rate * time.TotalSeconds * OctetsPerFrame));
        var frames = new ReplayedFrames(traffic);
        using var judge = CapturedBy.Start(tool, "capture", "-i", Cable.Captured, "-w", file, "--judge", "--json");
        var before = InterfaceCounters.Read(Cable.Captured).Received;
        var sending = Task.Run(() => FrameSender.Run(Cable.Sending, frames, Rate, time + time));
        var held = new List<long>();

        while (!sending.Wait(s_lookEvery))
        {
            held.Add(judge.Held);
        }

        var sent = sending.Result;
        var offered = InterfaceCounters.Read(Cable.Captured).Received - before;
        judge.End();
        Console.WriteLine(FormattableString.Invariant($"  HTTP over TCP: {offered} frames, {Rate:0} a second"));
        Console.WriteLine(FormattableString.Invariant($"    nanonet capture --judge  {judge.ProcessorTime.TotalSeconds / offered * 1e9:0} ns of processor time a frame; {held[held.Count / 2] / Megabyte} MB after half the time, {held[^1] / Megabyte} MB at the end; says: {End(judge.Output)}"));
        Console.WriteLine($"    nanonet analyze          {Compare(tool, file, judge.Output, targets)}");
        Console.WriteLine($"    judged as it happens     {targets.Judge(!End(judge.Output).Contains("not judged", StringComparison.Ordinal), "no frame not judged")}");
    }

    private static string Compare(string tool, string file, string judged, Targets targets)
    {
        var analyzed = MeasuredProcess.Read(tool, "analyze", "--json", "--all", "--fail-on", "never", file);
        var verdicts = Lines(judged, "verdict").SequenceEqual(Lines(analyzed, "verdict"));
        var connections = Lines(judged, "connection").Order(StringComparer.Ordinal).SequenceEqual(Lines(analyzed, "connection").Order(StringComparer.Ordinal));
        return $"of the file: the same verdicts: {(verdicts ? "yes" : "no")}; the same of {Lines(judged, "connection").Count()} connections: {(connections ? "yes" : "no")}  {targets.Judge(verdicts && connections, "both")}";
    }

    private static string End(string output) => Lines(output, "end").LastOrDefault() ?? "nothing";

    private static IEnumerable<string> Lines(string output, string kind) =>
        output.Split('\n').Where(line => line.Contains($"\"event\":\"{kind}\"", StringComparison.Ordinal));
}
