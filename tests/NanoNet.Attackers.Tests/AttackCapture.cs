using System;
using System.Collections.Generic;
using NanoNet.Capture;
using NanoNet.Wire;

namespace NanoNet.Attackers.Tests;

/// <summary>A capture of an attack, read again for what proves that a rule was not the firmware's to keep.</summary>
internal sealed class AttackCapture
{
    // Ports below are services': echoing to them may make a loop.
    private const ushort FirstFreePort = 1024;

    private readonly Dictionary<(uint Client, ushort ClientPort, ushort Port), CapturedConnection> _connections = [];
    private readonly Dictionary<long, CapturedConnection> _connectionOf = [];
    private readonly Dictionary<(uint Client, ushort Identifier, ushort Number), ushort> _pings = [];
    private readonly HashSet<uint> _heard = [];
    private readonly Dictionary<long, int> _pieces = [];
    private readonly Dictionary<long, (uint Client, ushort Identification)> _segmentsInPieces = [];
    private readonly Dictionary<(uint Client, ushort Identification), int> _lastPieces = [];
    private readonly HashSet<long> _answersMadeOfRequests = [];
    private readonly Dictionary<(uint Client, ushort Identification), byte[]> _beginnings = [];
    private readonly Dictionary<(uint Client, ushort Identification, IPProtocol Protocol), HashSet<int>> _fragments = [];
    private readonly List<EchoedDatagram> _datagrams = [];
    private readonly Dictionary<(uint Client, ushort ClientPort), Queue<EchoedDatagram>> _underWay = [];
    private readonly IPv4Address _board;
    private readonly ushort? _echoPort;

    private AttackCapture(IPv4Address board, ushort? echoPort)
    {
        _board = board;
        _echoPort = echoPort;
    }

    /// <summary>Every connection, and every port that somebody tried.</summary>
    public IReadOnlyCollection<CapturedConnection> Connections => _connections.Values;

    /// <summary>Datagrams to the UDP echo service that are to come back: not empty, in one piece, from a port that is no service's.</summary>
    public IReadOnlyList<EchoedDatagram> Datagrams => _datagrams;

    /// <summary>Echo requests in one piece that were not answered. Before its first answer to a client the board has to ask for his hardware address, and
    /// drops what it has no room for meanwhile.</summary>
    public int UnansweredPings => _pings.Count;

    /// <summary>Frames with an answer to an echo request that has the request's identification.</summary>
    public IReadOnlySet<long> AnswersMadeOfRequests => _answersMadeOfRequests;

    /// <summary>How many pieces of a datagram had come with a frame that is one of them; 0 for others.</summary>
    public int PiecesOf(long frame) => _pieces.GetValueOrDefault(frame);

    /// <summary>Whether a frame ends a TCP segment in pieces whose identification another datagram of its sender has too (RFC 791 section 3.2 wants one of its own for each):
    /// who loses a piece of the one puts those of both together, or drops them.</summary>
    public bool IsMixedUp(long frame) => _segmentsInPieces.TryGetValue(frame, out var key) && _lastPieces[key] > 1;

    /// <summary>Of which connection a frame is.</summary>
    public CapturedConnection ConnectionOf(long frame) => _connectionOf[frame];

    /// <summary>Reads a capture.</summary>
    /// <param name="path">The file.</param>
    /// <param name="board">The board's address.</param>
    /// <param name="echoPort">Of the UDP echo service; null without one.</param>
    public static AttackCapture Read(string path, IPv4Address board, ushort? echoPort)
    {
        var capture = new AttackCapture(board, echoPort);
        using var reader = CaptureReader.Open(path);

        for (var number = 1L; reader.TryReadNext(out var frame); number++)
        {
            if (EthernetFrame.TryParse(frame.Octets, out var ethernet) == WireError.None && ethernet.EtherType == EtherType.IPv4
                && IPv4Datagram.TryParse(ethernet.Payload, out var datagram) == WireError.None)
            {
                capture.Take(number, frame.TimeNs, datagram);
            }
        }

        return capture;
    }

