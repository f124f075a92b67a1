using Spectre.Console;

namespace NanoNet.Reports.Checks;

/// <summary>All that somebody needs to look into one failed check: expected, seen, frames, clause and the command that runs only it again.</summary>
public static class FailureBlock
{
    private const int MaxFrames = 12;

    private static readonly Style s_dim = new(Color.Grey);

    /// <summary>Writes the block and an empty line.</summary>
    /// <param name="console">Takes the block.</param>
    /// <param name="check">The check.</param>
    /// <param name="again">The command line that runs only this check; null to leave it out.</param>
    public static void Write(ReportConsole console, Check check, string? again)
    {
        console.WriteLine(new Paragraph()
            .Append($"{CheckTable.Sign(console.Glyphs, check.Outcome)} {check.Id} {check.Word}", CheckTable.StyleOf(check.Outcome))
            .Append(check.Level is null ? $"  {check.Source}" : $"  {check.Level}, {check.Source}"));

        var grid = new Grid();
        grid.AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(4, 0, 2, 0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        Add(grid, "expected", check.Expected ?? check.Title);
        Add(grid, "seen", check.Seen);
        Add(grid, "frames", FrameList.Of(check, MaxFrames));
        Add(grid, "noted only", check.Excuse);
        console.Write(grid);

        // Not in the grid: a command that is wrapped or padded cannot be copied.
        if (again is not null)
        {
            console.WriteUnbroken($"    again     {again}");
        }

        console.WriteLine();
    }

    private static void Add(Grid grid, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            grid.AddRow(new Text(name, s_dim), new Text(text));
        }
    }
}
