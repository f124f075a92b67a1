using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;

namespace NanoNet.Validation;

/// <summary>The HTTP/1.x messages of one connection, requests paired with responses.</summary>
internal sealed class HttpConversation
{
    private const ushort HttpPort = 80;
    private const ushort AlternateHttpPort = 8080;

    // "HTTP/1.1" and the blank before the status code.
    private const int StatusAt = 8;

    private static readonly byte[][] s_methods =
    [
        "GET "u8.ToArray(), "HEAD "u8.ToArray(), "POST "u8.ToArray(), "PUT "u8.ToArray(), "DELETE "u8.ToArray(),
        "OPTIONS "u8.ToArray(), "TRACE "u8.ToArray(), "CONNECT "u8.ToArray(), "PATCH "u8.ToArray(),
    ];

    // What a text protocol begins with; a TLS record or a binary protocol on the port does not.
    private static readonly SearchValues<byte> s_printable = SearchValues.Create([.. Enumerable.Range(0x20, 0x5F).Select(code => (byte)code), 13, 10]);

    private static ReadOnlySpan<byte> TimeoutStatus => " 408 "u8;

    private readonly TcpConnection _connection;
    private readonly HttpMessageReader[] _readers;
    private readonly StreamPair _streams;
    private readonly List<HttpExchange> _exchanges = [];

    // Index of the first exchange without a final response.
    private int _answered;
    private HttpExchange? _current;
    private bool _isStopped;
    private bool _areRequestsLost;
    private bool _isLastWithoutBody;
    private bool _isCloseAnnounced;
    private long _lastResponseFrame;
    private long _lastResponseEndNs;
    private bool _isClientEnded;
    private bool _isServerEnded;

    private HttpConversation(TcpConnection connection, bool isLater = false)
    {
        _connection = connection;
        _readers = [new HttpMessageReader(isRequest: true, this), new HttpMessageReader(isRequest: false, this)];
        _streams = new StreamPair(_readers[0], _readers[1], isLater);
    }

    public IReadOnlyList<HttpExchangeRecord> Exchanges => [.. _exchanges.Select(exchange => exchange.ToRecord())];

    /// <summary>True once CONNECT made the connection carry something else.</summary>
    public bool IsTunnel { get; private set; }

    /// <summary>What the connection became after 101; null while it is HTTP.</summary>
    public WebSocketConversation? WebSocket { get; private set; }

    private ref TcpEnd Client => ref _connection.Ends[_connection.Client];

    private ref TcpEnd Server => ref _connection.Ends[1 - _connection.Client];

    /// <summary>Begins to follow a connection whose first data looks like HTTP; null if it does not.</summary>
    /// <param name="context">The segment that brings the data.</param>
    /// <param name="isLater">True if the connection has carried something else before.</param>
    public static HttpConversation? TryBegin(ref SegmentContext context, bool isLater)
    {
        var connection = context.Connection;
        var data = context.Segment.Data;
        var isFromClient = context.From == connection.Client;
        var port = connection.Endpoint(1 - connection.Client).Port;
        var isHttpPort = port is HttpPort or AlternateHttpPort || (connection.Options.Board?.HttpPorts.Contains(port) ?? false);
        var isHttp = isFromClient
            ? LooksLikeRequest(data) || (isHttpPort && !data.IsEmpty && s_printable.Contains(data[0]))
            : data.StartsWith("HTTP/1."u8);

        // Later only a request shows that the connection speaks HTTP now.
        var isBeginning = isLater ? isFromClient && LooksLikeRequest(data) : isHttp;
        return isBeginning ? new HttpConversation(connection, isLater) : null;
    }

    /// <summary>Begins to follow what was decrypted; null if it is not HTTP.</summary>
    public static HttpConversation? TryBeginInside(TcpConnection connection, ReadOnlySpan<byte> data) =>
        LooksLikeRequest(data) ? new HttpConversation(connection) : null;

    public void Add(ref SegmentContext context)
    {
        if (!_isStopped)
        {
            _streams.Add(ref context);
        }
    }

    /// <summary>Who reads one direction, for those who put its octets in order themselves.</summary>
    public IStreamReader ReaderOf(bool isClient) => _readers[isClient ? 0 : 1];

