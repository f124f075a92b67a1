using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NanoNet.Capture;
using NanoNet.Cli.CommandLine;
using NanoNet.Cli.Runs;
using NanoNet.Cli.Terminal;
using NanoNet.Reports.Checks;
using NanoNet.Reports.Ladder;
using NanoNet.Reports.Runs;
using NanoNet.Validation;

namespace NanoNet.Cli.Verbs;

/// <summary><c>nanonet analyze</c>: judges a capture that anybody made.</summary>
public sealed class AnalyzeVerb : IVerb
{
    private const int MaxQuoted = 200;

    private readonly Argument<string[]> _files = CommonOptions.Files("pcapng or pcap files, gzip-compressed or not, each judged by itself; - for standard input", isNeeded: false);
    private readonly Option<bool> _ladder = CommonOptions.Ladder();
    private readonly Option<string[]> _rules = CommonOptions.Rules();
    private readonly Option<bool> _list = new("--list") { Description = "List the rules, or those that --rules chooses, and read nothing" };
    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly Option<bool> _all = CommonOptions.All("Also list what was not exercised, and every connection");
    private readonly Option<int?> _connection = new("--connection", "-c") { Description = "Draw and judge only this connection, counted from 0 as tshark's tcp.stream", HelpName = "N" };

    private readonly Option<string?> _keyLog = CommonOptions.File("--keylog", "Secrets that decrypt TLS, as SSLKEYLOGFILE makes programs write them");
    private readonly Option<string?> _authorities = CommonOptions.File("--ca", "Certificates (PEM) that servers' chains have to end in");
    private readonly Option<string?> _annotate = CommonOptions.File("--annotate", "Copy the capture to a new pcapng file with what is violated or noted as comments on their frames");

    private readonly Option<string> _format = CommonOptions.Choice("--format", "What to write: text, or a line for each connection and verdict", "text", [.. Enum.GetNames<OutputFormat>().Select(static name => name.ToLowerInvariant())]);
    private readonly Option<string> _failOn = FailLevel.Option();
    private readonly Option<string?> _filter = new("--filter") { Description = "Show and judge only connections that fit, such as 'port=80 and not state=reset-*': addr, client, server, port, state, verdict or rule, = or !=, and, or, not, ( )", HelpName = "FILTER" };
    private readonly Option<int?> _follow = new("--follow") { Description = "Write what the ends of this connection sent, in order; TLS decrypted where the secrets are there", HelpName = "N" };
    private readonly Option<bool> _hex = new("--hex") { Description = "With --follow: in hexadecimal" };

    public AnalyzeVerb()
    {
        Command = new Command("analyze", "Judge a capture file")
        {
            _files, _ladder, _connection, _follow, _hex, _filter, _rules, _list, _failOn, _all, _format, _json, _keyLog, _authorities, _annotate,
        };
        Command.SetAction(arguments => VerbOutput.Use(arguments, output => Invoke(arguments, output)));
    }

    public Command Command { get; }

    public string[] Examples =>
    [
        "nanonet analyze runs/latest/capture.pcapng --connection 3",
        "nanonet analyze capture.pcap --filter 'server=192.0.2.10 and verdict=violated'",
        "nanonet analyze capture.pcap --format csv --fail-on never",
    ];

