using System;
using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>What a connection's HTTP has come to, for who asks later: the conversation itself goes to another connection.</summary>
internal sealed class HttpOutcome
{
    private readonly HttpExchange[] _exchanges;
    private readonly byte[] _targets;

    public HttpOutcome(in HttpExchanges exchanges, WebSocketConversation? webSocket)
    {
        _exchanges = exchanges.All.ToArray();
        _targets = exchanges.Targets.ToArray();
        WebSocketFrames = webSocket?.Frames ?? 0;
        WholeWebSocketFrames = webSocket?.WholeFrames ?? 0;
    }

    /// <summary>When the first final response began; null if there was none.</summary>
    public long? FirstResponseNs => _exchanges is [{ ResponseTimeNs: > 0 and var timeNs }, ..] ? timeNs : null;

    /// <summary>WebSocket frames that have begun.</summary>
    public int WebSocketFrames { get; }

    /// <summary>Those of them that are whole.</summary>
    public int WholeWebSocketFrames { get; }

    public IReadOnlyList<HttpExchangeRecord> ToRecords() => Array.ConvertAll(_exchanges, exchange => exchange.ToRecord(_targets));
}
