using System.Collections.Generic;
using System.Globalization;
using NanoNet.Reports.Ladder;
using NanoNet.Validation;
using Spectre.Console;

namespace NanoNet.Reports.Checks;

/// <summary>The connections of a capture, one line each.</summary>
public static class ConnectionTable
{
    private static readonly Style s_dim = new(Color.Grey);

    /// <param name="console">Takes the table.</param>
    /// <param name="connections">Those to list.</param>
    /// <param name="total">How many there are.</param>
    public static void Write(ReportConsole console, IReadOnlyList<TcpConnectionRecord> connections, int total)
    {
        if (connections.Count == 0)
        {
            return;
        }

        console.WriteLine(new Paragraph("Connections", new Style(decoration: Decoration.Bold)).Append($"  {total.ToString(CultureInfo.InvariantCulture)}{(total > connections.Count ? $", the first {connections.Count.ToString(CultureInfo.InvariantCulture)}:" : string.Empty)}", s_dim));
        var table = new Table { ShowHeaders = false, Border = TableBorder.None };
        table.AddColumn(new TableColumn(string.Empty) { NoWrap = true, Alignment = Justify.Right });
        table.AddColumn(new TableColumn(string.Empty) { NoWrap = true });
        table.AddColumn(new TableColumn(string.Empty));
        table.AddColumn(new TableColumn(string.Empty) { NoWrap = true, Alignment = Justify.Right });

        foreach (var connection in connections)
        {
            table.AddRow(
                new Text($"  {connection.Index.ToString(CultureInfo.InvariantCulture)}"),
                new Text($"{connection.Client} {console.Glyphs.Both} {connection.Server}"),
                new Text($"{LadderSource.Summary(connection)}{Times(connection.Times)}", s_dim),
                new Text(string.Create(CultureInfo.InvariantCulture, $"frames {connection.FirstFrame}-{connection.LastFrame}"), s_dim));
        }

        console.Write(table);
        console.WriteLine();
    }

    private static string Times(ConnectionTimes times) =>
        $"{Time("connect", times.ConnectNs)}{Time("TLS", times.TlsNs)}{Time("first byte", times.FirstByteNs)}";

    private static string Time(string name, long? nanoseconds) =>
        nanoseconds is { } time ? string.Create(CultureInfo.InvariantCulture, $", {name} {time / 1e6:0.###} ms") : string.Empty;
}
