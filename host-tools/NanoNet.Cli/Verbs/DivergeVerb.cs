using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.IO;
using System.Linq;
using NanoNet.Bench;
using NanoNet.Cli.Boards;
using NanoNet.Cli.CommandLine;
using NanoNet.Cli.Runs;
using NanoNet.Reports.Divergences;
using NanoNet.Reports.Runs;
using Spectre.Console;

namespace NanoNet.Cli.Verbs;

/// <summary><c>nanonet diverge</c>: in what two runs differ, such as a simulation's and the board's.</summary>
public sealed class DivergeVerb : IVerb
{
    private static readonly string[] s_aspects = [.. Enum.GetNames<DivergenceAspect>().Select(static name => name.ToLowerInvariant())];

    private readonly Argument<string?> _first = new("RUN_A") { Description = "The folder of a run, such as runs/latest", Arity = ArgumentArity.ZeroOrOne };
    private readonly Argument<string?> _second = new("RUN_B") { Description = "The folder of another run", Arity = ArgumentArity.ZeroOrOne };
    private readonly BoardOptions _board = new("; verified on the desk, and beside it as a virtual board. In place of two runs");
    private readonly DeskOptions _desk = new();
    private readonly Option<string> _clock = CommonOptions.Clock(CommonOptions.VirtualClock);
    private readonly Option<ulong> _seed = CommonOptions.Seed();
    private readonly Option<string> _output = DeskRun.OutputOption();

