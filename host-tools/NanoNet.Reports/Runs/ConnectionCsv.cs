using System;
using System.Globalization;
using System.IO;
using System.Linq;
using NanoNet.Validation;

namespace NanoNet.Reports.Runs;

/// <summary>Connections as comma-separated values (RFC 4180), a line each below a line of names.</summary>
public static class ConnectionCsv
{
    /// <summary>The names: frames from 1, octets of data without what was sent again, <c>start</c> in seconds since 1970, empty for times that are not known.</summary>
    public const string Header = "index,client,client_port,server,server_port,opened,closed,fate,completeness,first_frame,last_frame,packets,"
        + "client_octets,server_octets,retransmissions,out_of_order,start,duration_ms,connect_ms,tls_ms,first_byte_ms,violated";

    private const double NanosecondsPerMillisecond = 1e6;
    private const double NanosecondsPerSecond = 1e9;

    public static void Write(TextWriter writer, TcpConnectionRecord connection)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var record = ConnectionRecord.Of(connection);
        // No field needs quotes: addresses, words, numbers, and ids of rules with blanks between them.
        object?[] fields =
        [
            record.Index, connection.Client.Address, connection.Client.Port, connection.Server.Address, connection.Server.Port,
            record.Opened, record.Closed, record.Fate, record.Completeness, record.FirstFrame, record.LastFrame, record.Packets,
            record.ClientOctets, record.ServerOctets, record.Retransmissions, record.OutOfOrder,
            (connection.FirstTimeNs / NanosecondsPerSecond).ToString("F6", CultureInfo.InvariantCulture),
            Milliseconds(connection.LastTimeNs - connection.FirstTimeNs),
            Milliseconds(connection.Times.ConnectNs), Milliseconds(connection.Times.TlsNs), Milliseconds(connection.Times.FirstByteNs),
            string.Join(' ', connection.Verdicts.Where(static verdict => verdict.Outcome == Outcome.Violated).Select(static verdict => verdict.Rule.Id)),
        ];
        writer.WriteLine(string.Join(',', fields.Select(static field => Convert.ToString(field, CultureInfo.InvariantCulture))));
    }

    private static string Milliseconds(long? nanoseconds) =>
        (nanoseconds / NanosecondsPerMillisecond)?.ToString("F3", CultureInfo.InvariantCulture) ?? string.Empty;
}
