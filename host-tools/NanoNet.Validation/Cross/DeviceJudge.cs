using System;
using System.Collections.Generic;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>What hosts do over many connections: attempts to connect, and connections that are never closed.</summary>
internal sealed class DeviceJudge(Evidence evidence)
{
    private const int MaxPeers = 4096;

    /// <summary>What RFC 6298 section 2 makes a host wait before it sends a SYN again; who connects anew has the less reason to hurry.</summary>
    private const long SpacedNs = 1_000_000_000;

    private const int FastAttempts = 3;
    private const int MaxIdle = 16;
    private const long IdleNs = 60_000_000_000;

    private readonly Dictionary<Pair, Attempts> _attempts = [];
    private readonly List<LeftOpen> _leftOpen = [];
    private bool _isAnyClosed;

    /// <summary>A host opens a connection.</summary>
    public void TakeSyn(in FrameStamp frame, in DatagramInfo info, ushort sourcePort, ushort destinationPort)
    {
        if (!info.IsJudged)
        {
            return;
        }

        var key = new Pair(info.Source, new TcpEndpoint(info.Destination, destinationPort));

        if (!_attempts.TryGetValue(key, out var before))
        {
            if (_attempts.Count < MaxPeers)
            {
                _attempts.Add(key, new Attempts(sourcePort, frame.TimeNs, 0, 0));
            }

            return;
        }

        // The same SYN once more is TCP's affair.
        if (before.Port == sourcePort)
        {
            return;
        }

        var isFast = frame.TimeNs - before.TimeNs < SpacedNs;
        var fast = isFast ? before.Fast + 1 : 0;
        var spaced = isFast ? 0 : before.Spaced + 1;
        _attempts[key] = new Attempts(sourcePort, frame.TimeNs, fast, spaced);

        if (fast == FastAttempts)
        {
            evidence.Violate(new Violation(Fact.ReconnectsTooFast, frame.Number));
        }
        else if (spaced == FastAttempts)
        {
            evidence.See(Fact.ReconnectsSpaced);
        }
    }

    /// <summary>A server takes a connection: what failed before has ended.</summary>
    public void TakeSynAck(in DatagramInfo info, ushort sourcePort) => _attempts.Remove(new Pair(info.Destination, new TcpEndpoint(info.Source, sourcePort)));

    /// <summary>Takes a connection that is let go, because it has closed, was replaced, or the capture has ended.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="endNs">When the capture ends, if it has; null before.</param>
    public void TakeEnded(TcpConnection connection, long? endNs)
    {
        if (connection.IsClosed)
        {
            // Not stated at once: connections may end on a thread of their own.
            _isAnyClosed = true;
        }
        else if (connection.IsHandshakeDone && connection.Ends[1 - connection.Client].IsJudged && !(endNs - connection.LastTimeNs <= IdleNs))
        {
            _leftOpen.Add(new LeftOpen(
                connection.Index, connection.Endpoint(1 - connection.Client).Address, connection.FirstFrame, connection.LastTimeNs));
        }
    }

    /// <summary>Counts the connections that each host has left open.</summary>
    public void Finish(long endNs)
    {
        if (_isAnyClosed)
        {
            evidence.See(Fact.ConnectionsClosed);
        }

        var idle = new Dictionary<InternetAddress, int>();
        _leftOpen.Sort(static (one, other) => one.Index.CompareTo(other.Index));

        foreach (var connection in _leftOpen)
        {
            if (endNs - connection.LastTimeNs <= IdleNs)
            {
                continue;
            }

            var count = idle.GetValueOrDefault(connection.Server) + 1;
            idle[connection.Server] = count;

            if (count == MaxIdle + 1)
            {
                evidence.Violate(new Violation(Fact.ConnectionsLeak, connection.FirstFrame));
            }
        }
    }

    private readonly record struct LeftOpen(int Index, InternetAddress Server, long FirstFrame, long LastTimeNs);

    /// <summary>Who connects, and where to. Compared and hashed for every connection: at once, not part by part.</summary>
    private readonly struct Pair(InternetAddress client, TcpEndpoint server) : IEquatable<Pair>
    {
        private readonly InternetAddress _client = client;
        private readonly TcpEndpoint _server = server;

        public bool Equals(Pair other) =>
            ((_client.Low ^ other._client.Low) | (_client.High ^ other._client.High) | (_server.Address.Low ^ other._server.Address.Low)
            | (_server.Address.High ^ other._server.Address.High) | (uint)(_server.Port ^ other._server.Port)) == 0;

        public override bool Equals(object? obj) => obj is Pair other && Equals(other);

        public override int GetHashCode() => (int)ConnectionTable.Hash(_client, 0, _server.Address, _server.Port);
    }

    private readonly record struct Attempts(ushort Port, long TimeNs, int Fast, int Spaced);
}
