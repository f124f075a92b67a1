using System;
using System.Collections.Generic;
using System.Linq;

namespace NanoNet.Validation;

/// <summary>The handshake messages and alerts of one connection.</summary>
internal sealed class TlsMessageLog
{
    // Far more than a handshake has: tickets and key updates may come without end, and a report shows no more.
    private const int MaxMessages = 200;

    private readonly List<TlsMessageRecord> _messages = [];

    public int Count => _messages.Count;

    /// <summary>The one that was complete first; null before it.</summary>
    public TlsMessageRecord? First => _messages is [var first, ..] ? first : null;

    public void Note(in TlsMessageRecord message)
    {
        if (_messages.Count < MaxMessages)
        {
            _messages.Add(message);
        }
    }

    /// <summary>
    /// The messages as they went by: what was held behind a hole was read later than what the other end said in between. Each end's
    /// keep their own order, though their segments may have changed places.
    /// </summary>
    /// <param name="isTurned">True if the client of TLS is who was connected to.</param>
    public List<TlsMessageRecord> InOrder(bool isTurned)
    {
        long client = 0;
        long server = 0;
        var placed = new List<(long Place, TlsMessageRecord Message)>(_messages.Count);

        foreach (var message in _messages)
        {
            ref var last = ref message.IsFromClient ? ref client : ref server;
            last = Math.Max(last, message.Frame);
            placed.Add((last, message with { IsFromClient = message.IsFromClient != isTurned }));
        }

        return [.. placed.OrderBy(item => item.Place).Select(item => item.Message)];
    }
}
