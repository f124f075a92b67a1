using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Spectre.Console;

namespace NanoNet.Reports.Ladder;

/// <summary>A connection as a ladder: time runs down, each segment is an arrow between the states of both ends.</summary>
public static class LadderDiagram
{
    /// <summary>Shortest tail and head of an arrow beside its label.</summary>
    private const int MinShaft = 3;

    private static readonly Style s_dim = new(Color.Grey);
    private static readonly Style s_left = new(Color.Green);
    private static readonly Style s_right = new(Color.Aqua);
    private static readonly Style s_reset = new(Color.Yellow);
    private static readonly Style s_offence = new(Color.Red, decoration: Decoration.Bold);
    private static readonly Style s_heading = new(decoration: Decoration.Bold);

    /// <summary>Writes the heading and one line a segment; every line fits the console's width.</summary>
    public static void Write(ReportConsole console, LadderConnection connection)
    {
        WriteHeading(console, connection);

        if (connection.Rows.Count == 0)
        {
            return;
        }

        var columns = LadderColumns.Measure(connection, console.Width);
        console.WriteLine(Ends(connection, columns));
        var before = (Left: string.Empty, Right: string.Empty);

        foreach (var row in connection.Rows)
        {
            console.WriteLine(Line(console.Glyphs, columns, row, before));

            if (!columns.NotesInside && row.Note.Length > 0)
            {
                var indent = columns.Frame + 1 + columns.Time + 2 + columns.State + 1 + MinShaft;
                console.WriteLine(Fit(new string(' ', indent) + row.Note, console.Width - 1), row.IsOffence ? s_offence : s_dim);
            }

            before = (row.LeftState, row.RightState);
        }
    }

    private static void WriteHeading(ReportConsole console, LadderConnection connection)
    {
        var number = $"Connection {connection.Number}";
        var ends = $"  {connection.LeftEnd} {console.Glyphs.Both} {connection.RightEnd}";
        var summary = connection.Summary.Length == 0 ? string.Empty : $"  {connection.Summary}";
        var line = new Paragraph().Append(number, s_heading).Append(ends);

        if (number.Length + ends.Length + summary.Length < console.Width)
        {
            console.WriteLine(line.Append(summary, s_dim));
            return;
        }

        console.WriteLine(line);
        console.WriteLine(summary, s_dim);
    }

    private static Paragraph Ends(LadderConnection connection, LadderColumns columns)
    {
        var left = connection.LeftName.PadRight(columns.State + 1 + MinShaft);
        var label = Label(columns, "flags", "seq", "ack", "len", "win");
        var text = $"{"frame".PadLeft(columns.Frame)} {"ms".PadLeft(columns.Time)}  {left}{label}";
        var arrowEnd = columns.Frame + 1 + columns.Time + 2 + columns.State + 1 + columns.Arrow + 1;
        return new Paragraph(text.PadRight(arrowEnd) + connection.RightName, s_dim);
    }

    private static Paragraph Line(Glyphs glyphs, LadderColumns columns, LadderRow row, (string Left, string Right) before)
    {
        var style = row.IsOffence ? s_offence
            : row.Flags.Contains("RST", StringComparison.Ordinal) ? s_reset
            : row.FromLeft ? s_left : s_right;
        var label = Label(columns, row.Flags, Number(row.SequenceNumber), Number(row.AcknowledgmentNumber),
            Number(row.Length), Number(row.Window));
        var note = columns.NotesInside ? row.Note : string.Empty;
        var inside = label + (note.Length == 0 ? string.Empty : new string(' ', LadderColumns.NoteGap) + note) + " ";
        var shaft = new string(glyphs.Line, Math.Max(MinShaft - 1, columns.Arrow - MinShaft - inside.Length - 1));
        var tail = row.FromLeft ? $"{glyphs.Line}{glyphs.Line} " : $"{glyphs.ArrowLeft}{glyphs.Line} ";
        var head = row.FromLeft ? glyphs.ArrowRight : glyphs.Line;

        return new Paragraph()
            .Append($"{row.Frame.ToString(CultureInfo.InvariantCulture).PadLeft(columns.Frame)} ", row.IsOffence ? s_offence : s_dim)
            .Append($"{Time(row).PadLeft(columns.Time)}  ", s_dim)
            .Append(State(row.LeftState, columns.State, columns.ShortStates).PadRight(columns.State + 1), row.LeftState == before.Left ? s_dim : Style.Plain)
            .Append($"{tail}{inside}{shaft}{head}", style)
            .Append($" {State(row.RightState, columns.State, columns.ShortStates)}", row.RightState == before.Right ? s_dim : Style.Plain);
    }

    private static string Label(LadderColumns columns, string flags, string sequence, string acknowledgment, string length, string window)
        => $"{flags.PadRight(columns.Flags)} {sequence.PadLeft(columns.Sequence)} {acknowledgment.PadLeft(columns.Acknowledgment)} "
            + $"{length.PadLeft(columns.Length)} {window.PadLeft(columns.Window)}";

    internal static string Time(LadderRow row) => row.Milliseconds.ToString("F3", CultureInfo.InvariantCulture);

    internal static string Number(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>States as the RFC names them; in a narrow diagram as netstat does.</summary>
    internal static string State(string state, int width, bool isShort)
    {
        if (!isShort)
        {
            return state;
        }

        var name = state switch
        {
            "ESTABLISHED" => "ESTAB",
            "SYN-RECEIVED" => "SYN-RCVD",
            "FIN-WAIT-1" => "FIN-W1",
            "FIN-WAIT-2" => "FIN-W2",
            "CLOSE-WAIT" => "CLOSE-W",
            "TIME-WAIT" => "TIME-W",
            _ => state,
        };
        return Fit(name, width);
    }

    private static string Fit(string text, int width) => text.Length <= width ? text : width < 4 ? string.Empty : $"{text[..(width - 2)]}..";

    internal static int NoteWidth(IReadOnlyList<LadderRow> rows) => rows.Max(static r => r.Note.Length);
}
