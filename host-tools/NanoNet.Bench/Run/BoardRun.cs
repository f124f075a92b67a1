using System;
using System.Collections.Generic;
using System.Linq;

namespace NanoNet.Bench;

/// <summary>Runs a board until the user has enough, with real clients let in.</summary>
public static class BoardRun
{
    private static readonly TimeSpan s_withoutEnd = TimeSpan.FromDays(365);

    /// <summary>Runs on the calling thread until cancelled, or until the command beside the TAP ends.</summary>
    /// <exception cref="BenchBrokenException">The board, a port or the TAP cannot be had, or the board died. Files are complete and closed.</exception>
    public static RunResult Run(RunOptions options)
    {
        using var bench = new TestBench(options.Folder, options.Setup.Network, options.Seed, options.Cancellation);
        List<PortForwarder> forwarders = [];
        TapSession? tap = null;

        try
        {
            if (options.ConsoleLine is { } show)
            {
                bench.Log.LineAdded += show;
            }

            // What the user can do wrong comes first, before the board takes time to start.
            OpenForwarders(bench, options, forwarders);
            tap = options.Tap is { } setup ? new TapSession(bench, setup) : null;
            bench.Start(options.Setup);
            bench.PowerOn();
            options.Ready?.Invoke(bench.Console.Banner, [.. forwarders.Select(static forwarder => forwarder.Forward)]);
            tap?.Begin();
            bench.WaitUntil(() => tap is { HasExited: true }, s_withoutEnd);

            return new RunResult(bench.Recorder.Count, tap?.ExitCode, IsCancelled: false);
        }
        catch (OperationCanceledException)
        {
            return new RunResult(bench.Recorder.Count, null, IsCancelled: true);
        }
        finally
        {
            forwarders.ForEach(static forwarder => forwarder.Dispose());
            tap?.Dispose();
        }
    }

    private static void OpenForwarders(TestBench bench, RunOptions options, List<PortForwarder> forwarders)
    {
        if (options.Forwards.Count == 0)
        {
            return;
        }

        var host = bench.ClientHost();

        foreach (var forward in options.Forwards)
        {
            forwarders.Add(new PortForwarder(bench.Pump, host, bench.Network.Address, forward));
        }
    }
}
