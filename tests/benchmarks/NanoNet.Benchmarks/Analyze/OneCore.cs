using System;
using System.IO;

namespace NanoNet.Benchmarks;

/// <summary>The engine against two walks over the same file, and the engine and the tool against their peers: one after the other, again and again, in processor time.</summary>
/// <remarks>
/// Peers are programs: a target that names one is held against the tool as a program, with its start and what it compiles, on one core. What the engine
/// takes in a process that has judged captures before stands beside it.
/// </remarks>
internal sealed class OneCore(Checkout checkout, Targets targets, int peerRuns)
{
    private const int Runs = 7;
    private const int Megabyte = 1_000_000;

    // So much is judged before anything is measured: by then all code is compiled as well as it ever is.
    private const long WarmUpOctets = 1200L * Megabyte;
    private const int MinWarmUps = 2;

    private readonly Sample _walk = new("ms");
    private readonly Sample _flows = new("ms");
    private readonly Sample _tcp = new("ms");
    private readonly Sample _all = new("ms");
    private readonly Sample _tool = new("ms");
    private readonly Sample _toolTcp = new("ms");
    private readonly Sample _tshark = new("ms");
    private readonly Sample _tcptrace = new("ms");

    public void Run(string file)
    {
        var octets = new FileInfo(file).Length;
        var counts = Check(file);

        for (var i = 0; i < WarmUps(octets); i++)
        {
            HeaderWalk.Run(file);
            FlowWalk.Run(file);
            Engine.Judge(file, followsApplications: false);
            Engine.Judge(file, followsApplications: true);
        }

        for (var i = 0; i < Runs; i++)
        {
            _walk.Add(Engine.ProcessorMs(() => HeaderWalk.Run(file)));
            _flows.Add(Engine.ProcessorMs(() => FlowWalk.Run(file)));
            _tcp.Add(Engine.ProcessorMs(() => Engine.Judge(file, followsApplications: false)));
            _all.Add(Engine.ProcessorMs(() => Engine.Judge(file, followsApplications: true)));
            _tool.Add(MeasuredProcess.ProcessorMs(checkout.Tool, "analyze", file));
            _toolTcp.Add(MeasuredProcess.ProcessorMs(checkout.Tool, "analyze", file, "--rules", "TCP-*"));

            if (i < peerRuns)
            {
                Add(_tcptrace, "tcptrace", "-n", "-l", file);
                Add(_tshark, "tshark", "-2", "-n", "-r", file, "-T", "fields", "-e", "tcp.completeness");
            }
        }

        Console.WriteLine(FormattableString.Invariant($"Engine, one core, {Path.GetFileName(file)} of {octets / Megabyte} MB, {counts.Packets} packets, {counts.Flows} flows"));
        Show("bare header walk", _walk);
        Show("walk with flow table, checksums", _flows);
        Show("TCP with all rules", _tcp);
        Show("and HTTP, TLS, WebSocket", _all);
        Ratio("TCP / walk", _tcp, _walk, 2);
        Ratio("all / walk", _all, _walk, 4);
        Ratio("TCP / flow table", _tcp, _flows);
        Ratio("all / flow table", _all, _flows);
        Show("nanonet analyze, the program", _tool);
        Ratio("program / all", _tool, _all);
        Show("the program, --rules 'TCP-*'", _toolTcp);

        if (peerRuns > 0)
        {
            Peer("tshark -2", _tshark, 50);
            Peer("tcptrace -n -l", _tcptrace, 3);
        }
    }

    public static int WarmUps(long octets) => (int)Math.Max(MinWarmUps, WarmUpOctets / octets);

    /// <summary>What is compared has to do the same work.</summary>
    private static FlowWalk Check(string file)
    {
        var counts = FlowWalk.Run(file);
        var judgement = Engine.Judge(file, followsApplications: false);
        return counts.Packets == judgement.Frames && counts is { Others: 0, WrongChecksums: 0 }
            ? counts
            : throw new InvalidDataException($"{file}: the walk sees {counts.Packets} packets, {counts.Others} others, {counts.WrongChecksums} wrong checksums; the engine sees {judgement.Frames} frames");
    }

    private static void Add(Sample sample, string program, params string[] arguments)
    {
        if (MeasuredProcess.IsInstalled(program))
        {
            sample.Add(MeasuredProcess.ProcessorMs(program, arguments));
        }
    }

    private static void Show(string name, Sample sample) => Console.WriteLine($"  {name,-34}{sample}");

    private static void Ratio(string name, Sample ours, Sample theirs) =>
        Console.WriteLine(FormattableString.Invariant($"  {name,-34}{ours.Median / theirs.Median,9:0.00}"));

    private void Ratio(string name, Sample ours, Sample theirs, double limit)
    {
        var ratio = ours.Median / theirs.Median;
        Console.WriteLine(FormattableString.Invariant($"  {name,-34}{ratio,9:0.00}  {targets.AtMost(ratio, limit)}"));
    }

    private void Peer(string name, Sample peer, double limit)
    {
        if (peer.Count == 0)
        {
            Console.WriteLine($"  {name,-34}is not installed");
            targets.Skip();
            return;
        }

        var ratio = peer.Median / _tool.Median;
        Show(name, peer);
        Console.WriteLine(FormattableString.Invariant($"  {name + " / program",-34}{ratio,9:0.00}  {targets.AtLeast(ratio, limit)}"));
        Ratio(name + " / all", peer, _all);

        // tcptrace knows TCP alone.
        Ratio(name + " / TCP-*", peer, _toolTcp);
    }
}
