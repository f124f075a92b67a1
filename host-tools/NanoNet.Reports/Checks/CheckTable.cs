using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace NanoNet.Reports.Checks;

/// <summary>The table of checks: scenarios, then rules; in each the worst first.</summary>
public static class CheckTable
{
    /// <summary>Before each line of a group.</summary>
    internal const string Margin = "  ";

    private static readonly Style s_heading = new(decoration: Decoration.Bold);
    private static readonly Style s_dim = new(Color.Grey);

    /// <summary>Writes scenarios and rules, each below a line that counts them.</summary>
    /// <param name="console">Takes the table.</param>
    /// <param name="checks">All checks of the run, in the order of their catalogues.</param>
    /// <param name="all">Also lists what was not exercised, which else is only counted.</param>
    public static void Write(ReportConsole console, IReadOnlyList<Check> checks, bool all)
    {
        WriteGroup(console, "Scenarios", checks.Where(static c => c.Kind == CheckKind.Scenario), all);
        WriteGroup(console, "Rules", checks.Where(static c => c.Kind == CheckKind.Rule), all);
    }

    /// <summary>Writes what fits a screen: rules that need attention; those that passed or were not exercised are only counted.</summary>
    /// <param name="console">Takes the table.</param>
    /// <param name="checks">All rules.</param>
    /// <param name="form">How much of them.</param>
    /// <param name="allOption">The option that lists all; what is undecidable and more than a few notes are then left to it. Null lists them here.</param>
    public static void WriteBrief(ReportConsole console, IReadOnlyList<Check> checks, BriefForm form, string? allOption = null)
    {
        var shown = checks.Where(static c => c.Outcome is not (CheckOutcome.Passed or CheckOutcome.NotExercised)).OrderBy(static c => c.Outcome).ToList();
        var folded = allOption is null ? [] : Folded(shown, form.MaxNotes).ToList();
        shown = [.. shown.Except(folded)];
        console.WriteLine(new Paragraph("Rules", s_heading).Append($"  {CheckCount.Of(checks).Describe("not exercised")}", s_dim));

        if (shown.Count > 0)
        {
            console.Write(Table(console, shown, form));
        }

        foreach (var group in folded.GroupBy(static c => c.Outcome))
        {
            var more = group.Key == CheckOutcome.Noted && form.MaxNotes > 0 ? "more " : string.Empty;
            console.WriteLine($"{Margin}{Sign(console.Glyphs, group.Key)} {group.Count().ToString(CultureInfo.InvariantCulture)} {more}{group.First().Word}: {allOption} lists them", s_dim);
        }

        console.WriteLine();
    }

    private static IEnumerable<Check> Folded(IReadOnlyList<Check> checks, int maxNotes) =>
        checks.Where(static c => c.Outcome == CheckOutcome.Noted).Skip(maxNotes).Concat(checks.Where(static c => c.Outcome == CheckOutcome.Undecidable));

    private static void WriteGroup(ReportConsole console, string title, IEnumerable<Check> checks, bool all)
    {
        // A stable sort: within an outcome the catalogue's order stays.
        var sorted = checks.OrderBy(static c => c.Outcome).ToList();

        if (sorted.Count == 0)
        {
            return;
        }

        console.WriteLine(new Paragraph(title, s_heading).Append($"  {CheckCount.Of(sorted).Describe(sorted[0].Kind == CheckKind.Scenario ? "skipped" : "not exercised")}", s_dim));
        var shown = all ? sorted : [.. sorted.Where(static c => c.Outcome != CheckOutcome.NotExercised)];

        if (shown.Count > 0)
        {
            console.Write(Table(console, shown));
        }

        var hidden = sorted.Except(shown).Select(static c => c.Id).ToList();

        if (hidden.Count > 0)
        {
            console.Write(new Padder(new Text($"{sorted[^1].Word}: {string.Join(", ", hidden)}", s_dim), new Padding(2, 0, 0, 0)));
        }

        console.WriteLine();
    }

