using System;
using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>What a connection's HTTP has come to, for who asks later: the conversation itself goes to another connection.</summary>
internal sealed class HttpOutcome
{
    private readonly HttpExchange[] _exchanges;
    private readonly byte[] _targets;
    private readonly HttpCounts _dropped;

    public HttpOutcome(in HttpExchanges exchanges, WebSocketConversation? webSocket)
    {
        _exchanges = exchanges.All.ToArray();
        _targets = exchanges.Targets.ToArray();
        _dropped = exchanges.Dropped;
        WebSocketFrames = webSocket?.Frames ?? 0;
        WholeWebSocketFrames = webSocket?.WholeFrames ?? 0;
    }

    /// <summary>When the first final response began; null if there was none.</summary>
    public long? FirstResponseNs => _exchanges is [{ ResponseTimeNs: > 0 and var timeNs }, ..] ? timeNs : null;

    /// <summary>WebSocket frames that have begun.</summary>
    public int WebSocketFrames { get; }

    /// <summary>Those of them that are whole.</summary>
    public int WholeWebSocketFrames { get; }

    /// <summary>How many messages there were.</summary>
    public HttpCounts Counts
    {
        get
        {
            var counts = _dropped;

            foreach (ref readonly var exchange in _exchanges.AsSpan())
            {
                counts = counts.Add(HttpCounts.Of(exchange));
            }

            return counts;
        }
    }

    /// <summary>Those that were not dropped.</summary>
    public IReadOnlyList<HttpExchangeRecord> ToRecords() => Array.ConvertAll(_exchanges, exchange => exchange.ToRecord(_targets));
}
