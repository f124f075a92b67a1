using System.Collections.Generic;
using System.Linq;
using NanoNet.Reports;
using NanoNet.Reports.Checks;
using NanoNet.Reports.Ladder;
using NanoNet.Validation;

namespace NanoNet.Cli.Verbs;

/// <summary>What <c>analyze</c> tells a person of a capture: a screen, unless more is asked for.</summary>
internal sealed class AnalyzeReport(ReportConsole report)
{
    /// <summary>More violated rules than this are listed, not explained, unless asked for.</summary>
    private const int MaxExplained = 5;

    /// <summary>Whether connections are drawn, not listed.</summary>
    public bool HasLadder { get; init; }

    /// <summary>Whether everything is listed, however long.</summary>
    public bool ListsAll { get; init; }

    /// <summary>Whether only rules are shown that were asked for.</summary>
    public bool HasChosenRules { get; init; }

    public void Write(Judgement judgement, IReadOnlyList<Check> checks, ConnectionSink sink)
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
            ConnectionTable.Write(report, sink.Kept, sink.Verdicts is null ? judgement.ConnectionCount : sink.Count);
        }

        if (ListsAll)
        {
            CheckTable.Write(report, checks, ListsAll);
        }
        else
        {
            CheckTable.WriteBrief(report, checks, HasChosenRules ? null : "--all");
        }

        var failures = checks.Where(static c => c.Outcome == CheckOutcome.Failed).ToList();
        var explained = ListsAll || HasChosenRules ? failures.Count : MaxExplained;

        foreach (var check in failures.Take(explained))
        {
            FailureBlock.Write(report, check, again: null);
        }

        if (failures.Count > explained)
        {
            report.WriteLine($"{failures.Count - explained} more violated, which --all or --rules ID explains: {string.Join(", ", failures.Skip(explained).Select(static c => c.Id))}");
            report.WriteLine();
        }

        var (chosen, without) = sink.Verdicts is null ? (string.Empty, string.Empty) : ($"{sink.Count} of ", ", without rules about the whole capture");
        report.WriteLine($"{CheckCount.Of(checks)}; {judgement.Frames} frames, {chosen}{judgement.ConnectionCount} TCP connections{without}{(ListsAll ? string.Empty : "; --all lists everything")}");
    }
}
