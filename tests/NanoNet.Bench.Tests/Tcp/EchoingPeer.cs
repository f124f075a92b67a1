using System;

namespace NanoNet.Bench.Tests;

/// <summary>Sends back what a <see cref="TcpPeer"/> receives, and closes when the other side has.</summary>
internal sealed class EchoingPeer
{
    private readonly byte[] _held = new byte[1024];
    private int _start;
    private int _end;

    public EchoingPeer(TcpPeer peer)
    {
        Peer = peer;
        peer.Changed = Move;
    }

    public TcpPeer Peer { get; }

    private void Move()
    {
        while (true)
        {
            if (_start == _end)
            {
                _start = 0;
                _end = Peer.Read(_held);

                if (_end == 0)
                {
                    break;
                }
            }

            var taken = Peer.Write(_held.AsSpan(_start, _end - _start));
            _start += taken;

            if (taken == 0)
            {
                break;
            }
        }

        if (Peer.IsAtEnd && _start == _end)
        {
            Peer.Close();
        }
    }
}