    private void Take(long frame, long timeNs, in IPv4Datagram datagram)
    {
        var fromBoard = datagram.Source == _board;
        var client = (fromBoard ? datagram.Destination : datagram.Source).Value;

        if (datagram.IsFragment)
        {
            TakeFragment(frame, timeNs, datagram, (client, datagram.Identification));
            return;
        }

        switch (datagram.Protocol)
        {
            case IPProtocol.Tcp when TcpSegment.TryParse(datagram.Payload, out var segment) == WireError.None:
                Take(frame, timeNs, fromBoard, client, segment);
                break;
            case IPProtocol.Udp when UdpDatagram.TryParse(datagram.Payload, out var udp) == WireError.None:
                Take(timeNs, fromBoard, client, udp);
                break;
            case IPProtocol.Icmp when IcmpMessage.TryParse(datagram.Payload, out var message) == WireError.None && message.IsEcho:
                TakePing(frame, fromBoard, (client, message.Identifier, message.SequenceNumber), datagram.Identification);
                break;
            default:
                break;
        }
    }

    // A segment in pieces counts where its last piece comes, which is where the stack has it.
    private void TakeFragment(long frame, long timeNs, in IPv4Datagram datagram, (uint Client, ushort Identification) key)
    {
        // hping3 has one identification for all, and its pieces get lost on their way to the cable: of different places there are as many as of pieces.
        var places = _fragments.TryGetValue((key.Client, key.Identification, datagram.Protocol), out var before) ? before : _fragments[(key.Client, key.Identification, datagram.Protocol)] = [];
        places.Add(datagram.FragmentOffset);
        _pieces[frame] = places.Count;

        if (datagram.Protocol != IPProtocol.Tcp || datagram.Source == _board)
        {
            return;
        }

        if (!_beginnings.TryGetValue(key, out var beginning))
        {
            beginning = new byte[TcpSegment.MinHeaderLength];
            _beginnings.Add(key, beginning);
        }

        if (datagram.FragmentOffset < beginning.Length)
        {
            datagram.Payload[..Math.Min(datagram.Payload.Length, beginning.Length - datagram.FragmentOffset)].CopyTo(beginning.AsSpan(datagram.FragmentOffset));
        }

        if ((datagram.Flags & IPv4Flags.MoreFragments) == 0 && TcpSegment.TryParse(beginning, out var segment) == WireError.None)
        {
            _segmentsInPieces.Add(frame, key);
            _lastPieces[key] = _lastPieces.GetValueOrDefault(key) + 1;
            Take(frame, timeNs, false, key.Client, segment);
        }
    }

    private void TakePing(long frame, bool fromBoard, (uint Client, ushort Identifier, ushort Number) ping, ushort identification)
    {
        if (!fromBoard)
        {
            if (_heard.Contains(ping.Client))
            {
                _pings[ping] = identification;
            }

            return;
        }

        _heard.Add(ping.Client);

        if (_pings.Remove(ping, out var asked) && asked == identification)
        {
            _answersMadeOfRequests.Add(frame);
        }
    }

    private void Take(long frame, long timeNs, bool fromBoard, uint client, in TcpSegment segment)
    {
        var (clientPort, port) = fromBoard ? (segment.DestinationPort, segment.SourcePort) : (segment.SourcePort, segment.DestinationPort);

        if (!_connections.TryGetValue((client, clientPort, port), out var connection))
        {
            connection = new CapturedConnection(new IPv4Address(client), port, []);
            _connections.Add((client, clientPort, port), connection);
        }

        _connectionOf.Add(frame, connection);
        connection.Segments.Add(new CapturedSegment(
            frame,
            timeNs,
            fromBoard,
            segment.ControlBits,
            segment.SequenceNumber.Value,
            segment.AcknowledgmentNumber.Value,
            segment.Window,
            segment.Data.Length,
            segment.Data.Length == 0 ? -1 : segment.Data[0]));
    }

    private void Take(long timeNs, bool fromBoard, uint client, in UdpDatagram udp)
    {
        if ((fromBoard ? udp.SourcePort : udp.DestinationPort) != _echoPort)
        {
            return;
        }

        var key = (client, fromBoard ? udp.DestinationPort : udp.SourcePort);

        if (fromBoard)
        {
            if (_underWay.TryGetValue(key, out var asked) && asked.TryDequeue(out var one))
            {
                one.AnsweredNs = timeNs;
            }
        }
        else if (udp.SourcePort >= FirstFreePort && udp.Data.Length != 0)
        {
            var one = new EchoedDatagram(client, timeNs);
            _datagrams.Add(one);
            (_underWay.TryGetValue(key, out var asked) ? asked : _underWay[key] = []).Enqueue(one);
        }
    }
}
