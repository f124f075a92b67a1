using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;
using NanoNet.Bench;
using NanoNet.Capture;
using NanoNet.Wire;

namespace NanoNet.Reports.Divergences;

/// <summary>What a capture shows of a board: values of header fields, times, and what it sent, frame by frame.</summary>
public sealed class BoardTraits
{
    private readonly IPv4Address _board;
    private readonly BoardTcpTimes _connections;
    private readonly Dictionary<(IPProtocol, IPv4Address, ushort, ushort), (long TimeNs, long Frame)> _asked = [];
    private readonly Dictionary<string, SortedDictionary<string, long>> _fields = [];

    private BoardTraits(IPv4Address board)
    {
        _board = board;
        _connections = new BoardTcpTimes(Times);
    }

    /// <summary>The values that a header field had, each with the first frame that had it.</summary>
    public IReadOnlyDictionary<string, SortedDictionary<string, long>> Fields => _fields;

    /// <summary>How long the board took over things.</summary>
    public TimeSamples Times { get; } = new();

    /// <summary>What the board sent.</summary>
    public List<SentFrame> Sent { get; } = [];

    /// <summary>Reads a capture, one that is cut or damaged up to there.</summary>
    /// <param name="path">A pcap or pcapng file.</param>
    /// <param name="board">The board's address.</param>
    /// <exception cref="CaptureFormatException">It is no capture.</exception>
    /// <exception cref="System.IO.IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">No right to read it.</exception>
    public static BoardTraits Read(string path, IPv4Address board)
    {
        var traits = new BoardTraits(board);
        using var reader = CaptureReader.Open(path);

        for (var number = 1L; reader.TryReadNext(out var frame); number++)
        {
            traits.Take(number, frame.TimeNs, frame.Octets);
        }

        return traits;
    }

    private void Take(long number, long timeNs, ReadOnlySpan<byte> octets)
    {
        var view = FrameView.Of(octets);
        var isFromBoard = view.Source == _board || view.Dhcp is DhcpMessageType.Discover or DhcpMessageType.Request or DhcpMessageType.Decline;

        if (isFromBoard)
        {
            Sent.Add(new SentFrame(number, FrameWords.Of(view), FrameSteps.Of(view), FrameSteps.ConnectionOf(view)));
        }

        if (view.ArpOperation is { } operation)
        {
            TakeArp(number, timeNs, view, operation);
            return;
        }

        if (EthernetFrame.TryParse(octets, out var ethernet) != WireError.None
            || ethernet.EtherType != EtherType.IPv4
            || IPv4Datagram.TryParse(ethernet.Payload, out var ip) != WireError.None)
        {
            return;
        }

        if (isFromBoard)
        {
            Note(number, $"{ip.Protocol} time to live", $"{ip.TimeToLive}");
            Note(number, $"{ip.Protocol} do not fragment", (ip.Flags & IPv4Flags.DontFragment) != 0 ? "yes" : "no");
        }

        if (!ip.IsFragment && ip.Protocol == IPProtocol.Tcp && TcpSegment.TryParse(ip.Payload[..Math.Min(ip.Payload.Length, ip.PayloadLength)], out var tcp) == WireError.None)
        {
            TakeTcp(number, timeNs, ip, tcp, isFromBoard);
        }
        else if (!ip.IsFragment)
        {
            TakeAnswer(number, timeNs, view, ip, isFromBoard);
        }
    }

    private void TakeArp(long number, long timeNs, in FrameView view, ArpOperation operation)
    {
        var key = (default(IPProtocol), operation == ArpOperation.Request ? view.Source : view.Destination, (ushort)0, (ushort)0);

        if (operation == ArpOperation.Request && view.Destination == _board && view.Source != _board)
        {
            _asked[key] = (timeNs, number);
        }
        else if (operation == ArpOperation.Reply && view.Source == _board && _asked.Remove(key, out var asked))
        {
            Times.Add("ARP reply", timeNs - asked.TimeNs, number);
        }
    }

