using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using NanoNet.Capture;
using NanoNet.Cli.CommandLine;
using NanoNet.Cli.Terminal;
using NanoNet.Reports.Checks;
using NanoNet.Reports.Ladder;
using NanoNet.Reports.Runs;
using NanoNet.Validation;

namespace NanoNet.Cli.Verbs;

/// <summary><c>nanonet analyze</c>: judges a capture that anybody made.</summary>
public sealed class AnalyzeVerb : IVerb
{
    /// <summary>More connections than this are counted, not listed, unless asked for.</summary>
    private const int MaxListed = 20;

    private const int ProgressEvery = 4096;

    private readonly Argument<string> _file = new("FILE") { Description = "A pcapng or pcap file, gzip-compressed or not" };
    private readonly Option<bool> _ladder = CommonOptions.Ladder();
    private readonly Option<string[]> _rules = CommonOptions.Rules();
    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly Option<bool> _all = CommonOptions.All("Also list what was not exercised, and every connection");
    private readonly Option<int?> _connection = new("--connection", "-c") { Description = "Draw only this connection, counted from 0 as tshark's tcp.stream", HelpName = "N" };

    public AnalyzeVerb()
    {
        Command = new Command("analyze", "Judge a capture file") { _file, _ladder, _connection, _rules, _all, _json };
        Command.SetAction(Invoke);
    }

    public Command Command { get; }

    public string[] Examples => ["nanonet analyze runs/latest/capture.pcapng --connection 3"];

    private int Invoke(ParseResult arguments)
    {
        using var output = new Output(arguments, arguments.GetValue(_json));
        var file = arguments.GetValue(_file)!;
        var connection = arguments.GetValue(_connection);
        var rules = arguments.GetValue(_rules) ?? [];
        CommonOptions.RequireMatches("rule", rules, [.. Catalogue.Rules.Select(static r => r.Id)]);
        var withLadder = arguments.GetValue(_ladder) || connection is not null;
        var judgement = Judge(output, file, withLadder);

        if (connection is { } number && (number < 0 || number >= judgement.Connections.Count))
        {
            var range = judgement.Connections.Count == 0 ? "no TCP connection" : $"connections 0 to {judgement.Connections.Count - 1}";
            throw new UserException(ExitCode.Usage, $"no connection {number}: {file} holds {range}");
        }

        var checks = CheckSource.Of([], judgement.Verdicts.Where(v => CommonOptions.Matches(rules, v.Rule.Id))).ToList();
        var exitCode = checks.Any(static c => c.Outcome == CheckOutcome.Failed) ? ExitCode.ChecksFailed
            : checks.All(static c => c.Outcome is CheckOutcome.NotExercised or CheckOutcome.Undecidable) ? ExitCode.NothingRan : ExitCode.Ok;

        if (output.IsJson)
        {
            WriteJson(output, judgement, checks, exitCode);
        }
        else
        {
            Report(output, arguments, judgement, checks, withLadder, connection);
        }

        if (exitCode == ExitCode.NothingRan)
        {
            output.Flush();
            var what = checks.Any(static c => c.Outcome == CheckOutcome.Undecidable) ? "too little for any verdict" : "nothing that a rule is about";
            Diagnostics.Error($"{file} holds {what} ({judgement.Frames} frames)");
        }

        return (int)exitCode;
    }

    private static Judgement Judge(Output output, string file, bool keepSegments)
    {
        using var interruption = new Interruption();
        using var progress = new ProgressLine(output.Style);
        var judge = new CaptureJudge(new JudgeOptions { KeepSegments = keepSegments });

        try
        {
            using var reader = CaptureReader.Open(file);

            while (reader.TryReadNext(out var frame))
            {
                judge.Add(frame.TimeNs, frame.Octets, frame.OriginalLength);

                if (reader.FrameNumber % ProgressEvery == 0)
                {
                    interruption.Token.ThrowIfCancellationRequested();
                    progress.Set($"{reader.FrameNumber} frames judged");
                }
            }

            if (reader.Warning is { } warning)
            {
                progress.Clear();
                Diagnostics.Warning(warning.ToString());
                output.Json(new JsonLine { Event = "warning", Message = warning.ToString() });
            }

            return judge.Finish();
        }
        catch (CaptureFormatException e)
        {
            throw new UserException(ExitCode.Usage, e.Message, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException(ExitCode.Usage, $"cannot read {file}: {(Directory.Exists(file) ? "it is a folder" : e is FileNotFoundException or DirectoryNotFoundException ? "no such file" : e.Message)}", e);
        }
    }

    private void Report(Output output, ParseResult arguments, Judgement judgement, List<Check> checks, bool withLadder, int? connection)
    {
        var report = output.Report;
        var all = arguments.GetValue(_all);

        if (withLadder)
        {
            foreach (var one in judgement.Connections.Where(c => connection is null || c.Index == connection))
            {
                LadderDiagram.Write(report, LadderSource.Of(one, boardAddress: null));
                report.WriteLine();
            }
        }
        else
        {
            ConnectionTable.Write(report, all ? judgement.Connections : [.. judgement.Connections.Take(MaxListed)], judgement.Connections.Count);
        }

        CheckTable.Write(report, checks, all);

        foreach (var check in checks.Where(static c => c.Outcome == CheckOutcome.Failed))
        {
            FailureBlock.Write(report, check, again: null);
        }

        report.WriteLine($"{CheckCount.Of(checks)}; {judgement.Frames} frames, {judgement.Connections.Count} TCP connections");
    }

    private static void WriteJson(Output output, Judgement judgement, List<Check> checks, ExitCode exitCode)
    {
        foreach (var check in checks)
        {
            output.Json(new JsonLine { Event = "verdict", Check = CheckRecord.Of(check) });
        }

        foreach (var connection in judgement.Connections)
        {
            output.Json(new JsonLine { Event = "connection", Connection = ConnectionRecord.Of(connection) });
        }

        output.Json(new JsonLine { Event = "end", ExitCode = (int)exitCode, Counts = CheckCount.Of(checks), Frames = judgement.Frames });
    }
}
