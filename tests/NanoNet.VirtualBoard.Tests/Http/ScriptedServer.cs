using System;
using System.Collections.Generic;
using System.Text;
using NanoNet.Bench;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>A server on the tester that answers whatever comes with the next of its responses.</summary>
internal sealed class ScriptedServer
{
    private readonly Queue<string> _responses;
    private readonly bool _closes;

    /// <param name="rig">The board that is the client.</param>
    /// <param name="closes">Close the connection after each response.</param>
    /// <param name="responses">What is answered, octet for octet.</param>
    public ScriptedServer(BoardRig rig, bool closes, params IEnumerable<string> responses)
    {
        _responses = new Queue<string>(responses);
        _closes = closes;
        TcpPeer.Listen(rig.Bench.Tester, 8080, Accept);
    }

    /// <summary>All that came, a string for each time that something was answered.</summary>
    public List<string> Requests { get; } = [];

    public int Connections { get; private set; }

    private void Accept(TcpPeer peer)
    {
        Connections++;
        peer.Changed = () => Answer(peer);
    }

    private void Answer(TcpPeer peer)
    {
        if (peer.Available == 0 || _responses.Count == 0)
        {
            return;
        }

        // What the client sends in one go before it reads; a body comes in a segment of its own.
        var octets = new byte[peer.Available];
        Requests.Add(Encoding.ASCII.GetString(octets, 0, peer.Read(octets)));

        if (Requests[^1].Contains("Content-Length", StringComparison.Ordinal) && Requests[^1].EndsWith("\r\n\r\n", StringComparison.Ordinal)
            && !Requests[^1].Contains("Content-Length: 0", StringComparison.Ordinal))
        {
            return;
        }

        peer.Write(Encoding.ASCII.GetBytes(_responses.Dequeue()));

        if (_closes)
        {
            peer.Close();
        }
    }
}
