using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NanoNet.Reports.Ladder;
using NanoNet.Validation;
using Spectre.Console;

namespace NanoNet.Reports.Checks;

/// <summary>The connections of a capture: a few in full, more of them one line each.</summary>
public static class ConnectionTable
{
    private const int MaxFrames = 4;

    /// <summary>More connections than this get one line each.</summary>
    private const int MaxWrapped = 3;

    private const string Gap = "  ";

    private static readonly Style s_dim = new(Color.Grey);

    /// <summary>Writes them below a line that counts, and says how to see the rest; nothing for no connection.</summary>
    /// <param name="console">Takes the table.</param>
    /// <param name="connections">Those to list, the first ones of all.</param>
    /// <param name="total">How many the capture has.</param>
    public static void Write(ReportConsole console, IReadOnlyList<TcpConnectionRecord> connections, int total)
    {
        if (connections.Count == 0)
        {
            return;
        }

        if (connections.Count > MaxWrapped || total > connections.Count)
        {
            WriteLines(console, connections, total);
        }
        else
        {
            WriteHeading(console, total);
            WriteWrapped(console, connections);
        }

        if (total > connections.Count)
        {
            console.WriteLine($"{CheckTable.Margin}{(total - connections.Count).ToString(CultureInfo.InvariantCulture)} more: --connection N draws one, --filter chooses, --format csv has all", s_dim);
        }

        console.WriteLine();
    }

    private static void WriteHeading(ReportConsole console, int total) =>
        console.WriteLine(new Paragraph("Connections", new Style(decoration: Decoration.Bold)).Append($"  {total.ToString(CultureInfo.InvariantCulture)}", s_dim));

    private static void WriteWrapped(ReportConsole console, IReadOnlyList<TcpConnectionRecord> connections)
    {
        var table = new Table { ShowHeaders = false, Border = TableBorder.None };
        table.AddColumn(new TableColumn(string.Empty) { NoWrap = true, Alignment = Justify.Right });
        table.AddColumn(new TableColumn(string.Empty) { NoWrap = true });
        table.AddColumn(new TableColumn(string.Empty));
        table.AddColumn(new TableColumn(string.Empty) { NoWrap = true, Alignment = Justify.Right });

        foreach (var connection in connections)
        {
            table.AddRow(
                new Text($"  {connection.Index.ToString(CultureInfo.InvariantCulture)}"),
                new Text(Ends(console.Glyphs, connection)),
                new Text($"{LadderSource.Summary(connection)}{Times(connection.Times)}", s_dim),
                new Text(Frames(connection), s_dim));
        }

        console.Write(table);
    }

    /// <summary>Each on one line: what happened gets the room that who and where leave, in words if that is enough for them.</summary>
    private static void WriteLines(ReportConsole console, IReadOnlyList<TcpConnectionRecord> connections, int total)
    {
        var index = connections.Max(static one => Index(one).Length);
        var ends = connections.Max(one => Ends(console.Glyphs, one).Length);
        var frames = connections.Max(static one => Frames(one).Length);

        // The last column stays free, where some terminals would wrap.
        var room = console.Width - 1 - CheckTable.Margin.Length - index - ends - frames - (3 * Gap.Length);
        List<string> summaries = [.. connections.Select(static one => $"{LadderSource.Summary(one)}{Times(one.Times)}")];

        if (summaries.Max(static one => one.Length) > room)
        {
            NarrowConnections.Write(console, $"Connections  {total.ToString(CultureInfo.InvariantCulture)}", connections, Begin);
            return;
        }

        WriteHeading(console, total);

        foreach (var (connection, summary) in connections.Zip(summaries))
        {
            console.WriteLine(new Paragraph(Begin(connection)).Append($"{Gap}{summary.PadRight(room)}{Gap}{Frames(connection).PadLeft(frames)}", s_dim));
        }

        string Begin(TcpConnectionRecord connection) => $"{CheckTable.Margin}{Index(connection).PadLeft(index)}{Gap}{Ends(console.Glyphs, connection).PadRight(ends)}";
    }

    private static string Index(TcpConnectionRecord connection) => connection.Index.ToString(CultureInfo.InvariantCulture);

    private static string Ends(Glyphs glyphs, TcpConnectionRecord connection) => $"{connection.Client} {glyphs.Both} {connection.Server}";

    private static string Frames(TcpConnectionRecord connection) => string.Create(CultureInfo.InvariantCulture, $"frames {connection.FirstFrame}-{connection.LastFrame}");

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
