using System;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>The HTTP/1.x messages of one connection, requests paired with responses.</summary>
internal sealed class HttpConversation
{
    private readonly HttpMessageReader _requests;
    private readonly HttpMessageReader _responses;
    // Octets that are its own, about: a few lines of the cache.
    private const int OwnOctets = 3 * CacheLine.Length;

    private int _client;
    private HttpEvidence _evidence;
    private StreamPair _streams;
    private HttpExchanges _exchanges;
    private HttpHeadJudge _heads;
    private HttpCloseJudge _close;

    private bool _areRequestsLost;
    private bool _isLastWithoutBody;

    public HttpConversation(TcpConnection connection, int client, bool isLater = false)
    {
        _requests = new HttpMessageReader(isRequest: true, this);
        _responses = new HttpMessageReader(isRequest: false, this);
        _streams = new StreamPair(_requests, _responses, client, isLater);
        Begin(connection, client, isLater);
    }

    /// <summary>What it has come to so far.</summary>
    public HttpOutcome Outcome => new(_exchanges, WebSocket);

    /// <summary>True once CONNECT made the connection carry something else.</summary>
    public bool IsTunnel { get; private set; }

    /// <summary>What it became after 101; null while it is HTTP.</summary>
    public WebSocketConversation? WebSocket { get; private set; }

    /// <summary>True once both directions have ended and all is said.</summary>
    public bool IsOver => _requests.IsEnded && _responses.IsEnded && WebSocket is null;

    /// <summary>Begins to follow a connection whose first data looks like HTTP; null if it does not.</summary>
    /// <param name="context">The segment that brings the data.</param>
    /// <param name="data">The first octets of its sender.</param>
    /// <param name="isLater">True if the connection has carried something else before.</param>
    public static HttpConversation? TryBegin(ref SegmentContext context, ReadOnlySpan<byte> data, bool isLater) =>
        HttpFirstOctets.TryFindClient(ref context, data, isLater, out var client) ? context.Connection.BeginHttp(client, isLater) : null;

    /// <summary>Begins to follow what was decrypted; null if it is not HTTP.</summary>
    public static HttpConversation? TryBeginInside(TcpConnection connection, int client, ReadOnlySpan<byte> data) =>
        HttpFirstOctets.BeginWithRequest(data) ? new HttpConversation(connection, client) : null;

    /// <summary>Begins a conversation, where there was another one or none.</summary>
    /// <param name="connection">Its connection.</param>
    /// <param name="client">Index of the end that asks.</param>
    /// <param name="isLater">True if the connection has carried something else before.</param>
    public void Begin(TcpConnection connection, int client, bool isLater)
    {
        _client = client;
        _evidence = new HttpEvidence(connection, client);
        _requests.Begin();
        _responses.Begin();
        _streams.Begin(client, isLater);
        _exchanges.Clear();
        _heads = default;
        _close = default;
        _areRequestsLost = false;
        _isLastWithoutBody = false;
        IsTunnel = false;
        WebSocket = null;
    }

    /// <summary>Has it fetched, to be used soon.</summary>
    public void Fetch() => CacheLine.Fetch(in _client, OwnOctets);

    /// <summary>The same for what it refers to; it itself should be there by now.</summary>
    public void FetchParts()
    {
        _requests.Fetch();
        _responses.Fetch();
        _exchanges.Fetch();
    }

    public void Add(ref SegmentContext context) => _streams.Add(ref context);

    /// <summary>Takes the data of a segment of which nothing else has to be looked at.</summary>
    public void AddExpected(int from, SequenceNumber first, ReadOnlySpan<byte> data, in SegmentArrival arrival) =>
        _streams.Add(from, _evidence.Connection.Ends[from], _evidence.Connection.Ends[1 - from], first, data, arrival);

    /// <summary>Who reads one direction, for those who put its octets in order themselves.</summary>
    public IStreamReader ReaderOf(bool isClient) => isClient ? _requests : _responses;

    /// <summary>One end has reset the connection.</summary>
    public void Reset(TcpConnection connection, int from, in SegmentArrival arrival)
    {
        if (_evidence.IsUnjudged || connection.ResetFrom < 0)
        {
            return;
        }

        if (from != _client)
        {
            if (_responses.IsInMessage)
            {
                Violate(isRequest: false, _responses.IsUntilClose ? Fact.HttpCloseDelimitedReset : Fact.HttpBodyShort, arrival.Frame);
            }

            _close.TakeReset(_evidence, _exchanges, arrival.Frame);
        }

        _evidence.IsUnjudged = true;
    }