    private int Invoke(ParseResult arguments, Output output)
    {
        var format = arguments.GetValue(_json) ? OutputFormat.Json : Enum.Parse<OutputFormat>(arguments.GetValue(_format)!, ignoreCase: true);
        var files = arguments.GetValue(_files) ?? [];
        var rules = arguments.GetValue(_rules) ?? [];

        // Asked for, as all rules are listed by a judge that sees nothing: that takes time, which a short run feels.
        if (rules.Length > 0)
        {
            CommonOptions.RequireMatches("rule", rules, [.. Catalogue.Rules.Select(static r => r.Id)], Command.Name);
        }

        if (arguments.GetValue(_list))
        {
            RequireListing(arguments, files, format);
            return (int)Catalogue.ListRules(output, rules);
        }

        RequireFitting(arguments, files, format);
        var totals = new CaptureTotals();
        var request = new AnalyzeRequest(output, format, files.Length > 1)
        {
            Filter = Filter(arguments),
            Secrets = Secrets(arguments),
            Authorities = Authorities(arguments),
        };

        if (format == OutputFormat.Csv)
        {
            output.Writer.WriteLine(files.Length > 1 ? ConnectionCsv.HeaderWithFile : ConnectionCsv.Header);
        }

        if (files is [var only])
        {
            AnalyzeFile(arguments, request, only, totals);
        }
        else
        {
            foreach (var file in files)
            {
                AnalyzeOneOfMany(arguments, request, file, totals);

                if (totals.IsInterrupted)
                {
                    break;
                }
            }
        }

        // Who follows a connection is told why that one stays closed. A key log may be about one of many captures.
        if (!string.IsNullOrWhiteSpace(request.Secrets) && !totals.AreSecretsUsed && arguments.GetValue(_follow) is null)
        {
            output.Warn($"{(files is [var one] ? one : "no capture")} holds {(files.Length == 1 ? "no" : "a")} TLS connection that a secret of --keylog is of");
        }

        if (format == OutputFormat.Json)
        {
            output.Json(new JsonLine
            {
                Event = JsonLine.End,
                ExitCode = (int)totals.ExitCode,
                Class = RunTrouble.ClassOf(totals.ExitCode, totals.Checks),
                Counts = CheckCount.Of(totals.Checks),
                Frames = totals.Frames,
            });
        }

        return (int)totals.ExitCode;
    }

    /// <summary>A capture that cannot be read keeps nobody from the next.</summary>
    private void AnalyzeOneOfMany(ParseResult arguments, AnalyzeRequest request, string file, CaptureTotals totals)
    {
        var (output, format, _) = request;
        output.Json(new JsonLine { Event = "capture", Id = file });

        if (format == OutputFormat.Text)
        {
            output.Report.WriteLine($"== {PrintableText.Of(file)}");
        }

        try
        {
            AnalyzeFile(arguments, request, file, totals);
        }
        catch (UserException trouble) when (trouble.ExitCode == ExitCode.Usage)
        {
            TellTrouble(output, file, trouble.Message);
            totals.AddUnreadable();
        }

        if (format == OutputFormat.Text)
        {
            output.Report.WriteLine();
        }
    }

    /// <summary>Tells people and programs what is wrong with a capture, after what was said before.</summary>
    private static void TellTrouble(Output output, string? file, string trouble)
    {
        output.Flush();
        Diagnostics.Error(trouble);
        output.Json(new JsonLine { Event = "error", Id = file, Message = trouble });
    }

