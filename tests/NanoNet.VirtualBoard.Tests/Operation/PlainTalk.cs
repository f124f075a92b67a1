using System;
using System.Collections.Generic;
using NanoNet.Bench;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>A plain connection.</summary>
internal sealed class PlainTalk(TcpPeer peer) : Talk(peer)
{
    public override bool IsReady => Peer.IsOpen;

    public override void Say(ReadOnlySpan<byte> octets) => Peer.Write(octets);

    public override void Listen()
    {
        Span<byte> octets = stackalloc byte[2048];
        int count;

        while ((count = Peer.Read(octets)) > 0)
        {
            Received.AddRange((ReadOnlySpan<byte>)octets[..count]);
        }
    }
}
