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

    /// <summary>The messages as they went by (<see cref="FrameOrder"/>).</summary>
    /// <param name="isTurned">True if the client of TLS is who was connected to.</param>
    public List<TlsMessageRecord> InOrder(bool isTurned) =>
    [
        .. FrameOrder.Of(_messages, static message => message.IsFromClient, i => _messages[i].Frame)
            .Select(message => message with { IsFromClient = message.IsFromClient != isTurned }),
    ];
}
