using System;
using System.Collections.Generic;
using System.Linq;

namespace NanoNet.Validation;

/// <summary>Attempts that have opened no connection, in the order in which they were made: where there are too many, the oldest ones go.</summary>
/// <remarks>
/// By their first SYN, not by their last: who scans repeats each SYN as often, so that those that began first are done first. By the last SYN
/// those that will not be repeated any more would stay, and others go that will.
/// </remarks>
/// <param name="letGo">Lets go of one.</param>
/// <param name="attempts">Those that there are, the oldest first.</param>
internal sealed class UnfinishedAttempts(Action<TcpConnection> letGo, IEnumerable<TcpConnection> attempts)
{
    /// <summary>Open connections from which on the oldest attempts go, whoever may repeat them: so many attempts take 100 MB, and a scan of 20,000 ports a second makes them in 5 s.</summary>
    private const int MaxOpen = 98_304 / TcpTrackers.Count;

    /// <summary>However many connections are open, the newest so many of all that began stay.</summary>
    private const int MinKept = 32_768 / TcpTrackers.Count;

    /// <summary>Hardly any SYN is repeated after a longer pause: senders begin with 1 s, double it (RFC 6298 section 5), and give up after half a minute's.</summary>
    private const long MaxPauseNs = 64_000_000_000;

    // With the frame that began it: when its turn comes it may be another connection.
    private readonly Queue<(TcpConnection Connection, long FirstFrame)> _oldest = new(attempts.Select(static one => (one, one.FirstFrame)));

    /// <summary>How many there are at most: some have become more since.</summary>
    public int Count => _oldest.Count;

    /// <summary>Takes a connection that has begun.</summary>
    public void Add(TcpConnection connection) => _oldest.Enqueue((connection, connection.FirstFrame));

    /// <summary>Lets go of what must not stay.</summary>
    /// <param name="open">How many connections are open.</param>
    /// <param name="nowNs">The latest time of all segments so far.</param>
    public void LetGo(int open, long nowNs)
    {
        while (_oldest.TryPeek(out var oldest))
        {
            var (connection, firstFrame) = oldest;
            var waits = connection is { IsFinished: false, IsAttempt: true } && connection.FirstFrame == firstFrame;
            var isOneTooMany = open >= MaxOpen && _oldest.Count > MinKept;

            if (waits && !isOneTooMany && nowNs - connection.LastTimeNs <= MaxPauseNs)
            {
                return;
            }

            _oldest.Dequeue();

            if (waits)
            {
                letGo(connection);
                open--;
            }
        }
    }
}
