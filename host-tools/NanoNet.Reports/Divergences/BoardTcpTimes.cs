using System.Collections.Generic;
using NanoNet.Wire;

namespace NanoNet.Reports.Divergences;

/// <summary>Times of a board's TCP: answers to SYN and data, and the timeouts that retransmissions show.</summary>
internal sealed class BoardTcpTimes(TimeSamples times)
{
    private readonly Dictionary<(IPv4Address Peer, ushort PeerPort, ushort Port), Connection> _connections = [];

    public void Add((IPv4Address Peer, ushort PeerPort, ushort Port) key, bool isFromBoard, long number, long timeNs, TcpSegment tcp, int length)
    {
        var isSyn = (tcp.ControlBits & TcpControlBits.Syn) != 0;

        if (isSyn && !isFromBoard && (!_connections.TryGetValue(key, out var before) || before.SynSequence != tcp.SequenceNumber))
        {
            _connections[key] = new Connection { SynSequence = tcp.SequenceNumber, SynNs = timeNs };
            return;
        }

        if (!_connections.TryGetValue(key, out var connection))
        {
            return;
        }

        if (!isFromBoard)
        {
            // A SYN that was sent again: which one was answered is not known.
            connection.SynNs = isSyn ? null : connection.SynNs;
            connection.DataNs = length > 0 && connection.DataNs is null && !connection.HasAnswered ? timeNs : connection.DataNs;
            return;
        }

        if (isSyn && connection.SynNs is { } syn)
        {
            times.Add("SYN,ACK after SYN", timeNs - syn, number);
            connection.SynNs = null;
        }

        if (length > 0 && connection is { HasAnswered: false, DataNs: { } data })
        {
            times.Add($"first data after data, port {key.Port}", timeNs - data, number);
            connection.HasAnswered = true;
        }

        TakeRepetition(connection, number, timeNs, tcp, length);
    }

    private void TakeRepetition(Connection connection, long number, long timeNs, TcpSegment tcp, int length)
    {
        var what = (tcp.ControlBits & TcpControlBits.Syn) != 0 ? "SYN,ACK" : length > 0 ? "data" : (tcp.ControlBits & TcpControlBits.Fin) != 0 ? "FIN" : null;

        if (what is null)
        {
            return;
        }

        var sent = (tcp.SequenceNumber, what);

        if (!connection.Sent.TryGetValue(sent, out var before))
        {
            connection.Sent[sent] = (timeNs, 0);
            return;
        }

        var count = before.Count + 1;
        connection.Sent[sent] = (timeNs, count);

        // Further ones follow from the first: each takes twice as long.
        if (count <= 2)
        {
            times.Add($"{(count == 1 ? "first" : "second")} retransmission of {what}", timeNs - before.TimeNs, number);
        }
    }

    private sealed class Connection
    {
        public SequenceNumber SynSequence { get; init; }

        public long? SynNs { get; set; }

        public long? DataNs { get; set; }

        public bool HasAnswered { get; set; }

        public Dictionary<(SequenceNumber, string), (long TimeNs, int Count)> Sent { get; } = [];
    }
}