    public void Finish(TcpConnection connection, long endNs)
    {
        _streams.Finish();
        _requests.Finish();
        _responses.Finish();
        WebSocket?.Finish(endNs);

        if (_evidence.IsUnjudged)
        {
            return;
        }

        if (_requests.IsInMessage || _responses.IsInMessage)
        {
            connection.SeeAlways(Fact.HttpBodyStillOpen);
        }

        _close.Finish(_evidence, _exchanges, endNs);
        SeeNoBodyKept();
    }

    /// <summary>Octets are missing or too many to wait for.</summary>
    public void LoseOctets()
    {
        _evidence.Connection.SeeAlways(Fact.HttpStreamNotWhole);
        _evidence.IsUnjudged = true;
    }

    /// <summary>True if a message begins where a segment does, after octets that could not be followed.</summary>
    public bool Resumes(bool isRequest, ReadOnlySpan<byte> octets)
    {
        var isMessage = isRequest ? HttpFirstOctets.AreRequest(octets) : HttpFirstOctets.BeginWithResponse(octets);
        _evidence.IsUnjudged |= isMessage;
        return isMessage;
    }

    /// <summary>It cannot be cut into messages any more. Of the requests that leaves the answer to the last one to be looked at.</summary>
    public void Stop(bool isRequest)
    {
        _areRequestsLost |= isRequest;
        _evidence.IsUnjudged |= !isRequest;
    }

    /// <summary>Where the message ends cannot be told any more: as far as can be told, the capture lacks nothing of it.</summary>
    public void LoseEnd(bool isRequest)
    {
        if (isRequest && _exchanges.HasRequest)
        {
            _exchanges.OfLastRequest.IsRequestWhole = true;
        }
        else if (!isRequest && _exchanges.HasResponse)
        {
            _exchanges.OfLastResponse.IsResponseWhole = true;
        }
    }

    public void Violate(bool isRequest, Fact fact, long frame) => _evidence.Violate(isRequest, fact, frame);

    /// <summary>One direction ended within a message.</summary>
    public void EndInMessage(bool isRequest, long frame) => HttpCloseJudge.EndInMessage(_evidence, _exchanges, isRequest, frame);

    public void SeeBody(bool isRequest) => _evidence.See(isRequest, Fact.HttpBodyWhole);

    public void SeeChunks(bool isRequest)
    {
        _evidence.See(isRequest, Fact.HttpChunksRight);
        _evidence.See(isRequest, Fact.HttpBodyWhole);
    }

    /// <summary>What came after a response that has no body was none.</summary>
    private void SeeNoBodyKept()
    {
        if (_isLastWithoutBody)
        {
            _evidence.See(isRequest: false, Fact.HttpNoBodyKept);
            _isLastWithoutBody = false;
        }
    }

    /// <summary>The first octets of a message are here.</summary>
    /// <returns>False if none can begin here: the rest is not looked at.</returns>
    public bool BeginMessage(bool isRequest, ReadOnlySpan<byte> octets, long frame)
    {
        if (_evidence.IsUnjudged)
        {
            return isRequest ? HttpFirstOctets.MayBeRequest(octets) : HttpFirstOctets.MayBeResponse(octets);
        }

        if (isRequest || _exchanges.AnyWaits)
        {
            return true;
        }

        // What answers a request that cannot be read, is not whole yet or not in the capture, is no answer without a question.
        if (_areRequestsLost || _requests.IsInMessage || _streams.IsBehind(_client, _evidence.Client, _evidence.Server))
        {
            _evidence.IsUnjudged = true;
            return HttpFirstOctets.MayBeResponse(octets);
        }

        // A capture that begins in mid-connection, or one direction only, may hold a response whose request it does not.
        if (!_exchanges.HasRequest && (!_evidence.Client.IsSynSeen || _evidence.Client.Packets == 0))
        {
            return HttpFirstOctets.MayBeResponse(octets);
        }

        // What a server says to a connection that it has waited on for too long (RFC 9110 section 15.5.9).
        if (HttpFirstOctets.AreTimeout(octets))
        {
            return true;
        }

        var isMessage = octets.StartsWith("HTTP/"u8);
        _evidence.Violate(isRequest: false, _isLastWithoutBody && !isMessage ? Fact.HttpNoBodyBroken : Fact.HttpResponseUnasked, frame);
        _evidence.IsUnjudged = true;
        return isMessage;
    }

    /// <summary>A head is complete.</summary>
    /// <returns>How the body that follows ends.</returns>
    public HttpFraming TakeHead(bool isRequest, in HttpHead head, long frame, long timeNs)
    {
        _heads.JudgeForm(_evidence, isRequest, head, frame);
        return isRequest ? TakeRequest(head, frame, timeNs) : TakeResponse(head, frame, timeNs);
    }

