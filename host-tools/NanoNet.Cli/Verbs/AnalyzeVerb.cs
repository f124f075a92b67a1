using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
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
    // Kinds of frames that are named; what else there is follows in JSON.
    private const int MaxUnread = 5;

    private const int MaxListed = 20;

    private const int ProgressEvery = 4096;
    private const string StandardInput = "-";

    private readonly Argument<string> _file = new("FILE") { Description = "A pcapng or pcap file, gzip-compressed or not; - for standard input" };
    private readonly Option<bool> _ladder = CommonOptions.Ladder();
    private readonly Option<string[]> _rules = CommonOptions.Rules();
    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly Option<bool> _all = CommonOptions.All("Also list what was not exercised, and every connection");
    private readonly Option<int?> _connection = new("--connection", "-c") { Description = "Draw only this connection, counted from 0 as tshark's tcp.stream", HelpName = "N" };

    private readonly Option<string?> _keyLog = new("--keylog") { Description = "Secrets that decrypt TLS, as SSLKEYLOGFILE makes programs write them", HelpName = "FILE" };
    private readonly Option<string?> _authorities = new("--ca") { Description = "Certificates (PEM) that servers' chains have to end in", HelpName = "FILE" };
    private readonly Option<string?> _annotate = new("--annotate") { Description = "Copy the capture to a new pcapng file with the violations as comments on their frames", HelpName = "FILE" };

    public AnalyzeVerb()
    {
        Command = new Command("analyze", "Judge a capture file") { _file, _ladder, _connection, _rules, _all, _json, _keyLog, _authorities, _annotate };
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
        var annotated = arguments.GetValue(_annotate);

        if (annotated is not null && file == StandardInput)
        {
            throw new UserException(ExitCode.Usage, "--annotate reads the capture twice, which standard input cannot be");
        }

        var judgement = Judge(output, file, new JudgeOptions { KeepSegments = withLadder, KeyLog = KeyLog(arguments), TrustedCertificates = Authorities(arguments) });

        if (connection is { } number && (number < 0 || number >= judgement.Connections.Count))
        {
            var range = judgement.Connections.Count == 0 ? "no TCP connection" : $"connections 0 to {judgement.Connections.Count - 1}";
            throw new UserException(ExitCode.Usage, $"no connection {number}: {file} holds {range}");
        }

        var checks = CheckSource.Of([], judgement.Verdicts.Where(v => CommonOptions.Matches(rules, v.Rule.Id))).ToList();
        var exitCode = checks.Any(static c => c.Outcome == CheckOutcome.Failed) ? ExitCode.ChecksFailed
            : checks.All(static c => c.Outcome is CheckOutcome.NotExercised or CheckOutcome.Undecidable) ? ExitCode.NothingRan : ExitCode.Ok;

        if (annotated is not null)
        {
            Reading(annotated, () => CaptureAnnotator.Write(file, annotated, judgement.Verdicts));
        }

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

    private static Judgement Judge(Output output, string file, JudgeOptions options)
    {
        using var interruption = new Interruption();
        using var progress = new ProgressLine(output.Style);
        var judge = new CaptureJudge(options);
        var secrets = 0;
        var lost = 0L;
        var unread = new SortedDictionary<LinkType, long>();

        try
        {
            using var reader = file == StandardInput ? CaptureReader.Open(Console.OpenStandardInput(), "standard input") : CaptureReader.Open(file);

            while (reader.TryReadNext(out var frame))
            {
                for (; secrets < reader.Secrets.Count; secrets++)
                {
                    judge.Add(reader.Secrets[secrets]);
                }

                if (reader.DroppedFrames > lost)
                {
                    lost = reader.DroppedFrames;
                    judge.AddDrops();
                }

                judge.Add(frame);

                if (!CaptureJudge.CanRead(frame.LinkType))
                {
                    unread[frame.LinkType] = unread.GetValueOrDefault(frame.LinkType) + 1;
                }

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

            Refuse(file, unread, reader);

            // The counters of an interface come after its frames.
            if (reader.DroppedFrames > lost)
            {
                judge.AddDrops();
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

    /// <summary>Names what was not looked at; a capture of nothing else is refused.</summary>
    private static void Refuse(string file, SortedDictionary<LinkType, long> unread, CaptureReader reader)
    {
        var links = string.Join(", ", unread.Select(static link => $"{link.Value} of link type {(int)link.Key}"));

        if (unread.Count > 0 && unread.Values.Sum() == reader.FrameNumber)
        {
            throw new UserException(ExitCode.Usage, $"cannot judge {file}: its frames ({links}) are not of a link type that is read");
        }

        if (unread.Count > 0)
        {
            Diagnostics.Warning($"{file}: frames of link types that are not read were passed over: {links}");
        }

        if (reader.DroppedFrames > 0)
        {
            Diagnostics.Warning($"{file}: the capturing host lost {reader.DroppedFrames} frames; what is missing may be theirs");
        }
    }

    private TlsKeyLog? KeyLog(ParseResult arguments)
    {
        if (arguments.GetValue(_keyLog) is not { } file)
        {
            return null;
        }

        var log = new TlsKeyLog();
        Reading(file, () => log.Add(File.ReadAllText(file)));
        return log.Count > 0 ? log : throw new UserException(ExitCode.Usage, $"{file} holds no secrets");
    }

    private X509Certificate2Collection? Authorities(ParseResult arguments)
    {
        if (arguments.GetValue(_authorities) is not { } file)
        {
            return null;
        }

        var certificates = new X509Certificate2Collection();
        Reading(file, () => certificates.ImportFromPemFile(file));
        return certificates.Count > 0 ? certificates : throw new UserException(ExitCode.Usage, $"{file} holds no certificate");
    }

    private static void Reading(string file, Action action)
    {
        try
        {
            action();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new UserException(ExitCode.Usage, $"cannot use {file}: {e.Message}", e);
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

        if (judgement.Unread.Count > 0)
        {
            var kinds = judgement.Unread.Take(MaxUnread).Select(static unread => $"{unread.Frames} of {unread}");
            report.WriteLine($"Not read further: {string.Join(", ", kinds)}{(judgement.Unread.Count > MaxUnread ? ", and others" : string.Empty)}");
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

        foreach (var unread in judgement.Unread)
        {
            output.Json(new JsonLine { Event = "unread", Message = unread.ToString(), Frames = unread.Frames });
        }

        output.Json(new JsonLine { Event = "end", ExitCode = (int)exitCode, Counts = CheckCount.Of(checks), Frames = judgement.Frames });
    }
}
