using System.Collections.Generic;
using NanoNet.Capture;
using NanoNet.Wire;

namespace NanoNet.Attackers.Tests;

/// <summary>What a capture of the board's cable says of polite clients, who have an address of their own.</summary>
internal sealed class PoliteWire
{
    private readonly Dictionary<ushort, ConversationOnWire> _conversations = [];
    private readonly Dictionary<ushort, long> _lastOpenings = [];
    private readonly IPv4Address _board;
    private readonly IPv4Address _client;

    private PoliteWire(IPv4Address board, IPv4Address client)
    {
        _board = board;
        _client = client;
    }

    /// <summary>By the client's port, of which each conversation has one.</summary>
    public IReadOnlyDictionary<ushort, ConversationOnWire> Conversations => _conversations;

    /// <summary>When the last SYN of anybody else went to a port of the board.</summary>
    public IReadOnlyDictionary<ushort, long> LastOpenings => _lastOpenings;

    /// <summary>Reads a capture.</summary>
    public static PoliteWire Read(string capture, IPv4Address board, IPv4Address client)
    {
        var wire = new PoliteWire(board, client);
        using var reader = CaptureReader.Open(capture);

        while (reader.TryReadNext(out var frame))
        {
            if (EthernetFrame.TryParse(frame.Octets, out var ethernet) == WireError.None && ethernet.EtherType == EtherType.IPv4
                && IPv4Datagram.TryParse(ethernet.Payload, out var datagram) == WireError.None && !datagram.IsFragment)
            {
                wire.Take(frame.TimeNs, datagram);
            }
        }

        return wire;
    }

    private void Take(long timeNs, in IPv4Datagram datagram)
    {
        if (datagram.Protocol == IPProtocol.Tcp && TcpSegment.TryParse(datagram.Payload, out var segment) == WireError.None)
        {
            if (datagram.Destination == _board && datagram.Source != _client && segment.ControlBits == TcpControlBits.Syn)
            {
                _lastOpenings[segment.DestinationPort] = timeNs;
            }

            Take(timeNs, datagram, segment.SourcePort, segment.DestinationPort, segment.Data.Length != 0);
        }
        else if (datagram.Protocol == IPProtocol.Udp && UdpDatagram.TryParse(datagram.Payload, out var udp) == WireError.None)
        {
            Take(timeNs, datagram, udp.SourcePort, udp.DestinationPort, true);
        }
    }

    private void Take(long timeNs, in IPv4Datagram datagram, ushort from, ushort to, bool saysSomething)
    {
        if (datagram.Source == _client && datagram.Destination == _board)
        {
            _conversations.TryAdd(from, new ConversationOnWire(to, timeNs, null));
        }
        else if (datagram.Source == _board && datagram.Destination == _client && _conversations.TryGetValue(to, out var before)
            && (saysSomething || before.AnsweredNs is null))
        {
            _conversations[to] = before with { AnsweredNs = timeNs };
        }
    }
}
