using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using NanoNet.Wire;

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

    // Nearly all that is no request shows that with its first octet.
    private static readonly SearchValues<byte> s_initials = SearchValues.Create("CDGHOPT"u8);

    private static ReadOnlySpan<byte> TimeoutStatus => " 408 "u8;

    private readonly TcpConnection _connection;
    private readonly HttpMessageReader _requests;
    private readonly HttpMessageReader _responses;
    private readonly StreamPair _streams;
    private readonly int _client;
    private readonly List<HttpExchange> _exchanges = [];

    // Index of the first exchange without a final response.
    private int _answered;
    private HttpExchange? _current;
    private HttpExchange? _lastRequest;

    // True once it is unknown which response is for which request: messages are noted, and judged no more.
    private bool _isUnjudged;
    private bool _areRequestsLost;
    private bool _isLastWithoutBody;
    private bool _isCloseAnnounced;
    private long _lastResponseFrame;
    private long _lastResponseEndNs;
    private int _requestVersion = -1;
    private int _responseVersion = -1;
    private bool _isClockShown;
    private bool _isClientEnded;
    private bool _isServerEnded;

    private HttpConversation(TcpConnection connection, int client, bool isLater = false)
    {
        _connection = connection;
        _client = client;
        _requests = new HttpMessageReader(isRequest: true, this);
        _responses = new HttpMessageReader(isRequest: false, this);
        _streams = new StreamPair(_requests, _responses, client, isLater);
    }

    public IReadOnlyList<HttpExchangeRecord> Exchanges => [.. _exchanges.Select(exchange => exchange.ToRecord())];

    /// <summary>When the first final response began; null before.</summary>
    public long? FirstResponseNs => _exchanges is [{ ResponseTimeNs: > 0 and var timeNs }, ..] ? timeNs : null;

    /// <summary>True once CONNECT made the connection carry something else.</summary>
    public bool IsTunnel { get; private set; }

    /// <summary>What the connection became after 101; null while it is HTTP.</summary>
    public WebSocketConversation? WebSocket { get; private set; }

    private ref TcpEnd Client => ref _connection.Ends[_client];

    private ref TcpEnd Server => ref _connection.Ends[1 - _client];

    /// <summary>Begins to follow a connection whose first data looks like HTTP; null if it does not.</summary>
    /// <param name="context">The segment that brings the data.</param>
    /// <param name="data">The first octets of its sender.</param>
    /// <param name="isLater">True if the connection has carried something else before.</param>
    public static HttpConversation? TryBegin(ref SegmentContext context, ReadOnlySpan<byte> data, bool isLater)
    {
        var connection = context.Connection;

        // Who asks is the client of HTTP, although the other end may have opened the connection (a proxy that dials out).
        // Empty lines before a request are nothing (RFC 9112 section 2.2).
        if (LooksLikeRequest(data.TrimStart("\r\n"u8)))
        {
            return new HttpConversation(connection, context.From, isLater);
        }

        if (data.StartsWith("HTTP/1."u8))
        {
            return new HttpConversation(connection, 1 - context.From, isLater);
        }

        if (data.StartsWith("PRI * HTTP/2"u8))
        {
            return null;
        }

        var port = connection.Endpoint(1 - connection.Client).Port;
        var isHttpPort = port is HttpPort or AlternateHttpPort || (connection.Options.Board?.HttpPorts.Contains(port) ?? false);
        return !isLater && isHttpPort && context.From == connection.Client && context.Sender.IsSynSeen
            ? new HttpConversation(connection, context.From)
            : null;
    }

    /// <summary>True if data with which a connection goes on after something else can begin HTTP.</summary>
    public static bool MayBeginLater(ReadOnlySpan<byte> data) => LooksLikeRequest(data) || data.StartsWith("HTTP/1."u8);

    /// <summary>Begins to follow what was decrypted; null if it is not HTTP.</summary>
    public static HttpConversation? TryBeginInside(TcpConnection connection, int client, ReadOnlySpan<byte> data) =>
        LooksLikeRequest(data) ? new HttpConversation(connection, client) : null;

    public void Add(ref SegmentContext context) => _streams.Add(ref context);

    /// <summary>Takes the data of a segment of which nothing else has to be looked at.</summary>
    public void AddExpected(int from, SequenceNumber first, ReadOnlySpan<byte> data, in SegmentArrival arrival) =>
        _streams.Add(from, _connection.Ends[from], _connection.Ends[1 - from], first, data, arrival);

    /// <summary>Who reads one direction, for those who put its octets in order themselves.</summary>
    public IStreamReader ReaderOf(bool isClient) => isClient ? _requests : _responses;

    /// <summary>One end has reset the connection.</summary>
    public void Reset(TcpConnection connection, int from, in SegmentArrival arrival)
    {
        if (_isUnjudged || connection.ResetFrom < 0)
        {
            return;
        }

        if (from != _client && _responses.IsUntilClose)
        {
            Violate(isRequest: false, Fact.HttpCloseDelimitedReset, arrival.Frame);
        }
        else if (from != _client && _responses.IsInMessage)
        {
            Violate(isRequest: false, Fact.HttpBodyShort, arrival.Frame);
        }

        if (from != _client)
        {
            JudgeReset(arrival.Frame);
            _isServerEnded = true;
            FailUnanswered();
        }

        _isUnjudged = true;
    }

    /// <summary>A reset that comes with the response may take it away from the client, who has not read it yet (RFC 9112 section 9.6).</summary>
    private void JudgeReset(long frame)
    {
        if (_answered > 0 && Client.IsAcknowledgedKnown && Client.Acknowledged < Server.Next)
        {
            Violate(isRequest: false, Fact.HttpResetAfterResponse, frame);
        }
    }

    public void Finish(TcpConnection connection, long endNs)
    {
        _streams.Finish();
        _requests.Finish();
        _responses.Finish();
        WebSocket?.Finish(endNs);

        if (_isUnjudged)
        {
            return;
        }

        if (_requests.IsInMessage || _responses.IsInMessage)
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
        _isUnjudged = true;
    }

    /// <summary>True if a message begins where a segment does, after octets that could not be followed.</summary>
    public bool Resumes(bool isRequest, ReadOnlySpan<byte> octets)
    {
        var isMessage = isRequest ? LooksLikeRequest(octets) : octets.StartsWith("HTTP/1."u8);
        _isUnjudged |= isMessage;
        return isMessage;
    }

    /// <summary>One direction cannot be cut into messages any more. Of the requests that leaves the answer to the last one to be looked at.</summary>
    public void Stop(bool isRequest)
    {
        _areRequestsLost |= isRequest;
        _isUnjudged |= !isRequest;
    }

    public void Violate(bool isRequest, Fact fact, long frame)
    {
        if (!_isUnjudged)
        {
            _connection.Violate(isRequest ? Client : Server, new Violation(fact, frame));
        }
    }

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
        if (_isUnjudged)
        {
            return isRequest ? MayBeRequest(octets) : MayBeResponse(octets);
        }

        if (isRequest || _answered < _exchanges.Count)
        {
            return true;
        }

        // What answers a request that cannot be read, is not whole yet or not in the capture, is no answer without a question.
        if (_areRequestsLost || _requests.IsInMessage || _streams.IsBehind(_client, Client, Server))
        {
            _isUnjudged = true;
            return MayBeResponse(octets);
        }

        // A capture that begins in mid-connection, or one direction only, may hold a response whose request it does not.
        if (_lastRequest is null && (!Client.IsSynSeen || Client.Packets == 0))
        {
            return MayBeResponse(octets);
        }

        // What a server says to a connection that it has waited on for too long (RFC 9110 section 15.5.9).
        if (octets.Length > TimeoutStatus.Length + StatusAt && octets[StatusAt..].StartsWith(TimeoutStatus))
        {
            return true;
        }

        var isMessage = octets.StartsWith("HTTP/"u8);
        Violate(isRequest: false, _isLastWithoutBody && !isMessage ? Fact.HttpNoBodyBroken : Fact.HttpResponseUnasked, frame);
        _isUnjudged = true;
        return isMessage;
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
        State(isRequest, !head.HasBareLineFeed, Fact.HttpLinesEndRight, Fact.HttpLineFeedAlone, frame);
        JudgeVersion(isRequest, head, frame);
        State(isRequest, !(head.HasTransferEncoding && head.HasContentLength), Fact.HttpOneFraming, Fact.HttpTwoFramings, frame);

        if (head.HasContentLength)
        {
            State(isRequest, head.IsContentLengthValid, Fact.HttpContentLengthValid, Fact.HttpContentLengthInvalid, frame);
        }

        return isRequest ? TakeRequest(head, frame, timeNs) : TakeResponse(head, frame, timeNs);
    }

    /// <summary>Notes a message whose head is not whole; nothing of it is judged.</summary>
    public void TakePartialHead(bool isRequest, HttpHead head, long frame, long timeNs)
    {
        if (isRequest)
        {
            _exchanges.Add(new HttpExchange(head, frame, timeNs));
        }
        else if (_answered < _exchanges.Count && _exchanges[_answered].Response is null)
        {
            _exchanges[_answered].Response = head;
            _exchanges[_answered].ResponseFrame = frame;
            _exchanges[_answered].ResponseTimeNs = timeNs;
        }
        else
        {
            _exchanges.Add(new HttpExchange(null, 0, 0) { Response = head, ResponseFrame = frame, ResponseTimeNs = timeNs });
        }
    }

    /// <summary>A message is complete.</summary>
    /// <param name="isRequest">Which direction.</param>
    /// <param name="isWhole">True if the capture holds all of it.</param>
    /// <param name="frame">The frame that brought its last octet.</param>
    /// <param name="timeNs">When.</param>
    public void EndMessage(bool isRequest, bool isWhole, long frame, long timeNs)
    {
        if (isRequest && _lastRequest is { } request)
        {
            request.IsRequestWhole = isWhole;
            request.RequestEndTimeNs = timeNs;
            return;
        }

        if (isRequest || _current?.Response is not { } response)
        {
            return;
        }

        if (response.IsInterim)
        {
            return;
        }

        _current.IsResponseWhole = isWhole;
        _current.ResponseEndTimeNs = timeNs;
        _lastResponseFrame = frame;
        _lastResponseEndNs = timeNs;
        _answered++;

        if (_current.Request is not null)
        {
            See(isRequest: false, Fact.HttpResponsePaired);
        }

        if (_current.IsPipelined)
        {
            See(isRequest: false, Fact.HttpPipelinedAnswered);
        }

        if (_responses.IsUntilClose)
        {
            See(isRequest: false, Fact.HttpCloseDelimitedWhole);
        }

        _isCloseAnnounced |= _responses.IsUntilClose || !response.IsPersistent || _current.Request is { IsPersistent: false };
    }

    /// <summary>One direction has ended with FIN.</summary>
    public void EndStream(bool isRequest, long frame, long timeNs)
    {
        if (isRequest)
        {
            _isClientEnded = true;

            if (_answered > 0 && !_isServerEnded && !_isCloseAnnounced)
            {
                See(isRequest: false, Fact.HttpPersistenceKept);
            }

            return;
        }

        _isServerEnded = true;
        SeeNoBodyKept();

        if (_answered > 0)
        {
            See(isRequest: false, Fact.HttpClosedAfterDraining);
        }

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
            See(isRequest: false, Fact.HttpPersistenceKept);
        }

        FailUnanswered();
    }

    /// <summary>True for the beginning of a request.</summary>
    public static bool LooksLikeRequest(ReadOnlySpan<byte> data)
    {
        // A method may be any token (RFC 9110 section 9.1): the version at the end of the line tells too.
        var end = data.IndexOf((byte)'\n');
        var line = end < 0 ? data : data[..end];

        if (end > 0 && line.IndexOf(" HTTP/1."u8) > 0)
        {
            return true;
        }

        if (data.IsEmpty || !s_initials.Contains(data[0]))
        {
            return false;
        }

        foreach (var method in s_methods)
        {
            if (data.StartsWith(method))
            {
                return !IsOfOtherProtocol(line);
            }
        }

        return false;
    }

    // The first segment of a message need not hold enough to tell what it is.
    private static bool MayBeResponse(ReadOnlySpan<byte> octets) =>
        octets.StartsWith("HTTP/"u8) || "HTTP/"u8.StartsWith(octets);

    private static bool MayBeRequest(ReadOnlySpan<byte> octets)
    {
        foreach (var method in s_methods)
        {
            if (method.AsSpan().StartsWith(octets))
            {
                return true;
            }
        }

        return LooksLikeRequest(octets);
    }

    // SIP, RTSP and others borrow the form of HTTP's lines, and name themselves at the end.
    private static bool IsOfOtherProtocol(ReadOnlySpan<byte> line)
    {
        var version = line[(line.LastIndexOf((byte)' ') + 1)..];
        return version.IndexOf("SIP/"u8) == 0 || version.IndexOf("RTSP/"u8) == 0 || version.IndexOf("HTTP/2"u8) == 0;
    }

    private HttpFraming TakeRequest(HttpHead head, long frame, long timeNs)
    {
        if (head.MinorVersion >= 1)
        {
            State(isRequest: true, head.Hosts == 1, Fact.HttpHostRight, Fact.HttpHostWrong, frame);
        }

        _lastRequest = new HttpExchange(head, frame, timeNs) { IsPipelined = _answered < _exchanges.Count };
        _exchanges.Add(_lastRequest);

        if (WebSocketHandshake.IsAsked(head))
        {
            JudgeWebSocketRequest(head, frame);
        }

        if (!head.IsStartLineRight || !head.IsContentLengthValid || (head.HasTransferEncoding && !head.IsChunked))
        {
            // What may be its body cannot be told from what comes after it.
            _lastRequest.IsRequestWhole = true;
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
        // The end of the response before is not in the capture.
        if (_answered < _exchanges.Count && _exchanges[_answered].Response is { IsInterim: false })
        {
            _answered++;
        }

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
            See(isRequest: false, Fact.HttpPersistenceKept);
        }

        JudgeResponse(head, frame, timeNs);
        var hasBody = !(head.Status is (>= 100 and < 200) or 204 or 304 || _current.Request?.Method == "HEAD");
        _isLastWithoutBody = !hasBody;

        if (head.Status == 101 || (_current.Request?.Method == "CONNECT" && head.Status is >= 200 and < 300))
        {
            _answered++;
            _current.IsResponseWhole = true;
            See(isRequest: false, Fact.HttpResponsePaired);
            IsTunnel = head.Status != 101;
            JudgeUpgrade(head, frame);
            return HttpFraming.Tunnel;
        }

        if (!hasBody)
        {
            return HttpFraming.None;
        }

        if (head.Status == 0 || !head.IsContentLengthValid)
        {
            _current.IsResponseWhole = true;
            return HttpFraming.Unknown;
        }

        if (head.HasTransferEncoding)
        {
            return head.IsChunked ? HttpFraming.Chunked : HttpFraming.UntilClose;
        }

        return head.HasContentLength ? HttpFraming.Length : HttpFraming.UntilClose;
    }

    private void JudgeVersion(bool isRequest, HttpHead head, long frame)
    {
        ref var before = ref isRequest ? ref _requestVersion : ref _responseVersion;

        // One whose start line is wrong has no version to compare.
        if (!head.IsStartLineRight)
        {
            return;
        }

        State(isRequest, before < 0 || before == head.MinorVersion, Fact.HttpVersionKept, Fact.HttpVersionChanged, frame);
        before = head.MinorVersion;
    }

    private void JudgeResponse(HttpHead head, long frame, long timeNs)
    {
        if (_current is not { Request: { } request } exchange)
        {
            return;
        }

        if (request.MinorVersion == 0 && request.IsStartLineRight)
        {
            if (head.IsInterim)
            {
                Violate(isRequest: false, Fact.HttpContinueToOldClient, frame);
            }
            else if (head.IsChunked)
            {
                Violate(isRequest: false, Fact.HttpChunkedToOldClient, frame);
            }
        }
        else if (request.ExpectsContinue)
        {
            See(isRequest: false, Fact.HttpContinueSent);
        }

        if (exchange.RequestEndTimeNs > 0 && exchange.InterimResponses == 0)
        {
            var isSoon = timeNs - exchange.RequestEndTimeNs <= Patience.AnswerNs;
            State(isRequest: false, isSoon, Fact.HttpAnsweredSoon, Fact.HttpAnsweredLate, frame);
        }

        if (!head.IsInterim && head.Status is not (101 or 204 or 304))
        {
            JudgeContent(head, frame);
        }
    }

    private void JudgeContent(HttpHead head, long frame)
    {
        var hasContent = head.ContentLength > 0 || head.IsChunked;

        if (_isClockShown && !head.HasDate)
        {
            Violate(isRequest: false, Fact.HttpDateMissing, frame);
        }
        else if (hasContent)
        {
            State(isRequest: false, head.HasContentType, Fact.HttpContentDescribed, Fact.HttpContentTypeMissing, frame);
        }

        _isClockShown |= head.HasDate;
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
            // Of what comes in one segment with the 101 nothing is lost: the reader goes on with it.
            State(isRequest: true, !_requests.IsInMessage, Fact.WebSocketFramesAfterUpgrade, Fact.WebSocketFrameBeforeUpgrade, _requests.MessageFrame);
            WebSocket = new WebSocketConversation(_connection, _client, response);
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
            if (_exchanges[i].Response is not null)
            {
                continue;
            }

            Violate(isRequest: false, Fact.HttpRequestUnanswered, _exchanges[i].RequestFrame);

            if (_exchanges[i].IsPipelined)
            {
                Violate(isRequest: false, Fact.HttpPipelinedLost, _exchanges[i].RequestFrame);
            }

            if (_exchanges[i].Request is { ExpectsContinue: true })
            {
                Violate(isRequest: false, Fact.HttpExpectationIgnored, _exchanges[i].RequestFrame);
            }
        }
    }

    private void FinishAnnouncedClose(TcpConnection connection, long endNs)
    {
        if (connection.Ends[1 - connection.Client].IsFinSeen || connection.ResetFrom >= 0)
        {
            return;
        }

        // A capture that begins in the middle, or passed a filter, may lack the FIN as it lacks the SYN.
        if (Patience.IsOver(_lastResponseEndNs, endNs) && Client.IsSynSeen && Server.IsSynSeen)
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
            See(isRequest: false, Fact.HttpNoBodyKept);
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

    private void See(bool isRequest, Fact fact)
    {
        if (!_isUnjudged)
        {
            _connection.See(isRequest ? Client : Server, fact);
        }
    }
}