    private void AnalyzeFile(ParseResult arguments, AnalyzeRequest request, string file, CaptureTotals totals)
    {
        var (output, format, isOneOfMany) = request;
        var follow = arguments.GetValue(_follow);
        var connection = arguments.GetValue(_connection) ?? follow;
        var rules = arguments.GetValue(_rules) ?? [];
        var withLadder = follow is null && (arguments.GetValue(_ladder) || connection is not null);
        var annotated = arguments.GetValue(_annotate);

        var filter = request.Filter;
        var looksAtAll = format != OutputFormat.Text || arguments.GetValue(_all) || withLadder || filter is not null || follow is not null;

        // A fifth of the time, for what neither the rules that are asked for nor the few connections that are listed show.
        var looksInside = looksAtAll || annotated is not null || request.Secrets is not null || RuleCatalogue.OfApplications.Any(rule => CommonOptions.Matches(rules, rule.Id));
        var sink = new ConnectionSink(output, format, follow is null ? filter : null, isOneOfMany ? file : null)
        {
            Verdicts = follow is null && (connection is not null || filter is not null) ? new ChosenVerdicts() : null,
        };

        var keyLog = request.KeyLog();
        var (judgement, isInterrupted) = CaptureFile.Judge(output, file, new JudgeOptions
        {
            KeepSegments = withLadder,
            KeptConnection = connection,
            FollowedConnection = follow,
            ConnectionEnded = one => Take(sink, one, connection),
            RecordedConnections = looksAtAll ? int.MaxValue : AnalyzeReport.MaxListed,
            FollowsApplications = looksInside,
            IsParallel = Environment.ProcessorCount > 1,
            KeyLog = keyLog,
            TrustedCertificates = request.Authorities,
        }, annotated is null ? null : _annotate.Name);

        totals.AreSecretsUsed |= keyLog is { IsUsed: true };

        if (connection is { } number && (number < 0 || number >= judgement.ConnectionCount))
        {
            // It may still have come.
            if (isInterrupted)
            {
                throw new OperationCanceledException();
            }

            var range = judgement.ConnectionCount == 0 ? "no TCP connection" : $"connections 0 to {judgement.ConnectionCount - 1}";
            throw new UserException(ExitCode.Usage, $"no connection {number}: {file} holds {range}");
        }

        List<Verdict> verdicts = [.. (sink.Verdicts?.All ?? judgement.Verdicts).Where(v => CommonOptions.Matches(rules, v.Rule.Id))];
        var checks = CheckSource.Of([], verdicts).ToList();
        var exitCode = isInterrupted ? ExitCode.Interrupted

            // Who follows is told no verdict.
            : follow is not null ? ExitCode.Ok
            : FailLevel.ExitCodeOf(checks, arguments.GetValue(_failOn)!);

        if (format == OutputFormat.Json)
        {
            WriteJson(output, checks);
        }
        else if (follow is not null)
        {
            Follow(output, sink.Kept.Single(), arguments.GetValue(_hex));
        }
        else if (format == OutputFormat.Text)
        {
            new AnalyzeReport(output)
            {
                HasLadder = withLadder,
                ListsAll = arguments.GetValue(_all),
                HasChosenRules = rules.Length > 0,
                HasChosenConnections = filter is not null,
                LooksInside = looksInside,
            }.Write(judgement, checks, sink);
        }

        if (exitCode == ExitCode.NothingRan)
        {
            var what = sink is { Verdicts: not null, Count: 0 } ? "no connection that fits" : checks.Any(static c => c.Outcome == CheckOutcome.Undecidable) ? "too little for any verdict" : "nothing that a rule is about";
            TellTrouble(output, isOneOfMany ? file : null, $"{file} holds {what} ({judgement.Frames} frames)");
        }

        // After what was found, which is told even where the copy cannot be written; what was not judged would seem to be right there.
        if (annotated is not null && (isInterrupted || !TryAnnotate(file, annotated, verdicts, judgement.Frames)))
        {
            exitCode = ExitCode.Interrupted;
            output.Warn($"interrupted: {annotated} was not written");
        }

        totals.Add(exitCode, checks, judgement.Frames);
    }