    private readonly Option<string[]> _scenarios = new("--scenario", "-s")
    {
        Description = "With --board, only the scenarios whose id matches",
        HelpName = "GLOB",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string[]> _aspects = new("--aspect")
    {
        Description = $"Compare only this: {string.Join(", ", s_aspects)}",
        HelpName = "NAME",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<double> _tolerance = new("--tolerance")
    {
        Description = "Times are alike if the longer is longer by no more than so many percent",
        HelpName = "PERCENT",
        DefaultValueFactory = static _ => 50,
    };

    private readonly Option<double> _floor = new("--floor")
    {
        Description = "Times are alike if they differ by no more than so many milliseconds",
        HelpName = "MS",
        DefaultValueFactory = static _ => 20,
    };

    private readonly Option<bool> _all = CommonOptions.All("Also list what only one of the runs looked at");
    private readonly Option<bool> _json = CommonOptions.Json();

    public DivergeVerb()
    {
        _aspects.CompletionSources.Add(s_aspects);
        _aspects.Validators.Add(CheckAspects);
        Command = new Command("diverge", "Compare two runs, or a board on the desk with its simulation: verdicts, headers, times, and the order of frames") { _first, _second, _scenarios, _clock, _seed, _output, _aspects, _tolerance, _floor, _all, _json };
        _board.AddTo(Command);
        _desk.AddTo(Command);
        Command.SetAction(arguments => VerbOutput.Use(arguments, output => Invoke(arguments, output)));
    }

    public Command Command { get; }

    public string[] Examples =>
    [
        "nanonet diverge --board greenhouse",
        "nanonet diverge runs/20261121-103949-e0df87 runs/latest",
        "nanonet diverge SIMULATED MEASURED --aspect headers --aspect times",
    ];

    private int Invoke(ParseResult arguments, Output output)
    {
        var options = new DivergenceOptions
        {
            Aspects = [.. (arguments.GetValue(_aspects) ?? []).Select(static name => Enum.Parse<DivergenceAspect>(name, ignoreCase: true))],
            Tolerance = NotNegative(_tolerance.Name, arguments.GetValue(_tolerance)) / 100,
            Floor = TimeSpan.FromMilliseconds(NotNegative(_floor.Name, arguments.GetValue(_floor))),
        };
        // "latest" is another run as soon as this one makes one.
        var (named, other) = (Resolved(arguments.GetValue(_first)), Resolved(arguments.GetValue(_second)));
        return (int)DeskRun.Do(Command.Name, arguments, arguments.GetValue(_output)!, output, _ => Compare(arguments, options, named, other, output), isLatest: false);
    }

    private static string? Resolved(string? run) =>
        run is not null && Directory.Exists(run) && new DirectoryInfo(run).ResolveLinkTarget(returnFinalTarget: true) is { } target ? target.FullName : run;

    private DeskResult Compare(ParseResult arguments, DivergenceOptions options, string? named, string? other, Output output)
    {
        var (predicted, measured, trouble) = Runs(arguments, named, other, output);

        if (trouble != ExitCode.Ok)
        {
            return trouble;
        }

        var first = Load(predicted);
        var second = Load(measured);
        var found = RunComparison.Compare(first, second, options);
        var differing = found.Where(static one => one.IsCompared).ToList();
        var exitCode = differing.Count > 0 ? ExitCode.ChecksFailed : ExitCode.Ok;
        Show(output, arguments.GetValue(_all) ? found : differing);
        End(output, first, second, differing.Count, found.Count - differing.Count, exitCode);
        return new DeskResult(exitCode) { Complete = record => record with { Divergences = [.. differing.Select(DivergenceRecord.Of)] } };
    }

    private (string First, string Second, ExitCode Trouble) Runs(ParseResult arguments, string? named, string? other, Output output)
    {
        if (other is not null)
        {
            return (named!, other, ExitCode.Ok);
        }

        if (named is not null)
        {
            throw new UserException(ExitCode.Usage, "one run is there, and with what to compare it is not: nanonet diverge RUN_A RUN_B, or --board NAME alone");
        }

        var board = _board.OrOnly(arguments, Checkout.Find())
            ?? throw new UserException(ExitCode.Usage, "what is to be compared? Two runs (RUN_A RUN_B), or a board of the desk with its simulation (--board NAME)");
        var desk = _desk.Of(arguments, board, servesAddress: false)
            ?? throw board.NotOnDesk(Checkout.Find(), $"{DeskOptions.InterfaceName} says where its cable leads");
        CommonOptions.RequireMatches("scenario", arguments.GetValue(_scenarios) ?? [], [.. ScenarioCatalog.All.Select(static s => s.Id)]);
        var runs = new PredictedAndMeasured(
            new VerifyArguments
            {
                CommandLine = [.. arguments.Tokens.Select(static token => token.Value)],
                Board = board,
                Network = "dhcp",
                Ladder = false,
                Scenarios = arguments.GetValue(_scenarios) ?? [],
                Rules = [],
                All = false,
                Output = arguments.GetValue(_output)!,
                Seed = arguments.GetValue(_seed),
                Desk = desk,
                Clock = CommonOptions.RealClock,
            },
            arguments.GetValue(_clock)!,
            output);
        var trouble = runs.Run();
        return (runs.Predicted, runs.Measured, trouble);
    }

    private static void Show(Output output, IEnumerable<Divergence> found)
    {
        foreach (var one in found)
        {
            if (output.IsJson)
            {
                output.Json(new JsonLine { Event = "divergence", Divergence = DivergenceRecord.Of(one) });
                continue;
            }

            output.Report.WriteLine(new Paragraph()
                .Append($"{one.Aspect.ToString().ToLowerInvariant()}  ", new Style(Color.Grey))
                .Append(one.Subject, new Style(decoration: Decoration.Bold))
                .Append(one.IsCompared ? string.Empty : "  not compared", new Style(Color.Grey)));
            output.Report.WriteUnbroken($"  A: {one.First}{Frames(one.FirstFrames)}");
            output.Report.WriteUnbroken($"  B: {one.Second}{Frames(one.SecondFrames)}");
        }
    }

    private static void End(Output output, FinishedRun first, FinishedRun second, int differing, int uncompared, ExitCode exitCode)
    {
        var message = (differing == 0 ? "no divergence" : differing == 1 ? "1 divergence" : string.Create(CultureInfo.InvariantCulture, $"{differing} divergences"))
            + (uncompared == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"; {uncompared} outcomes that one of the runs has not (--all lists them)"));

        if (output.IsJson)
        {
            output.Json(new JsonLine { Event = "end", Message = message, ExitCode = (int)exitCode, Class = RunTrouble.ClassOf(exitCode) });
            return;
        }

        output.Report.WriteUnbroken($"A: {Describe(first)}");
        output.Report.WriteUnbroken($"B: {Describe(second)}");
        output.Report.WriteLine(message, new Style(differing == 0 ? Color.Green : Color.Red));
    }

    private static string Describe(FinishedRun run) =>
        $"{Path.GetRelativePath(Environment.CurrentDirectory, run.Folder)}  {Where(run.Record.Board)}, lwIP {run.Record.Board?.Lwip}, {run.Record.Clock} time, build {run.Record.Firmware?.BuildId ?? "unknown"}";

    private static string Where(BoardRecord? board) => $"{board?.OnDesk ?? board?.Name} {(board?.Interface is { } name ? $"at {name}" : "simulated")}";

    private static string Frames(IReadOnlyList<long> frames) => frames.Count switch
    {
        0 => string.Empty,
        1 => string.Create(CultureInfo.InvariantCulture, $" (frame {frames[0]})"),
        _ => string.Create(CultureInfo.InvariantCulture, $" (frames {string.Join(", ", frames.Take(MaxFrames))}{(frames.Count > MaxFrames ? ", ..." : string.Empty)})"),
    };

    private const int MaxFrames = 5;

    private static FinishedRun Load(string folder)
    {
        try
        {
            return FinishedRun.Load(folder);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException or NanoNet.Capture.CaptureFormatException)
        {
            throw new UserException(ExitCode.Usage, e.Message, e);
        }
    }

    private static double NotNegative(string option, double value) => value >= 0
        ? value
        : throw new UserException(ExitCode.Usage, string.Create(CultureInfo.InvariantCulture, $"{option} takes 0 or more, not {value}"));

    private static void CheckAspects(OptionResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (!s_aspects.Contains(token.Value))
            {
                result.AddError($"--aspect takes {string.Join(", ", s_aspects.SkipLast(1))} or {s_aspects[^1]}, not '{token.Value}'{Suggestion.Hint(token.Value, s_aspects)}");
            }
        }
    }
}