    private void TakeTcp(long number, long timeNs, in IPv4Datagram ip, TcpSegment tcp, bool isFromBoard)
    {
        var length = ip.PayloadLength - tcp.HeaderLength;

        if (isFromBoard)
        {
            if ((tcp.ControlBits & TcpControlBits.Syn) != 0)
            {
                TakeSyn(number, tcp);
            }

            // Only what the sender would fill: how much is left of it depends on when an application reads.
            Largest("TCP largest segment", length, number);
            Largest("TCP largest window", tcp.Window, number);
        }

        var (peer, peerPort, port) = isFromBoard ? (ip.Destination, tcp.DestinationPort, tcp.SourcePort) : (ip.Source, tcp.SourcePort, tcp.DestinationPort);

        if (isFromBoard || ip.Destination == _board)
        {
            _connections.Add((peer, peerPort, port), isFromBoard, number, timeNs, tcp, length);
        }
    }

    private void TakeSyn(long number, TcpSegment tcp)
    {
        // A board that connects asks; one that is asked answers, which depends on what it was asked.
        var name = (tcp.ControlBits & TcpControlBits.Ack) != 0 ? "SYN,ACK" : "SYN";
        var kinds = new List<string>();

        foreach (var option in tcp.Options)
        {
            kinds.Add(option.Kind.ToString());

            if (option.Kind == TcpOptionKind.MaximumSegmentSize && option.Data.Length == sizeof(ushort))
            {
                Note(number, $"{name} maximum segment size", $"{BinaryPrimitives.ReadUInt16BigEndian(option.Data)}");
            }
            else if (option.Kind == TcpOptionKind.WindowScale && option.Data.Length == 1)
            {
                Note(number, $"{name} window scale", $"{option.Data[0]}");
            }
        }

        Note(number, $"{name} options", kinds.Count == 0 ? "none" : string.Join(", ", kinds));
        Note(number, $"{name} window", $"{tcp.Window}");
    }

    private void TakeAnswer(long number, long timeNs, in FrameView view, in IPv4Datagram ip, bool isFromBoard)
    {
        if (ip.Protocol == IPProtocol.Icmp && view.IcmpType is IcmpType.Echo or IcmpType.EchoReply)
        {
            Answer("ICMP echo", (IPProtocol.Icmp, isFromBoard ? ip.Destination : ip.Source, 0, 0), isFromBoard, timeNs, number);
        }
        else if (ip.Protocol == IPProtocol.Udp && view.Dhcp == DhcpMessageType.None)
        {
            var (source, destination) = view.Ports;
            Answer(
                "UDP echo", (IPProtocol.Udp, isFromBoard ? ip.Destination : ip.Source, isFromBoard ? destination : source, isFromBoard ? source : destination), isFromBoard, timeNs, number);
        }
    }

    private void Answer(string name, (IPProtocol, IPv4Address, ushort, ushort) key, bool isFromBoard, long timeNs, long number)
    {
        if (!isFromBoard)
        {
            _asked[key] = (timeNs, number);
        }
        else if (_asked.Remove(key, out var asked))
        {
            Times.Add(name, timeNs - asked.TimeNs, number);
        }
    }

    private void Note(long number, string field, string value)
    {
        if (!_fields.TryGetValue(field, out var values))
        {
            _fields[field] = values = new SortedDictionary<string, long>(StringComparer.Ordinal);
        }

        values.TryAdd(value, number);
    }

    private void Largest(string field, int value, long number)
    {
        if (!_fields.TryGetValue(field, out var values) || int.Parse(First(values), CultureInfo.InvariantCulture) < value)
        {
            _fields[field] = new SortedDictionary<string, long>(StringComparer.Ordinal) { [value.ToString(CultureInfo.InvariantCulture)] = number };
        }
    }

    private static string First(SortedDictionary<string, long> values)
    {
        foreach (var (value, _) in values)
        {
            return value;
        }

        return "0";
    }
}
