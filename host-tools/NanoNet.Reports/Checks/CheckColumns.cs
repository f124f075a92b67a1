using System;
using System.Collections.Generic;
using System.Linq;

namespace NanoNet.Reports.Checks;

/// <summary>Widths of the check table's columns; 0 for one that is left out. The title gets what the others leave.</summary>
internal sealed record CheckColumns(int Outcome, int Id, int Level, int Source, int Title, int Time)
{
    /// <summary>Below this many columns the sources are left to the failure blocks, so that titles stay readable.</summary>
    private const int SourceFromWidth = 100;

    /// <summary>Longer ones name two sections.</summary>
    private const int MaxSource = 22;

    private const int MinTitle = 16;

    public static CheckColumns Measure(IReadOnlyList<Check> checks, int width)
    {
        // The sign and a blank stand before the word.
        var outcome = CheckTable.Margin.Length + 2 + checks.Max(static c => c.Word.Length);
        var id = checks.Max(static c => c.Id.Length);
        var level = checks.Max(static c => c.Level?.Length ?? 0);
        var source = width < SourceFromWidth ? 0 : Math.Min(MaxSource, checks.Max(static c => CheckTable.ShortSource(c).Length));
        var time = checks.Max(static c => CheckTable.Time(c).Length);

        // Spectre sets one blank between columns; one more stays free at the end, where some terminals would wrap.
        var others = new[] { outcome, id, level, source, time }.Where(static w => w > 0).Sum(static w => w + 1);
        return new CheckColumns(outcome, id, level, source, Math.Max(MinTitle, width - others - 1), time);
    }
}