    /// <summary>One end has reset the connection.</summary>
    public void Reset(TcpConnection connection, int from, in SegmentArrival arrival)
    {
        if (_isStopped || connection.ResetFrom < 0)
        {
            return;
        }

        if (from != connection.Client && _readers[1].IsUntilClose)
        {
            Violate(isRequest: false, Fact.HttpCloseDelimitedReset, arrival.Frame);
        }
        else if (from != connection.Client && _readers[1].IsInMessage)
        {
            Violate(isRequest: false, Fact.HttpBodyShort, arrival.Frame);
        }

        if (from != connection.Client)
        {
            _isServerEnded = true;
            FailUnanswered();
        }

        _isStopped = true;
    }

    public void Finish(TcpConnection connection, long endNs)
    {
        _streams.Finish();
        WebSocket?.Finish(endNs);

        if (_isStopped)
        {
            return;
        }

        if (_readers[0].IsInMessage || _readers[1].IsInMessage)
        {
            connection.SeeAlways(Fact.HttpBodyStillOpen);
        }

        if (_answered < _exchanges.Count && !_isClientEnded)
        {
            connection.See(Server, Fact.HttpRequestStillOpen);
        }

        if (_isCloseAnnounced && !_isServerEnded)
        {
            FinishAnnouncedClose(connection, endNs);
        }

        SeeNoBodyKept();
    }

    /// <summary>Octets are missing or too many to wait for.</summary>
    public void LoseOctets()
    {
        _connection.SeeAlways(Fact.HttpStreamNotWhole);
        _isStopped = true;
    }

    /// <summary>One direction cannot be cut into messages any more. Of the requests that leaves the answer to the last one to be looked at.</summary>
    public void Stop(bool isRequest)
    {
        _areRequestsLost |= isRequest;
        _isStopped |= !isRequest;
    }

    public void Violate(bool isRequest, Fact fact, long frame) =>
        _connection.Violate(isRequest ? Client : Server, new Violation(fact, frame));

    /// <summary>One direction ended within a message.</summary>
    public void EndInMessage(bool isRequest, long frame)
    {
        // A client that has its final answer already need not send the rest (RFC 9112 section 9.5, RFC 9110 section 10.1.1).
        if (!isRequest || _exchanges is not [.., { Response: { IsInterim: false } }])
        {
            Violate(isRequest, Fact.HttpBodyShort, frame);
        }
    }

    public void SeeBody(bool isRequest) => See(isRequest, Fact.HttpBodyWhole);

    public void SeeChunks(bool isRequest)
    {
        See(isRequest, Fact.HttpChunksRight);
        See(isRequest, Fact.HttpBodyWhole);
    }

    /// <summary>The first octets of a message are here.</summary>
    /// <returns>False if no message can begin here: the rest of the stream is not looked at.</returns>
    public bool BeginMessage(bool isRequest, ReadOnlySpan<byte> octets, long frame)
    {
        if (isRequest || _answered < _exchanges.Count)
        {
            return true;
        }

        if (_areRequestsLost)
        {
            _isStopped = true;
            return false;
        }

        // A capture that begins in mid-connection, or one direction only, may hold a response whose request it does not.
        if (_exchanges.Count == 0 && (!Client.IsSynSeen || Client.Packets == 0))
        {
            return octets.StartsWith("HTTP/"u8);
        }

        // What a server says to a connection that it has waited on for too long (RFC 9110 section 15.5.9).
        if (octets.Length > TimeoutStatus.Length + StatusAt && octets[StatusAt..].StartsWith(TimeoutStatus))
        {
            return true;
        }

        Violate(isRequest: false, _isLastWithoutBody && !octets.StartsWith("HTTP/"u8) ? Fact.HttpNoBodyBroken : Fact.HttpResponseUnasked, frame);
        _isStopped = true;
        return false;
    }

