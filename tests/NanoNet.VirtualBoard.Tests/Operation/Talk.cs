using System;
using System.Collections.Generic;
using NanoNet.Bench;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>A client's connection, plain or through TLS: what it says, and what came.</summary>
internal abstract class Talk
{
    private readonly TcpPeer _peer;

    protected Talk(TcpPeer peer) => _peer = peer;

    /// <summary>All octets that have come, and were not taken.</summary>
    public List<byte> Received { get; } = [];

    /// <summary>Whether octets can go out.</summary>
    public abstract bool IsReady { get; }

    /// <summary>Whether the board has ended it.</summary>
    public virtual bool IsOver => _peer.IsAtEnd || _peer.EndReason != TcpEndReason.None;

    protected TcpPeer Peer => _peer;

    public abstract void Say(ReadOnlySpan<byte> octets);

    /// <summary>Takes up what has come.</summary>
    public abstract void Listen();

    /// <summary>Waits for octets.</summary>
    public Step Until(Func<Talk, bool> condition, TimeSpan within) => new(
        () =>
        {
            Listen();
            return condition(this) || IsOver;
        },
        within);

    /// <summary>Takes this many octets.</summary>
    public byte[] Take(int count)
    {
        var taken = Received.GetRange(0, count).ToArray();
        Received.RemoveRange(0, count);
        return taken;
    }

    public virtual void Close() => _peer.Close();
}
