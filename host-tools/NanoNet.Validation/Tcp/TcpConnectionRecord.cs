using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>One TCP connection of a capture.</summary>
public sealed record TcpConnectionRecord
{
    private readonly EvidenceCopy _evidence;
    private readonly VerdictMaker _verdictMaker;
    private readonly HttpOutcome? _http;

    // Inside TLS, which may itself be inside what CONNECT opened.
    private readonly HttpOutcome? _innerHttp;
    private readonly TlsConversation? _tls;
    private IReadOnlyList<Verdict>? _verdicts;
    private IReadOnlyList<HttpExchangeRecord>? _httpExchanges;
    private TlsSessionRecord? _tlsSession;
    private readonly TimeMarks _marks;
    private ConnectionTimes? _times;

    internal TcpConnectionRecord(Evidence evidence, VerdictMaker verdictMaker, HttpOutcome? http, TlsConversation? tls, in TimeMarks marks)
    {
        _marks = marks;
        _http = http;
        _innerHttp = tls?.Http?.Outcome;
        _tls = tls;
        _evidence = evidence.Copy;
        _verdictMaker = verdictMaker;
    }

    /// <summary>Index in order of first frames, 0-based, as tshark's tcp.stream.</summary>
    public required int Index { get; init; }

    /// <summary>The end that sent the SYN; where none was seen, the one whose port is no service's, or that sent the first segment.</summary>
    public required TcpEndpoint Client { get; init; }

    public required TcpEndpoint Server { get; init; }

    public required long FirstFrame { get; init; }

    public required long LastFrame { get; init; }

    /// <summary>Nanoseconds since the Unix epoch.</summary>
    public required long FirstTimeNs { get; init; }

    public required long LastTimeNs { get; init; }

    public required OpenShape Opened { get; init; }

    public required CloseShape Closed { get; init; }

    /// <summary>Both in one word, as Zeek's conn_state.</summary>
    public required ConnectionFate Fate { get; init; }

    /// <summary>Which phases were seen, as tshark's tcp.completeness: 1 SYN, 2 SYN-ACK, 4 ACK, 8 data, 16 FIN, 32 RST.</summary>
    public required int Completeness { get; init; }

    public required TcpState ClientState { get; init; }

    public required TcpState ServerState { get; init; }

    public required TcpEndRecord ClientEnd { get; init; }

    public required TcpEndRecord ServerEnd { get; init; }

    /// <summary>One verdict for each TCP and HTTP rule that this connection exercised or left undecided.</summary>
    /// <remarks>Made when asked for: a large capture has a hundred thousand connections of which few are looked at.</remarks>
    public IReadOnlyList<Verdict> Verdicts => _verdicts ??= _verdictMaker.JudgeConnection(new Evidence(_evidence), Index);

    /// <summary>How many HTTP messages it has carried; none if it speaks something else.</summary>
    public HttpCounts HttpCounts => (_http?.Counts ?? default).Add(_innerHttp?.Counts ?? default);

    /// <summary>HTTP requests with their responses, in order; empty if the connection speaks something else. Of thousands those in the middle are only counted.</summary>
    public IReadOnlyList<HttpExchangeRecord> HttpExchanges => _httpExchanges ??= [.. _http?.ToRecords() ?? [], .. _innerHttp?.ToRecords() ?? []];

    /// <summary>WebSocket frames of both directions, with those that are not whole.</summary>
    public int WebSocketFrames => (_http?.WebSocketFrames ?? 0) + (_innerHttp?.WebSocketFrames ?? 0);

    /// <summary>Those of them that the capture holds to their last octet.</summary>
    public int WholeWebSocketFrames => (_http?.WholeWebSocketFrames ?? 0) + (_innerHttp?.WholeWebSocketFrames ?? 0);

    /// <summary>What TLS agreed on; null if the connection speaks something else.</summary>
    public TlsSessionRecord? Tls => _tlsSession ??= _tls?.ToRecord();

    /// <summary>When it got how far.</summary>
    public ConnectionTimes Times => _times ??= ConnectionTimes.Of(_marks, FirstTimeNs, _http ?? _innerHttp, _tls);

    /// <summary>What both ends sent, in order; empty unless asked for.</summary>
    public IReadOnlyList<StreamPiece> Stream { get; init; } = [];

    /// <summary>Every segment in capture order; empty unless asked for.</summary>
    public IReadOnlyList<TcpSegmentRecord> Segments { get; init; } = [];
}
