using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using NanoNet.Bench;
using NanoNet.Boards;
using NanoNet.Cli.Boards;
using NanoNet.Cli.Runs;
using NanoNet.Cli.Terminal;
using NanoNet.Cli.Verbs;
using NanoNet.Reports.Checks;
using NanoNet.Reports.Runs;

namespace NanoNet.Cli.DeviceTests;

/// <summary>Runs an assembly of tests on one virtual board.</summary>
/// <param name="tests">Path of the assembly.</param>
/// <param name="board">Which board.</param>
/// <param name="limit">How long the board may be silent before it is given up.</param>
/// <param name="output">Where the outcomes go.</param>
public sealed class DeviceTestSession(string tests, ChosenBoard board, TimeSpan limit, Output output) : IDeviceTestSession
{
    private const ulong Seed = 1;

    private readonly Checkout _checkout = Checkout.Find();
    private readonly DeviceTestJudge _judge = new(limit, output);
    private readonly Stopwatch _watch = new();
    private BoardProfile? _profile;

    public IReadOnlyList<Check> Checks => _judge.Checks;

    public RunRecord Complete(RunRecord record) => _profile is not { } profile ? record : record with
    {
        Board = PreparedBoard.Record(profile, board.ProfilePath(_checkout), BoardNetwork.Static),
        Scenarios = [.. Checks.Select(CheckRecord.Of)],
    };

    public DeskResult Run(RunFolder run)
    {
        var profile = _profile = board.LoadProfile(_checkout);
        using var interruption = new Interruption();
        using var scratch = ScratchFolder.Create();

        try
        {
            var app = DeviceTestApp.Prepare(_checkout, tests, Directory.CreateDirectory(Path.Combine(scratch.Path, "app")).FullName);
            ForeignFirmwareCheck.Run(_checkout, app);
            var prepared = PreparedBoard.Prepare(_checkout, profile, app, scratch.Path, BoardNetwork.Static, Seed, Diagnostics.Note, interruption.Token);
            using var bench = new TestBench(capture: null, log: run.ConsoleLog, BoardNetwork.Static, Seed, interruption.Token);
            bench.Log.LineAdded += line => _judge.Take(line.Text);
            bench.Start(prepared.Setup);
            _watch.Restart();
            bench.PowerOn(saysReady: false);
            Await(bench);
        }
        catch (BenchBrokenException e)
        {
            interruption.Token.ThrowIfCancellationRequested();
            throw new UserException(ExitCode.BenchBroken, e.IsReported ? string.Empty : e.Message, e);
        }

        return _judge.Conclude(profile.Name, _watch.Elapsed);
    }

    private void Await(TestBench bench)
    {
        int lines;

        do
        {
            lines = bench.Log.Lines.Count;
            var seen = lines;
            bench.WaitUntil(() => _judge.IsEnded || bench.Log.Lines.Count > seen, limit);
        }
        while (!_judge.IsEnded && bench.Log.Lines.Count > lines);
    }
}
