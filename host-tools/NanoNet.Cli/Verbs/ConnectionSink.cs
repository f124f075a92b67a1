using System.Collections.Generic;
using System.Linq;
using NanoNet.Reports.Runs;
using NanoNet.Validation;

namespace NanoNet.Cli.Verbs;

/// <summary>Takes the connections of a capture as they end: writes them at once where programs read, keeps them where people do.</summary>
/// <param name="output">Takes the lines.</param>
/// <param name="format">What lines.</param>
/// <param name="filter">Null for every connection.</param>
/// <param name="file">The capture, where lines of more than one are written; else null.</param>
public sealed class ConnectionSink(Output output, OutputFormat format, ConnectionFilter? filter, string? file)
{
    private readonly List<TcpConnectionRecord> _kept = [];

    /// <summary>Takes what the rules say of the connections; null where it is the capture's verdicts that count.</summary>
    public ChosenVerdicts? Verdicts { get; init; }

    /// <summary>Connections that the filter lets through.</summary>
    public int Count { get; private set; }

    public IReadOnlyList<TcpConnectionRecord> Kept => [.. _kept.OrderBy(static one => one.Index)];

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
                _kept.Add(connection);
                break;
        }
    }
}