    /// <summary>Notes a message whose head is not whole, unjudged.</summary>
    public void TakePartialHead(bool isRequest, in HttpHead head, long frame, long timeNs)
    {
        if (isRequest)
        {
            _exchanges.AddPartial(head, frame, timeNs, IsTunnel);
        }
        else
        {
            ref var exchange = ref _exchanges.NoteResponse(head, frame, timeNs);
            exchange.IsTunneled |= IsTunnel;
            IsTunnel |= HttpFramings.OfResponse(head, exchange.Method) == HttpFraming.Tunnel && head.Status != 101;

            if (head.Status == 101 && WebSocketHandshake.IsAsked(exchange.Upgrade))
            {
                WebSocket ??= new WebSocketConversation(_evidence.Connection, _client);
            }
        }
    }

    /// <summary>A message is complete.</summary>
    /// <param name="isRequest">Which direction.</param>
    /// <param name="isWhole">True if the capture holds all of it.</param>
    /// <param name="frame">The frame that brought its last octet.</param>
    /// <param name="timeNs">When.</param>
    public void EndMessage(bool isRequest, bool isWhole, long frame, long timeNs)
    {
        if (!isRequest)
        {
            EndResponse(isWhole, frame, timeNs);
        }
        else if (_exchanges.HasRequest)
        {
            ref var exchange = ref _exchanges.OfLastRequest;
            exchange.IsRequestWhole = isWhole;
            exchange.RequestEndTimeNs = timeNs;
        }
    }

    /// <summary>One direction has ended with FIN.</summary>
    public void EndStream(bool isRequest, long frame, long timeNs)
    {
        if (isRequest)
        {
            _close.EndRequests(_evidence, _exchanges);
        }
        else
        {
            SeeNoBodyKept();
            _close.EndResponses(_evidence, _exchanges, WebSocket is not null, frame, timeNs);
        }
    }

    private void EndResponse(bool isWhole, long frame, long timeNs)
    {
        if (!_exchanges.HasResponse)
        {
            return;
        }

        ref var exchange = ref _exchanges.OfLastResponse;
        exchange.IsResponseWhole = isWhole;

        if (!exchange.HasFinalResponse)
        {
            return;
        }

        exchange.ResponseEndTimeNs = timeNs;
        _exchanges.Answered++;

        _close.TakeResponse(_evidence, exchange, _responses.IsUntilClose, frame, timeNs);
    }

    private HttpFraming TakeRequest(in HttpHead head, long frame, long timeNs)
    {
        ref var exchange = ref _exchanges.AddRequest(head, frame, timeNs, IsTunnel);

        if (_exchanges.IsOverfull && !_evidence.IsUnjudged)
        {
            LoseOctets();
        }

        HttpHeadJudge.JudgeRequest(_evidence, head, frame);

        var framing = HttpFramings.OfRequest(head);

        // What may be its body cannot be told from what comes after it.
        exchange.IsRequestWhole = framing == HttpFraming.Unknown;
        return framing;
    }

    private HttpFraming TakeResponse(in HttpHead head, long frame, long timeNs)
    {
        ref var exchange = ref _exchanges.Respond();
        exchange.InterimResponses += exchange.HasInterimResponse ? 1 : 0;
        exchange.Respond(head, frame, timeNs);
        exchange.IsTunneled |= IsTunnel;
        SeeNoBodyKept();

        if (_exchanges.Answered > 0)
        {
            _evidence.See(isRequest: false, Fact.HttpPersistenceKept);
        }

        _heads.JudgeResponse(_evidence, exchange, head, frame, timeNs);
        var framing = HttpFramings.OfResponse(head, exchange.Method);
        _isLastWithoutBody = framing == HttpFraming.None || head.Status == 101;
        exchange.IsResponseWhole |= framing is HttpFraming.Tunnel or HttpFraming.Unknown;

        if (framing == HttpFraming.Tunnel)
        {
            _exchanges.Answered++;
            _evidence.See(isRequest: false, Fact.HttpResponsePaired);
            IsTunnel = head.Status != 101;
            Upgrade(exchange, head, frame);
        }

        return framing;
    }

    private void Upgrade(in HttpExchange exchange, in HttpHead response, long frame)
    {
        if (response.Status != 101 || !exchange.HasRequest || !HttpHeadJudge.JudgeUpgrade(_evidence, exchange.Upgrade, response.Upgrade, frame))
        {
            return;
        }

        // Of what comes in one segment with the 101 nothing is lost: the reader goes on with it.
        _evidence.State(isRequest: true, !_requests.IsInMessage, Fact.WebSocketFramesAfterUpgrade, Fact.WebSocketFrameBeforeUpgrade, _requests.MessageFrame);
        WebSocket = new WebSocketConversation(_evidence.Connection, _client, response);
    }
}