    private static Table Table(ReportConsole console, IReadOnlyList<Check> checks, BriefForm? form = null)
    {
        var columns = CheckColumns.Measure(checks, console.Width);
        var table = new Table { ShowHeaders = false, Border = TableBorder.None };
        Add(columns.Outcome);
        Add(columns.Id);
        Add(columns.Level);
        Add(columns.Source);
        Add(columns.Title);
        Add(columns.Time);

        foreach (var check in checks)
        {
            // What passed is one line; what did not is told in full, but for where it has to fit a screen.
            var isLine = form is not null || check.Outcome == CheckOutcome.Passed;
            var evidence = Evidence(check);
            var title = form is { } brief
                ? new Paragraph(Brief(console.Glyphs, brief.SaysSeen && check is { Outcome: CheckOutcome.Failed, Seen: { } seen } ? seen : check.Title, check, evidence, columns.Title))
                : new Paragraph(isLine ? Crop(console.Glyphs, check.Title, columns.Title) : check.Title).Append(evidence, s_dim);
            (int Width, IRenderable Cell)[] cells =
            [
                (columns.Outcome, new Text($"{Margin}{Sign(console.Glyphs, check.Outcome)} {check.Word}", StyleOf(check.Outcome))),
                (columns.Id, new Text(check.Id)),
                (columns.Level, new Text(check.Level ?? string.Empty)),
                (columns.Source, new Text(isLine ? Crop(console.Glyphs, ShortSource(check), columns.Source) : ShortSource(check), s_dim)),
                (columns.Title, title),
                (columns.Time, new Text(Time(check).PadLeft(columns.Time), s_dim)),
            ];
            table.AddRow(cells.Where(static c => c.Width > 0).Select(static c => c.Cell));
        }

        return table;

        void Add(int width)
        {
            if (width > 0)
            {
                table.AddColumn(new TableColumn(string.Empty) { Width = width, Padding = new Padding(0, 0, 1, 0) });
            }
        }
    }

    // Where a rule is violated has to be seen, whatever becomes of its words.
    private static string Brief(Glyphs glyphs, string words, Check check, string evidence, int width) => check.Outcome == CheckOutcome.Failed
        ? Crop(glyphs, words, Math.Max(glyphs.Ellipsis.Length, width - evidence.Length)) + evidence
        : Crop(glyphs, words + evidence, width);

    internal static string Crop(Glyphs glyphs, string text, int width)
        => text.Length <= width ? text : width == 0 ? string.Empty : text[..(width - glyphs.Ellipsis.Length)] + glyphs.Ellipsis;

    internal static string Time(Check check)
        => check.Elapsed is { } elapsed && check.Outcome != CheckOutcome.NotExercised
            ? (check.Wall is { } wall ? $"{Time(elapsed)} in {Time(wall)}" : Time(elapsed)) + (check.Attempts > 1 ? $", try {check.Attempts}" : string.Empty)
            : string.Empty;

    private static string Time(TimeSpan time)
        => $"{time.TotalMilliseconds.ToString(time.TotalMilliseconds < 10 ? "F1" : "F0", CultureInfo.InvariantCulture)} ms";

    /// <summary>"RFC 9293 3.5" is read as well as "RFC 9293 section 3.5", in half the room.</summary>
    internal static string ShortSource(Check check)
        => check.Source.Replace(" sections ", " ", StringComparison.Ordinal).Replace(" section ", " ", StringComparison.Ordinal);

    /// <summary>Which frames a rule complains of, or why there is nothing to say. Failures have a block for that.</summary>
    private static string Evidence(Check check)
    {
        if (check.Outcome is CheckOutcome.NotExercised or CheckOutcome.Undecidable or CheckOutcome.Noted && check.Seen is not null)
        {
            return $": {check.Seen}";
        }

        return check.Kind == CheckKind.Scenario ? string.Empty : check.Frames.Count switch
        {
            0 => string.Empty,
            1 => $"  frame {check.Frames[0].ToString(CultureInfo.InvariantCulture)}",
            _ => $"  frames {FrameList.Describe(check.Frames, limit: 2)}",
        };
    }

    public static string Sign(Glyphs glyphs, CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.Passed => glyphs.Passed,
        CheckOutcome.Failed or CheckOutcome.Broken => glyphs.Failed,
        CheckOutcome.Noted => "!",
        CheckOutcome.Undecidable => glyphs.Undecidable,
        _ => glyphs.NotExercised,
    };

    public static Style StyleOf(CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.Passed => new Style(Color.Green),
        CheckOutcome.Failed or CheckOutcome.Broken => new Style(Color.Red, decoration: Decoration.Bold),
        CheckOutcome.Noted or CheckOutcome.Undecidable => new Style(Color.Yellow),
        _ => s_dim,
    };
}
