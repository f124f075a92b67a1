using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using NanoNet.Validation;

namespace NanoNet.Reports.Runs;

/// <summary>Connections as comma-separated values (RFC 4180), a line each below a line of names.</summary>
public static class ConnectionCsv
{
    /// <summary>The names: frames from 1, octets of data without what was sent again (but in <c>data_octets</c>), <c>start</c> in seconds since 1970, empty for what is not known.</summary>
    /// <remarks>TLS messages are the letter of who sent them and the number that they have on the wire: "c1 s2 s11".</remarks>
    public const string Header = "index,client,client_port,server,server_port,opened,closed,fate,completeness,first_frame,last_frame,packets,"
        + "client_octets,server_octets,retransmissions,out_of_order,start,duration_ms,connect_ms,tls_ms,first_byte_ms,violated,"
        + "client_initial_sequence_number,client_packets,client_data_octets,client_unique_data_octets,client_syns,client_syn_acks,client_fins,client_resets,"
        + "client_bad_checksums,client_retransmissions,client_out_of_order,client_maximum_segment_size,"
        + "server_initial_sequence_number,server_packets,server_data_octets,server_unique_data_octets,server_syns,server_syn_acks,server_fins,server_resets,"
        + "server_bad_checksums,server_retransmissions,server_out_of_order,server_maximum_segment_size,"
        + "whole_http_requests,http_requests,whole_http_responses,http_responses,whole_web_socket_frames,web_socket_frames,tls_handshake,tls_alerts,"
        + "http_notifications,tunneled_http_requests,tunneled_http_responses,noted";

    /// <summary>The same for connections of several captures.</summary>
    public const string HeaderWithFile = Header + ",file";

    private const double NanosecondsPerMillisecond = 1e6;

    /// <summary>Writes a line.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="connection">What it says.</param>
    /// <param name="file">The capture that the connection is of; null without that column.</param>
    public static void Write(TextWriter writer, TcpConnectionRecord connection, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var record = ConnectionRecord.Of(connection);
        // No other field needs quotes: addresses, words, numbers, and ids of rules with blanks between them.
        object?[] fields =
        [
            record.Index, connection.Client.Address, connection.Client.Port, connection.Server.Address, connection.Server.Port,
            record.Opened, record.Closed, record.Fate, record.Completeness, record.FirstFrame, record.LastFrame, record.Packets,
            record.ClientOctets, record.ServerOctets, record.Retransmissions, record.OutOfOrder,
            record.Start!.Value.ToString("F6", CultureInfo.InvariantCulture),
            Milliseconds(connection.LastTimeNs - connection.FirstTimeNs),
            Milliseconds(connection.Times.ConnectNs), Milliseconds(connection.Times.TlsNs), Milliseconds(connection.Times.FirstByteNs),
            string.Join(' ', record.Violated!),
            .. End(record.ClientEnd!), .. End(record.ServerEnd!),
            record.WholeHttpRequests, record.HttpRequests, record.WholeHttpResponses, record.HttpResponses, record.WholeWebSocketFrames, record.WebSocketFrames,
            Messages(record.Tls?.Handshake), Messages(record.Tls?.Alerts),
            record.HttpNotifications, record.TunneledHttpRequests, record.TunneledHttpResponses,
            string.Join(' ', record.Noted!),
        ];
        var line = string.Join(',', fields.Select(static field => Convert.ToString(field, CultureInfo.InvariantCulture)));
        writer.WriteLine(file is null ? line : $"{line},\"{file.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
    }

    private static object?[] End(ConnectionEndRecord end) =>
    [
        end.InitialSequenceNumber, end.Packets, end.DataOctets, end.UniqueDataOctets, end.Syns, end.SynAcks, end.Fins, end.Resets,
        end.BadChecksums, end.Retransmissions, end.OutOfOrder, end.MaximumSegmentSize,
    ];

    private static string Messages(IReadOnlyList<ConnectionTlsMessage>? messages) =>
        string.Join(' ', (messages ?? []).Where(static message => message.Number is not null).Select(static message => string.Create(CultureInfo.InvariantCulture, $"{message.From[0]}{message.Number}")));

    private static string Milliseconds(long? nanoseconds) =>
        (nanoseconds / NanosecondsPerMillisecond)?.ToString("F3", CultureInfo.InvariantCulture) ?? string.Empty;
}
