using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NanoNet.Validation;

namespace NanoNet.Reports.Runs;

/// <summary>A TCP connection as run.json and the JSON lines hold it.</summary>
public sealed record ConnectionRecord
{
    private const decimal NanosecondsPerSecond = 1e9m;

    /// <summary>From 0, as tshark's tcp.stream.</summary>
    public required int Index { get; init; }

    public required string Client { get; init; }

    public required string Server { get; init; }

    /// <summary>"three-way", "simultaneous", "refused", "unanswered", "half-open" or "not-seen".</summary>
    public required string Opened { get; init; }

    /// <summary>"four-way-by-client", "four-way-by-server", "reset-by-client", ...; "open" if it was when the capture ended.</summary>
    public required string Closed { get; init; }

    /// <summary>Both in one word, as Zeek's conn_state: "SF", "S0", "REJ", ...</summary>
    public required string Fate { get; init; }

    /// <summary>As tshark's tcp.completeness.</summary>
    public required int Completeness { get; init; }

    public required long FirstFrame { get; init; }

    public required long LastFrame { get; init; }

    public required long Packets { get; init; }

    public required long ClientOctets { get; init; }

    public required long ServerOctets { get; init; }

    public required long Retransmissions { get; init; }

    /// <summary>Segments that arrived after one that was sent later.</summary>
    public required long OutOfOrder { get; init; }

    /// <summary>Segments of the client by class ("timeout-retransmission", "window-update", ...); classes that did not occur are left out.</summary>
    public required IReadOnlyDictionary<string, int> ClientClasses { get; init; }

    public required IReadOnlyDictionary<string, int> ServerClasses { get; init; }

    /// <summary>When its first frame came, in seconds since 1970, to the nanosecond; null in the runs of older versions.</summary>
    public decimal? Start { get; init; }

    public required double DurationMs { get; init; }

    /// <summary>From the first SYN until the handshake was done; null where the capture does not show it.</summary>
    public double? ConnectMs { get; init; }

    /// <summary>From the first SYN until TLS was agreed on.</summary>
    public double? TlsMs { get; init; }

    /// <summary>From the first SYN until the first octet of the server's answer.</summary>
    public double? FirstByteMs { get; init; }

    /// <summary>The rules that it fails; null in the runs of older versions.</summary>
    public IReadOnlyList<string>? Violated { get; init; }

    /// <summary>The other rules that it does not keep, which make no run fail.</summary>
    public IReadOnlyList<string>? Noted { get; init; }

    /// <summary>What the client sent; null in the runs of older versions.</summary>
    public ConnectionEndRecord? ClientEnd { get; init; }

    public ConnectionEndRecord? ServerEnd { get; init; }

    /// <summary>HTTP requests that the capture holds to their last octet, without notifications and without those inside what CONNECT has opened.</summary>
    public int WholeHttpRequests { get; init; }

    /// <summary>HTTP requests of which it holds the first octets at least.</summary>
    public int HttpRequests { get; init; }

    /// <summary>HTTP responses that the capture holds to their last octet, those of status 1xx among them.</summary>
    public int WholeHttpResponses { get; init; }

    /// <summary>HTTP responses of which it holds the first octets at least.</summary>
    public int HttpResponses { get; init; }

    /// <summary>Requests with the methods of UPnP's eventing: NOTIFY, SUBSCRIBE and UNSUBSCRIBE.</summary>
    public int HttpNotifications { get; init; }

    /// <summary>HTTP requests inside what CONNECT has opened, of which it holds the first octets at least.</summary>
    public int TunneledHttpRequests { get; init; }

    /// <summary>HTTP responses inside what CONNECT has opened.</summary>
    public int TunneledHttpResponses { get; init; }

    /// <summary>WebSocket frames that the capture holds to their last octet.</summary>
    public int WholeWebSocketFrames { get; init; }

    /// <summary>WebSocket frames of which it holds the first octets at least.</summary>
    public int WebSocketFrames { get; init; }

    /// <summary>Null if the connection speaks something else.</summary>
    public ConnectionTlsRecord? Tls { get; init; }

    public static ConnectionRecord Of(TcpConnectionRecord connection) => new()
    {
        Index = connection.Index,
        Client = connection.Client.ToString(),
        Server = connection.Server.ToString(),
        Opened = Word(connection.Opened.ToString()),
        Closed = Word(connection.Closed.ToString()),
        Fate = connection.Fate.ToString().ToUpperInvariant(),
        Completeness = connection.Completeness,
        FirstFrame = connection.FirstFrame,
        LastFrame = connection.LastFrame,
        Packets = connection.ClientEnd.Packets + connection.ServerEnd.Packets,
        ClientOctets = connection.ClientEnd.UniqueDataOctets,
        ServerOctets = connection.ServerEnd.UniqueDataOctets,
        Retransmissions = connection.ClientEnd.Retransmissions + connection.ServerEnd.Retransmissions,
        OutOfOrder = connection.ClientEnd.Classes[SegmentClasses.OutOfOrder] + connection.ServerEnd.Classes[SegmentClasses.OutOfOrder],
        ClientClasses = Classes(connection.ClientEnd),
        ServerClasses = Classes(connection.ServerEnd),
        Start = connection.FirstTimeNs / NanosecondsPerSecond,
        DurationMs = (connection.LastTimeNs - connection.FirstTimeNs) / 1e6,
        ConnectMs = connection.Times.ConnectNs / 1e6,
        TlsMs = connection.Times.TlsNs / 1e6,
        FirstByteMs = connection.Times.FirstByteNs / 1e6,
        Violated = Rules(connection, static verdict => verdict.IsFailure),
        Noted = Rules(connection, static verdict => verdict.IsNote),
        ClientEnd = ConnectionEndRecord.Of(connection.ClientEnd),
        ServerEnd = ConnectionEndRecord.Of(connection.ServerEnd),
        WholeHttpRequests = connection.HttpCounts.WholeRequests,
        HttpRequests = connection.HttpCounts.Requests,
        WholeHttpResponses = connection.HttpCounts.WholeResponses,
        HttpResponses = connection.HttpCounts.Responses,
        HttpNotifications = connection.HttpCounts.Notifications,
        TunneledHttpRequests = connection.HttpCounts.TunneledRequests,
        TunneledHttpResponses = connection.HttpCounts.TunneledResponses,
        WholeWebSocketFrames = connection.WholeWebSocketFrames,
        WebSocketFrames = connection.WebSocketFrames,
        Tls = connection.Tls is { } session ? ConnectionTlsRecord.Of(session) : null,
    };

    private static string[] Rules(TcpConnectionRecord connection, Func<Verdict, bool> isMeant) =>
        [.. connection.Verdicts.Where(isMeant).Select(static verdict => verdict.Rule.Id)];

    private static Dictionary<string, int> Classes(TcpEndRecord end) =>
        end.Classes.Occurring
            .Append((Class: SegmentClasses.NewData, Count: (int)end.NewDataSegments))
            .Where(static one => one.Count > 0)
            .ToDictionary(static one => Word(one.Class.ToString()), static one => one.Count);

    private static string Word(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
