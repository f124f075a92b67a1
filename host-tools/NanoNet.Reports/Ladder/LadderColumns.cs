using System;
using System.Collections.Generic;
using System.Linq;

namespace NanoNet.Reports.Ladder;

/// <summary>Widths of a ladder diagram's columns, as narrow as its content lets them be.</summary>
internal sealed record LadderColumns(
    int Frame,
    int Time,
    int State,
    bool ShortStates,
    int Flags,
    int Sequence,
    int Acknowledgment,
    int Length,
    int Window,
    bool NotesInside,
    int Arrow)
{
    private const int ShortState = 9;

    /// <summary>Blanks between the numbers and the note.</summary>
    public const int NoteGap = 2;

    /// <summary>Tail and head of an arrow with the blanks inside.</summary>
    private const int ArrowEnds = 3 + 1 + 2 + 1;

    /// <summary>An arrow far wider than its label only moves the ends apart.</summary>
    private const int MaxShaft = 14;

    public static LadderColumns Measure(LadderConnection connection, int width)
    {
        var rows = connection.Rows;
        var frame = Widest(rows, "frame", static r => LadderDiagram.Number(r.Frame));
        var time = Widest(rows, "ms", LadderDiagram.Time);
        var flags = Widest(rows, "flags", static r => r.Flags);
        var sequence = Widest(rows, "seq", static r => LadderDiagram.Number(r.SequenceNumber));
        var acknowledgment = Widest(rows, "ack", static r => LadderDiagram.Number(r.AcknowledgmentNumber));
        var length = Widest(rows, "len", static r => LadderDiagram.Number(r.Length));
        var window = Widest(rows, "win", static r => LadderDiagram.Number(r.Window));
        var state = Math.Max(
            Math.Max(connection.LeftName.Length, connection.RightName.Length),
            rows.Max(static r => Math.Max(r.LeftState.Length, r.RightState.Length)));
        var label = flags + sequence + acknowledgment + length + window + 4;
        var around = frame + 1 + time + 2;

        // One column stays free: some terminals wrap after the last.
        var room = width - 1 - around - label - ArrowEnds - 2;
        var wanted = LadderDiagram.NoteWidth(rows);
        var shortStates = room < (2 * state) + (wanted == 0 ? 0 : wanted + NoteGap);

        if (shortStates)
        {
            state = Math.Min(state, ShortState);
        }

        var left = Math.Max(0, room - (2 * state));

        // A note that has no room in the arrow gets a line of its own.
        var note = wanted > 0 && wanted + NoteGap <= left ? wanted + NoteGap : 0;
        var shaft = Math.Min(MaxShaft, left - note);
        return new LadderColumns(frame, time, state, shortStates, flags, sequence, acknowledgment, length, window, note > 0,
            label + ArrowEnds + note + shaft);
    }

    private static int Widest(IReadOnlyList<LadderRow> rows, string heading, Func<LadderRow, string> text)
        => Math.Max(heading.Length, rows.Max(r => text(r).Length));
}
