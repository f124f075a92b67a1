using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NanoNet.Reports.Ladder;
using NanoNet.Validation;
using Spectre.Console;

namespace NanoNet.Reports.Checks;

/// <summary>The connections of a capture, one line each.</summary>
public static class ConnectionTable
{
    private const int MaxFrames = 4;

    private static readonly Style s_dim = new(Color.Grey);

    /// <summary>Writes a table below a line that counts; nothing for no connection.</summary>
    /// <param name="console">Takes the table.</param>
    /// <param name="connections">Those to list, the first ones of all.</param>
    /// <param name="total">How many the capture has.</param>
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

    /// <summary>One connection that has just ended, on a line of its own, and the rules that it violated or that note it.</summary>
    public static void WriteLine(ReportConsole console, TcpConnectionRecord connection)
    {
        console.WriteUnbroken(string.Create(
            CultureInfo.InvariantCulture,
            $"{connection.Index}  {connection.Client} {console.Glyphs.Both} {connection.Server}  {LadderSource.Summary(connection)}{Times(connection.Times)}"));

        foreach (var verdict in connection.Verdicts.Where(static verdict => verdict.Outcome == Outcome.Violated && verdict.Rule.Level != RequirementLevel.Info))
        {
            console.WriteUnbroken($"   {(verdict.IsFailure ? console.Glyphs.Failed : "!")} {verdict.Rule.Id}  frame {FrameList.Describe(verdict.Frames, MaxFrames)}  {verdict.Reason}");
        }
    }

    private static string Times(ConnectionTimes times) =>
        $"{Time("connect", times.ConnectNs)}{Time("TLS", times.TlsNs)}{Time("first byte", times.FirstByteNs)}";

    private static string Time(string name, long? nanoseconds) =>
        nanoseconds is { } time ? string.Create(CultureInfo.InvariantCulture, $", {name} {time / 1e6:0.###} ms") : string.Empty;
}