    /// <summary>A head is complete.</summary>
    /// <returns>How the body that follows ends.</returns>
    public HttpFraming TakeHead(bool isRequest, HttpHead head, long frame, long timeNs)
    {
        State(
            isRequest,
            head.IsStartLineRight,
            isRequest ? Fact.HttpRequestLineRight : Fact.HttpStatusLineRight,
            isRequest ? Fact.HttpRequestLineWrong : Fact.HttpStatusLineWrong,
            frame);
        State(isRequest, head.AreFieldsRight, Fact.HttpFieldsRight, Fact.HttpFieldsWrong, frame);
        State(isRequest, !(head.HasTransferEncoding && head.HasContentLength), Fact.HttpOneFraming, Fact.HttpTwoFramings, frame);

        if (head.HasContentLength)
        {
            State(isRequest, head.IsContentLengthValid, Fact.HttpContentLengthValid, Fact.HttpContentLengthInvalid, frame);
        }

        return isRequest ? TakeRequest(head, frame, timeNs) : TakeResponse(head, frame, timeNs);
    }

    /// <summary>A message is complete.</summary>
    public void EndMessage(bool isRequest, long frame, long timeNs)
    {
        if (isRequest || _current?.Response is not { } response)
        {
            return;
        }

        if (response.IsInterim)
        {
            return;
        }

        _current.ResponseEndTimeNs = timeNs;
        _lastResponseFrame = frame;
        _lastResponseEndNs = timeNs;
        _answered++;

        if (_current.Request is not null)
        {
            _connection.See(Server, Fact.HttpResponsePaired);
        }

        if (_readers[1].IsUntilClose)
        {
            _connection.See(Server, Fact.HttpCloseDelimitedWhole);
        }

        _isCloseAnnounced |= _readers[1].IsUntilClose || !response.IsPersistent || _current.Request is { IsPersistent: false };
    }

    /// <summary>One direction has ended with FIN.</summary>
    public void EndStream(bool isRequest, long frame, long timeNs)
    {
        if (isRequest)
        {
            _isClientEnded = true;

            if (_answered > 0 && !_isServerEnded && !_isCloseAnnounced)
            {
                _connection.See(Server, Fact.HttpPersistenceKept);
            }

            return;
        }

        _isServerEnded = true;
        SeeNoBodyKept();

        if (WebSocket is not null)
        {
            return;
        }

        if (_answered == 0)
        {
            FailUnanswered();
            return;
        }

        if (!_isCloseAnnounced && !_isClientEnded && _answered == _exchanges.Count && timeNs - _lastResponseEndNs < Patience.PromptNs)
        {
            Violate(isRequest: false, Fact.HttpClosedWithoutNotice, frame);
        }
        else
        {
            _connection.See(Server, Fact.HttpPersistenceKept);
        }

        FailUnanswered();
    }

    private static bool LooksLikeRequest(ReadOnlySpan<byte> data)
    {
        foreach (var method in s_methods)
        {
            if (data.StartsWith(method))
            {
                return true;
            }
        }

        // A method may be any token (RFC 9110 section 9.1): the version at the end of the line tells too.
        var end = data.IndexOf((byte)'\n');
        return end > 0 && data[..end].IndexOf(" HTTP/1."u8) > 0;
    }

    private HttpFraming TakeRequest(HttpHead head, long frame, long timeNs)
    {
        if (head.MinorVersion >= 1)
        {
            State(isRequest: true, head.Hosts == 1, Fact.HttpHostRight, Fact.HttpHostWrong, frame);
        }

        _exchanges.Add(new HttpExchange(head, frame, timeNs));

        if (WebSocketHandshake.IsAsked(head))
        {
            JudgeWebSocketRequest(head, frame);
        }

        if (!head.IsStartLineRight || !head.IsContentLengthValid || (head.HasTransferEncoding && !head.IsChunked))
        {
            return HttpFraming.Unknown;
        }

        if (head.HasTransferEncoding)
        {
            return HttpFraming.Chunked;
        }

        return head.HasContentLength ? HttpFraming.Length : HttpFraming.None;
    }

