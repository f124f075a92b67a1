using System.Collections.Generic;
using System.Linq;
using NanoNet.Reports.Runs;
using NanoNet.Validation;

namespace NanoNet.Cli.Verbs;

/// <summary>Takes the connections of a capture as they end: writes them at once where programs read, keeps a few where people do.</summary>
/// <param name="output">Takes the lines.</param>
/// <param name="format">What lines.</param>
/// <param name="filter">Null for every connection.</param>
/// <param name="limit">How many are kept; those that began first.</param>
/// <param name="file">The capture, where lines of more than one are written; else null.</param>
public sealed class ConnectionSink(Output output, OutputFormat format, ConnectionFilter? filter, int limit, string? file)
{
    // By falling number, so that the one that began last is the first to go.
    private readonly PriorityQueue<TcpConnectionRecord, int> _kept = new();

    /// <summary>Takes what the rules say of the connections; null where it is the capture's verdicts that count.</summary>
    public ChosenVerdicts? Verdicts { get; init; }

    /// <summary>Connections that the filter lets through.</summary>
    public int Count { get; private set; }

    public IReadOnlyList<TcpConnectionRecord> Kept => [.. _kept.UnorderedItems.Select(static one => one.Element).OrderBy(static one => one.Index)];

    public void Add(TcpConnectionRecord connection)
    {
        if (filter is not null && !filter.Fits(connection))
        {
            return;
        }

        Count++;
        Verdicts?.Add(connection);

        switch (format)
        {
            case OutputFormat.Json:
                output.Json(new JsonLine { Event = "connection", Connection = ConnectionRecord.Of(connection) });
                break;
            case OutputFormat.Csv:
                ConnectionCsv.Write(output.Writer, connection, file);
                break;
            default:
                Keep(connection);
                break;
        }
    }

    private void Keep(TcpConnectionRecord connection)
    {
        _kept.Enqueue(connection, -connection.Index);

        if (_kept.Count > limit)
        {
            _kept.Dequeue();
        }
    }
}
