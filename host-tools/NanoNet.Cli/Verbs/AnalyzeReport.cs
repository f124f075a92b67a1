using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NanoNet.Reports;
using NanoNet.Reports.Checks;
using NanoNet.Reports.Ladder;
using NanoNet.Validation;

namespace NanoNet.Cli.Verbs;

/// <summary>What <c>analyze</c> tells a person of a capture: a screen, unless more is asked for.</summary>
internal sealed class AnalyzeReport(Output output)
{
    /// <summary>More connections than this are counted, not listed, unless asked for: with them the summary fits a terminal of 24 lines.</summary>
    public const int MaxListed = 6;

    /// <summary>More violated rules than this are listed, not explained, unless asked for.</summary>
    private const int MaxExplained = 5;

    private static readonly ReportForm s_usual = new(MaxListed, BriefForm.Usual, MaxExplained);

    /// <summary>What is left out on a screen of few lines, step by step.</summary>
    private static readonly ReportForm[] s_forms =
    [
        s_usual,
        new(MaxListed, new BriefForm(MaxNotes: 6, SaysSeen: true), Explained: 0),
        new(MaxListed, new BriefForm(MaxNotes: 0, SaysSeen: true), Explained: 0),
        new(Connections: 3, new BriefForm(MaxNotes: 0, SaysSeen: true), Explained: 0),
    ];

    /// <summary>Whether connections are drawn, not listed.</summary>
    public bool HasLadder { get; init; }

    /// <summary>Whether everything is listed, however long.</summary>
    public bool ListsAll { get; init; }

    /// <summary>Whether only rules are shown that were asked for.</summary>
    public bool HasChosenRules { get; init; }

    /// <summary>Whether only connections are shown that were asked for.</summary>
    public bool HasChosenConnections { get; init; }

    /// <summary>Whether what connections carry was read.</summary>
    public bool LooksInside { get; init; }

    public void Write(Judgement judgement, IReadOnlyList<Check> checks, ConnectionSink sink)
    {
        if (ListsAll || HasChosenRules || HasChosenConnections || HasLadder || output.Style.Height is not { } height)
        {
            Write(output.Report, s_usual with { Connections = int.MaxValue, Explained = ListsAll || HasChosenRules ? int.MaxValue : MaxExplained }, judgement, checks, sink);
            return;
        }

        var text = string.Empty;

        foreach (var form in s_forms)
        {
            using var writer = new StringWriter { NewLine = "\n" };
            Write(new ReportConsole(writer, output.Style.Width, output.Style.Color, output.Style.Unicode), form, judgement, checks, sink);
            text = writer.ToString();

            // The last line is the prompt's.
            if (text.AsSpan().Count('\n') < height)
            {
                break;
            }
        }

        output.Writer.Write(text);
    }

    private void Write(ReportConsole report, in ReportForm form, Judgement judgement, IReadOnlyList<Check> checks, ConnectionSink sink)
    {
        if (HasLadder)
        {
            foreach (var one in sink.Kept)
            {
                LadderDiagram.Write(report, LadderSource.Of(one, boardAddress: null));
                report.WriteLine();
            }
        }
        else
        {
            // Of connections that nobody chose, the first ones alone were taken.
            ConnectionTable.Write(report, [.. sink.Kept.Take(form.Connections)], sink.Verdicts is null ? judgement.ConnectionCount : sink.Count);
        }

        if (ListsAll)
        {
            CheckTable.Write(report, checks, ListsAll);
        }
        else
        {
            CheckTable.WriteBrief(report, checks, form.Rules, HasChosenRules ? null : "--all");
        }

        var failures = checks.Where(static c => c.Outcome == CheckOutcome.Failed).ToList();

        foreach (var check in failures.Take(form.Explained))
        {
            FailureBlock.Write(report, check, again: null);
        }

        if (failures.Count > form.Explained)
        {
            var named = form.Explained > 0 ? $": {string.Join(", ", failures.Skip(form.Explained).Select(static c => c.Id))}" : string.Empty;
            report.WriteLine($"{failures.Count - form.Explained} {(form.Explained > 0 ? "more " : string.Empty)}violated, which --all or --rules ID explains{named}");

            if (form.Explained > 0)
            {
                report.WriteLine();
            }
        }

        if (!LooksInside)
        {
            report.WriteLine("DNS, HTTP, TLS and WebSocket in connections were not read: no rule that was asked for is about them");
        }

        var (chosen, without) = sink.Verdicts is null ? (string.Empty, string.Empty) : ($"{sink.Count} of ", ", without rules about the whole capture");
        report.WriteLine($"{CheckCount.Of(checks)}; {judgement.Frames} frames, {chosen}{judgement.ConnectionCount} TCP connections{without}{(ListsAll ? string.Empty : "; --all lists everything")}");
    }
}
