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
    /// <summary>Below this many columns the sources are left to the failure blocks, so that titles stay readable.</summary>
    private const int SourceFromWidth = 100;

    /// <summary>Longer ones name two sections and go on in a second line.</summary>
    private const int MaxSourceWidth = 22;

    private static readonly Style s_heading = new(decoration: Decoration.Bold);
    private static readonly Style s_dim = new(Color.Grey);

    /// <param name="console">Takes the table.</param>
    /// <param name="checks">All checks of the run, in the order of their catalogues.</param>
    /// <param name="all">Also lists what was not exercised, which else is only counted.</param>
    public static void Write(ReportConsole console, IReadOnlyList<Check> checks, bool all)
    {
        WriteGroup(console, "Scenarios", checks.Where(static c => c.Kind == CheckKind.Scenario), all);
        WriteGroup(console, "Rules", checks.Where(static c => c.Kind == CheckKind.Rule), all);
    }

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

    private static Table Table(ReportConsole console, IReadOnlyList<Check> checks)
    {
        var withSource = console.Width >= SourceFromWidth;
        var withLevel = checks.Any(static c => c.Level is not null);
        var table = new Table { ShowHeaders = false, Border = TableBorder.None };
        table.AddColumn(new TableColumn(string.Empty) { NoWrap = true });
        table.AddColumn(new TableColumn(string.Empty) { NoWrap = true });

        if (withLevel)
        {
            table.AddColumn(new TableColumn(string.Empty) { NoWrap = true });
        }

        if (withSource)
        {
            table.AddColumn(new TableColumn(string.Empty) { Width = Math.Min(MaxSourceWidth, checks.Max(static c => ShortSource(c).Length)) });
        }

        table.AddColumn(new TableColumn(string.Empty));
        var withTime = checks.Any(static c => c.Elapsed is not null);

        if (withTime)
        {
            table.AddColumn(new TableColumn(string.Empty) { NoWrap = true, Alignment = Justify.Right });
        }

        foreach (var check in checks)
        {
            List<IRenderable> cells = [new Text($"  {Sign(console.Glyphs, check.Outcome)} {check.Word}", StyleOf(check.Outcome)), new Text(check.Id)];

            if (withLevel)
            {
                cells.Add(new Text(check.Level ?? string.Empty));
            }

            if (withSource)
            {
                cells.Add(new Text(ShortSource(check), s_dim));
            }

            // Behind the title, not in a column of its own: that would leave the titles a narrow one.
            cells.Add(new Paragraph(check.Title).Append(Evidence(check), s_dim));

            if (withTime)
            {
                cells.Add(new Text(Time(check), s_dim));
            }

            table.AddRow(cells);
        }

        return table;
    }

    private static string Time(Check check)
        => check.Elapsed is { } elapsed && check.Outcome != CheckOutcome.NotExercised
            ? $"{elapsed.TotalMilliseconds.ToString(elapsed.TotalMilliseconds < 10 ? "F1" : "F0", CultureInfo.InvariantCulture)} ms"
            : string.Empty;

    /// <summary>"RFC 9293 3.5" is read as well as "RFC 9293 section 3.5", in half the room.</summary>
    private static string ShortSource(Check check)
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