    /// <summary>Refuses options that contradict one another, before a long capture is read.</summary>
    private void RequireFitting(ParseResult arguments, string[] files, OutputFormat format)
    {
        var follow = arguments.GetValue(_follow);

        var complaint = arguments.GetValue(_annotate) switch
        {
            not null when files.Contains(CaptureFile.StandardInput) => "--annotate reads the capture twice, which standard input cannot be",
            CaptureFile.StandardInput => "--annotate writes a file beside the report; name one instead of -",
            { } copy when CaptureFile.HasForeignOctets(copy) => "--annotate writes a file whose name is UTF-8",
            { } copy when Directory.Exists(copy) => $"--annotate writes a new file, and {copy} is a folder",
            { } copy when File.Exists(copy) => $"--annotate writes a new file, and there is a {copy} already",
            { } copy when !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(copy))) => $"--annotate {copy}: there is no folder {Path.GetDirectoryName(copy)}",
            var copy when files.Length > 1 && (copy is not null || follow is not null || arguments.GetValue(_connection) is not null) => "--annotate, --connection and --follow are about one capture; name one",
            _ when files.Length == 0 => "required argument missing: which capture? A file, or - for standard input; see nanonet analyze --help",
            _ when files.Count(static file => file == CaptureFile.StandardInput) > 1 => "standard input can be read once",
            _ when follow is not null && format != OutputFormat.Text => "--follow writes text only",
            _ when follow is not null && arguments.GetValue(_connection) is { } connection && connection != follow => "--follow writes one connection and --connection draws one; choose one of them",
            _ when follow is not null && NotFollowed(arguments) is { } other => $"--follow writes what was said, and {other} is about verdicts; leave out one of them",
            _ when follow is null && arguments.GetValue(_hex) => "--hex is about --follow, which is not there",
            _ when arguments.GetValue(_json) && arguments.GetResult(_format) is { Implicit: false } && arguments.GetValue(_format) != "json" => $"--json and --format {arguments.GetValue(_format)} are two formats",
            _ => null,
        };

        if (complaint is not null)
        {
            throw new UserException(ExitCode.Usage, complaint);
        }
    }

    /// <summary>Refuses with --list what is about a capture: none is read.</summary>
    private void RequireListing(ParseResult arguments, string[] files, OutputFormat format)
    {
        var other = files is [var file, ..] ? file
            : format == OutputFormat.Csv ? "--format csv"
            : FirstGiven(arguments, _ladder, _connection, _follow, _hex, _filter, _failOn, _all, _keyLog, _authorities, _annotate);

        if (other is not null)
        {
            throw new UserException(ExitCode.Usage, $"--list lists rules and reads nothing; leave out {other}");
        }
    }

    /// <summary>An option that says nothing to who follows a connection; null where there is none.</summary>
    private string? NotFollowed(ParseResult arguments) => FirstGiven(arguments, _ladder, _filter, _rules, _all, _failOn, _annotate);

    /// <summary>The name of the first of these options that stands on the command line; null where none does.</summary>
    private static string? FirstGiven(ParseResult arguments, params Option[] options) =>
        options.FirstOrDefault(option => arguments.GetResult(option) is { Implicit: false })?.Name;

    /// <summary>Of a capture of which one connection is asked for, only that one is kept.</summary>
    private static void Take(ConnectionSink sink, TcpConnectionRecord connection, int? asked)
    {
        if (asked is null || asked == connection.Index)
        {
            sink.Add(connection);
        }
    }

    /// <summary>Says before a long stream why that is noise.</summary>
    private static void Follow(Output output, TcpConnectionRecord connection, bool inHex)
    {
        if (ClosedStream.Describe(connection) is { } closed)
        {
            Diagnostics.Warning(closed);
        }

        StreamText.Write(output.Writer, connection, inHex);
    }

    private ConnectionFilter? Filter(ParseResult arguments)
    {
        if (arguments.GetValue(_filter) is not { } text)
        {
            return null;
        }

        try
        {
            return ConnectionFilter.Parse(text);
        }
        catch (FilterException e)
        {
            var said = text.Length <= MaxQuoted ? text : $"{text[..MaxQuoted]}...";
            throw new UserException(ExitCode.Usage, $"--filter '{said}', column {e.Column}: {e.Message}", e);
        }
    }

    private string? Secrets(ParseResult arguments)
    {
        if (arguments.GetValue(_keyLog) is not { } file)
        {
            return null;
        }

        var text = string.Empty;
        Reading(file, () => text = File.ReadAllText(file));
        var log = new TlsKeyLog();
        log.Add(text);

        // What a program leaves that used no TLS is empty.
        return log.Count > 0 || string.IsNullOrWhiteSpace(text)
            ? text
            : throw new UserException(ExitCode.Usage, $"{file} holds no secrets; lines such as CLIENT_RANDOM, 64 and 96 hexadecimal digits are");
    }

    private X509Certificate2Collection? Authorities(ParseResult arguments)
    {
        if (arguments.GetValue(_authorities) is not { } file)
        {
            return null;
        }

        var certificates = new X509Certificate2Collection();
        Reading(file, () => certificates.ImportFromPemFile(file));
        return certificates.Count > 0 ? certificates : throw new UserException(ExitCode.Usage, $"{file} holds no certificate in PEM");
    }

    /// <returns>False where the user did not want to wait for it: then there is no copy.</returns>
    private static bool TryAnnotate(string file, string copy, List<Verdict> verdicts, long frames)
    {
        using var interruption = new Interruption();
        CaptureReader? opened = null;
        Reading(file, () => opened = CaptureReader.Open(file));
        using var source = opened!;

        try
        {
            CaptureAnnotator.Write(source, copy, verdicts, frames, interruption.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException(ExitCode.Usage, $"cannot write {copy}: {(e is UnauthorizedAccessException ? "you may not write there" : e.Message)}", e);
        }
    }

    private static void Reading(string file, Action action)
    {
        try
        {
            action();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException or CaptureFormatException)
        {
            throw new UserException(ExitCode.Usage, $"cannot use {file}: {CaptureFile.WhyNot(file, e)}", e);
        }
    }

    private static void WriteJson(Output output, List<Check> checks)
    {
        foreach (var check in checks)
        {
            output.Json(new JsonLine { Event = "verdict", Check = CheckRecord.Of(check) });
        }
    }
}
