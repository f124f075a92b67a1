using System;
using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>Connections that have closed and linger, for what may still come, before they are let go.</summary>
internal sealed class EndedConnections(Action<TcpConnection> letGo)
{
    /// <summary>Twice the maximum segment lifetime (RFC 9293 section 3.4.2): no segment of a connection comes later.</summary>
    public const long LingerNs = 240_000_000_000;

    /// <summary>A capture that closes more than these within that time has the oldest ones let go sooner, so that its memory stays bounded.</summary>
    private const int MaxLingering = 4096 / TcpTrackers.Count;

    private readonly Queue<TcpConnection> _lingering = [];

    // Nothing is due before; the oldest may only become due later than was thought.
    private long _dueNs = long.MinValue;

    /// <summary>Takes a connection that has closed.</summary>
    public void Add(TcpConnection connection)
    {
        _lingering.Enqueue(connection);
        LookAgain();
    }

    /// <summary>A connection was replaced: it need not linger.</summary>
    public void LookAgain() => _dueNs = long.MinValue;

    /// <summary>Lets go what has lingered long enough.</summary>
    public void Expire(long nowNs)
    {
        if (nowNs < _dueNs)
        {
            return;
        }

        while (_lingering.TryPeek(out var oldest))
        {
            if (!oldest.IsFinished && _lingering.Count <= MaxLingering && nowNs - oldest.LastTimeNs < LingerNs)
            {
                _dueNs = oldest.LastTimeNs + LingerNs;
                return;
            }

            _lingering.Dequeue();

            if (!oldest.IsFinished)
            {
                letGo(oldest);
            }
        }

        _dueNs = long.MaxValue;
    }
}
