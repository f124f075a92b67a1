using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NanoNet.Validation;
using Spectre.Console;

namespace NanoNet.Reports.Checks;

/// <summary>Connections where a line has no room for words: a column for each number, below its name.</summary>
internal static class NarrowConnections
{
    private const string Gap = "  ";

    private static readonly Style s_dim = new(Color.Grey);

    /// <param name="console">Takes the lines.</param>
    /// <param name="heading">What stands above who and where.</param>
    /// <param name="connections">At least one.</param>
    /// <param name="begin">What each line begins with, of the same length.</param>
    public static void Write(ReportConsole console, string heading, IReadOnlyList<TcpConnectionRecord> connections, Func<TcpConnectionRecord, string> begin)
    {
        var width = begin(connections[0]).Length;

        // The last column stays free, where some terminals would wrap.
        var columns = Fitting(connections, console.Width - 1 - width);
        var title = columns.Any(static column => column.IsTime) ? $"{heading}, ms until" : heading;
        console.WriteLine(new Paragraph(title.PadRight(width), new Style(decoration: Decoration.Bold)).Append(string.Concat(columns.Select(static column => Gap + column.Heading)), s_dim));

        for (var i = 0; i < connections.Count; i++)
        {
            console.WriteLine(new Paragraph(begin(connections[i])).Append(string.Concat(columns.Select(column => Gap + column.Cells[i])).TrimEnd(), s_dim));
        }
    }

    private static List<Column> Fitting(IReadOnlyList<TcpConnectionRecord> connections, int room)
    {
        // In the order in which they stand; what is told least by goes first.
        List<(int Worth, Column Column)> columns =
        [
            (3, Of(string.Empty, connections, State, isNumber: false)),
            (4, Of("connect", connections, static one => Milliseconds(one.Times.ConnectNs), isTime: true)),
            (2, Of("TLS", connections, static one => Milliseconds(one.Times.TlsNs), isTime: true)),
            (5, Of("byte", connections, static one => Milliseconds(one.Times.FirstByteNs), isTime: true)),
            (1, Of("frames", connections, static one => string.Create(CultureInfo.InvariantCulture, $"{one.FirstFrame}-{one.LastFrame}"))),
        ];
        columns.RemoveAll(static one => one.Column.IsTime && one.Column.Cells.All(string.IsNullOrWhiteSpace));

        while (columns.Count > 0 && columns.Sum(static one => Gap.Length + one.Column.Heading.Length) > room)
        {
            columns.Remove(columns.MinBy(static one => one.Worth));
        }

        return [.. columns.Select(static one => one.Column)];
    }

    private static Column Of(string heading, IReadOnlyList<TcpConnectionRecord> connections, Func<TcpConnectionRecord, string> cell, bool isNumber = true, bool isTime = false)
    {
        List<string> cells = [.. connections.Select(cell)];
        var width = cells.Append(heading).Max(static one => one.Length);
        return new Column(Pad(heading), [.. cells.Select(Pad)], isTime);

        string Pad(string text) => isNumber ? text.PadLeft(width) : text.PadRight(width);
    }

    /// <summary>Three digits tell enough where there is no room.</summary>
    private static string Milliseconds(long? nanoseconds) => nanoseconds is { } time
        ? (time / 1e6).ToString(time switch { < 10_000_000 => "0.00", < 100_000_000 => "0.0", _ => "0" }, CultureInfo.InvariantCulture)
        : string.Empty;

    private static string State(TcpConnectionRecord connection) => connection switch
    {
        { Opened: OpenShape.Refused } => "refused",
        { Opened: OpenShape.Unanswered } => "no answer",
        { Closed: CloseShape.ResetByClient or CloseShape.ResetByServer } => "reset",
        { Closed: CloseShape.FourWayByClient or CloseShape.FourWayByServer or CloseShape.Simultaneous } => "closed",
        { Closed: CloseShape.HalfClosed or CloseShape.Unacknowledged } => "half closed",
        { Opened: OpenShape.HalfOpen } => "half open",
        _ => "open",
    };

    private sealed record Column(string Heading, IReadOnlyList<string> Cells, bool IsTime);
}