    private HttpFraming TakeResponse(HttpHead head, long frame, long timeNs)
    {
        if (_answered == _exchanges.Count)
        {
            _exchanges.Add(new HttpExchange(null, 0, 0));
        }

        _current = _exchanges[_answered];
        _current.InterimResponses += _current.Response is { IsInterim: true } ? 1 : 0;
        _current.Response = head;
        _current.ResponseFrame = frame;
        _current.ResponseTimeNs = timeNs;
        SeeNoBodyKept();

        if (_answered > 0)
        {
            _connection.See(Server, Fact.HttpPersistenceKept);
        }

        var hasBody = !(head.Status is (>= 100 and < 200) or 204 or 304 || _current.Request?.Method == "HEAD");
        _isLastWithoutBody = !hasBody;

        if (head.Status == 101 || (_current.Request?.Method == "CONNECT" && head.Status is >= 200 and < 300))
        {
            _answered++;
            _connection.See(Server, Fact.HttpResponsePaired);
            IsTunnel = head.Status != 101;
            JudgeUpgrade(head, frame);
            return HttpFraming.Tunnel;
        }

        if (!hasBody)
        {
            return HttpFraming.None;
        }

        if (!head.IsStartLineRight || !head.IsContentLengthValid)
        {
            return HttpFraming.Unknown;
        }

        if (head.HasTransferEncoding)
        {
            return head.IsChunked ? HttpFraming.Chunked : HttpFraming.UntilClose;
        }

        return head.HasContentLength ? HttpFraming.Length : HttpFraming.UntilClose;
    }

    private void JudgeWebSocketRequest(HttpHead head, long frame)
    {
        State(isRequest: true, WebSocketHandshake.IsRequestRight(head), Fact.WebSocketRequestRight, Fact.WebSocketRequestWrong, frame);

        if (head.Upgrade?.Key is { } key)
        {
            State(isRequest: true, _connection.WebSocketKeys.IsFresh(key), Fact.WebSocketKeyFresh, Fact.WebSocketKeyRepeated, frame);
        }
    }

    private void JudgeUpgrade(HttpHead response, long frame)
    {
        if (response.Status != 101 || _current?.Request is not { } request)
        {
            return;
        }

        var isAsked = response.Upgrade?.Protocols is { } chosen && WebSocketHandshake.Names(request.Upgrade?.Protocols, chosen);
        State(isRequest: false, isAsked, Fact.HttpUpgradeAsked, Fact.HttpUpgradeUnasked, frame);

        if (WebSocketHandshake.IsAsked(request))
        {
            State(isRequest: false, WebSocketHandshake.IsAcceptRight(request, response), Fact.WebSocketAcceptRight, Fact.WebSocketAcceptWrong, frame);
            State(isRequest: false, WebSocketHandshake.IsChoiceOffered(request, response), Fact.WebSocketChoiceOffered, Fact.WebSocketChoiceUnasked, frame);
            WebSocket = new WebSocketConversation(_connection, response);
        }
    }

    private void FailUnanswered()
    {
        // After an announced close the server need not answer what was sent ahead (RFC 9112 section 9.6).
        if (_isCloseAnnounced || _isClientEnded)
        {
            return;
        }

        for (var i = _answered; i < _exchanges.Count; i++)
        {
            if (_exchanges[i].Response is null)
            {
                Violate(isRequest: false, Fact.HttpRequestUnanswered, _exchanges[i].RequestFrame);
            }
        }
    }

    private void FinishAnnouncedClose(TcpConnection connection, long endNs)
    {
        if (connection.Ends[1 - connection.Client].IsFinSeen || connection.ResetFrom >= 0)
        {
            return;
        }

        if (Patience.IsOver(_lastResponseEndNs, endNs))
        {
            Violate(isRequest: false, Fact.HttpAnnouncedCloseNotDone, _lastResponseFrame);
        }
        else
        {
            connection.See(Server, Fact.HttpAnnouncedCloseStillOpen);
        }
    }

    private void SeeNoBodyKept()
    {
        if (_isLastWithoutBody)
        {
            _connection.See(Server, Fact.HttpNoBodyKept);
            _isLastWithoutBody = false;
        }
    }

    private void State(bool isRequest, bool isRight, Fact kept, Fact broken, long frame)
    {
        if (isRight)
        {
            See(isRequest, kept);
        }
        else
        {
            Violate(isRequest, broken, frame);
        }
    }

    private void See(bool isRequest, Fact fact) => _connection.See(isRequest ? Client : Server, fact);
}
