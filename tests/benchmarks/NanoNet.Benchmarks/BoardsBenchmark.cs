using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using NanoNet.Bench;
using NanoNet.Boards;

namespace NanoNet.Benchmarks;

/// <summary>A hundred virtual boards in virtual time at once: what one takes of memory, and how long they take for a connection, a page and a whole TIME-WAIT.</summary>
public static class BoardsBenchmark
{
    private const int Boards = 100;

    // The last lasts 120 s of the board's time.
    private static readonly string[] s_scenarios = ["TCP-OPEN-CLOSE", "HTTP-GET", "TCP-TIME-WAIT"];

    public static void Run(Checkout checkout)
    {
        foreach (var name in MeasuredBoard.Profiles)
        {
            var board = checkout.Board(name);
            var one = Run(checkout, board, 1);
            var all = Run(checkout, board, Boards);
            Console.WriteLine($"{Boards} boards at once, {name}, {string.Join(", ", s_scenarios)}");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  one alone                     {one.WallMs,9:0} ms"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  all, from start to end        {all.WallMs,9:0} ms, {all.WallMs / Boards:0} ms a board"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  simulated, each               {all.SimulatedS,9:0} s"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  memory of a board's process   {all.BoardMemory / 1e6,9:0.0} MB (proportional share, all running)"));
        }
    }

    private static Result Run(Checkout checkout, BoardProfile board, int count)
    {
        var folder = Directory.CreateTempSubdirectory("nanonet-benchmark-");
        var profile = Path.Combine(folder.FullName, "profile.json");
        File.WriteAllText(profile, board.ToJson());
        var memory = 0.0;

        // All boards have booted and none has begun when the last one comes here.
        using var booted = new Barrier(count, _ => memory = AverageMemory());
        var begun = Stopwatch.GetTimestamp();

        try
        {
            var setup = Setup(checkout, board, profile);
            var runs = Enumerable.Range(0, count).Select(number => new BoardThread(setup, board, Path.Combine(folder.FullName, number.ToString(CultureInfo.InvariantCulture)), (ulong)number + 1, booted)).ToList();
            runs.ForEach(static run => run.Start());
            var results = runs.ConvertAll(static run => run.Join());
            return new Result(Stopwatch.GetElapsedTime(begun).TotalMilliseconds, results.Average(), memory);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static VirtualBoardSetup Setup(Checkout checkout, BoardProfile board, string profile) => new()
    {
        Program = checkout.VirtualBoard,
        Profile = profile,
        NativeLibrary = Path.Combine(checkout.Native(board), NativeBuild.LibraryName),
        Firmware = Path.Combine(checkout.Artifacts, "bin", board.Firmware, "release", board.Firmware + ".exe"),
        Contracts = Path.Combine(checkout.Artifacts, "contracts", "forwarders"),
        IsVirtualTime = true,
    };

    // Pages that the boards share count in parts (proc(5), smaps_rollup).
    private static double AverageMemory()
    {
        var shares = new List<double>();

        foreach (var process in Process.GetProcesses())
        {
            try
            {
                // The kernel keeps 15 characters of a name.
                if (process.ProcessName.StartsWith("NanoNet.Virtual", StringComparison.Ordinal))
                {
                    var line = File.ReadLines($"/proc/{process.Id}/smaps_rollup").First(static line => line.StartsWith("Pss:", StringComparison.Ordinal));
                    shares.Add(double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024);
                }
            }
            catch (IOException)
            {
                // It ended just now.
            }
        }

        return shares.Count == 0 ? 0 : shares.Average();
    }

    private readonly record struct Result(double WallMs, double SimulatedS, double BoardMemory);

    private sealed class BoardThread(VirtualBoardSetup setup, BoardProfile board, string folder, ulong seed, Barrier booted)
    {
        private readonly List<Exception> _faults = [];
        private Thread? _thread;
        private double _simulatedS;

        public void Start()
        {
            _thread = new Thread(Run);
            _thread.Start();
        }

        public double Join()
        {
            _thread!.Join();
            return _faults.Count == 0 ? _simulatedS : throw new InvalidOperationException("a board failed", _faults[0]);
        }

        private void Run()
        {
            var isFirst = true;
            Directory.CreateDirectory(folder);

            try
            {
                var result = VerifyRun.Run(new VerifyOptions
                {
                    Board = board,
                    Setup = setup with { Seed = seed },
                    Folder = folder,
                    Scenarios = s_scenarios,
                    Seed = seed,
                    IsVirtualTime = true,
                    Started = _ =>
                    {
                        if (isFirst)
                        {
                            isFirst = false;
                            booted.SignalAndWait();
                        }
                    },
                });

                if (!result.IsPassed)
                {
                    throw new InvalidOperationException(result.Broken ?? "a scenario failed or a rule was violated");
                }

                _simulatedS = (result.Timing.Ready + result.Timing.Scenarios).TotalSeconds;
            }
            catch (Exception e)
            {
                _faults.Add(e);

                // The others would wait for it for ever.
                if (isFirst)
                {
                    booted.RemoveParticipant();
                }
            }
        }
    }
}
