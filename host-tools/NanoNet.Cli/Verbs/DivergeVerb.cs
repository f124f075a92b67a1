using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.IO;
using System.Linq;
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

    private readonly Argument<string> _first = new("RUN_A") { Description = "The folder of a run, such as runs/latest" };
    private readonly Argument<string> _second = new("RUN_B") { Description = "The folder of another run" };

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
        Command = new Command("diverge", "Compare two runs: verdicts, headers, times, and the order of frames") { _first, _second, _aspects, _tolerance, _floor, _all, _json };
        Command.SetAction(Invoke);
    }

    public Command Command { get; }

    public string[] Examples => ["nanonet diverge runs/20261121-103949-e0df87 runs/latest", "nanonet diverge SIMULATED MEASURED --aspect headers --aspect times"];

    private int Invoke(ParseResult arguments)
    {
        var options = new DivergenceOptions
        {
            Aspects = [.. (arguments.GetValue(_aspects) ?? []).Select(static name => Enum.Parse<DivergenceAspect>(name, ignoreCase: true))],
            Tolerance = NotNegative(_tolerance.Name, arguments.GetValue(_tolerance)) / 100,
            Floor = TimeSpan.FromMilliseconds(NotNegative(_floor.Name, arguments.GetValue(_floor))),
        };
        var first = Load(arguments.GetValue(_first)!);
        var second = Load(arguments.GetValue(_second)!);
        var found = RunComparison.Compare(first, second, options);
        var differing = found.Where(static one => one.IsCompared).ToList();
        using var output = new Output(arguments, arguments.GetValue(_json));
        var exitCode = differing.Count > 0 ? ExitCode.ChecksFailed : ExitCode.Ok;
        Show(output, arguments.GetValue(_all) ? found : differing);
        End(output, first, second, differing.Count, found.Count - differing.Count, exitCode);
        return (int)exitCode;
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

        output.Report.WriteUnbroken($"A: {Describe(first.Record)}");
        output.Report.WriteUnbroken($"B: {Describe(second.Record)}");
        output.Report.WriteLine(message, new Style(differing == 0 ? Color.Green : Color.Red));
    }

    private static string Describe(RunRecord run) =>
        $"{run.Id}  {run.Board?.Name} {(run.Board?.Interface is { } name ? $"at {name}" : "simulated")}, lwIP {run.Board?.Lwip}, {run.Clock} time, build {run.Firmware?.BuildId ?? "unknown"}";

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
