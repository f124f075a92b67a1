using System;
using System.Collections.Generic;
using System.Linq;
using NanoNet.Bench;
using NanoNet.Wire;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>Sees every frame on the switch and keeps what the board sends and gets: the other side of what firmware says.</summary>
internal sealed class WireWitness : ISwitchPort
{
    private readonly IPv4Address _board;
    private readonly List<WitnessedSegment> _segments = [];
    private readonly List<WitnessedDatagram> _datagrams = [];
    private readonly List<ArpOperation> _requests = [];

    public WireWitness(IPv4Address board) => _board = board;

    public string Name => "witness";

    /// <summary>TCP segments from the board, in order.</summary>
    public IEnumerable<WitnessedSegment> Sent => _segments.Where(static segment => segment.IsFromBoard);

    /// <summary>TCP segments of both sides, in order.</summary>
    public IReadOnlyList<WitnessedSegment> Segments => _segments;

    /// <summary>UDP datagrams from the board, in order.</summary>
    public IEnumerable<WitnessedDatagram> Datagrams => _datagrams;

    /// <summary>ARP requests of the board.</summary>
    public int ArpRequests => _requests.Count;

    public bool HasSent(TcpControlBits bits) => Sent.Any(segment => (segment.ControlBits & bits) == bits);

    public void Deliver(ReadOnlySpan<byte> frame, long number)
    {
        if (EthernetFrame.TryParse(frame, out var ethernet) != WireError.None)
        {
            return;
        }

        if (ethernet.EtherType == EtherType.Arp)
        {
            TakeArp(ethernet);
        }
        else if (ethernet.EtherType == EtherType.IPv4 && IPv4Datagram.TryParse(ethernet.Payload, out var ip) == WireError.None)
        {
            Take(ethernet, ip);
        }
    }

    private void TakeArp(in EthernetFrame ethernet)
    {
        if (ArpPacket.TryParse(ethernet.Payload, out var arp) == WireError.None
            && arp.Operation == ArpOperation.Request
            && arp.SenderProtocolAddress == _board
            && arp.TargetProtocolAddress != _board)
        {
            _requests.Add(arp.Operation);
        }
    }

    private void Take(in EthernetFrame ethernet, in IPv4Datagram ip)
    {
        if (ip.Protocol == IPProtocol.Tcp && TcpSegment.TryParse(ip.Payload, out var tcp) == WireError.None)
        {
            _segments.Add(new WitnessedSegment(
                ip.Source == _board, tcp.SourcePort, tcp.DestinationPort, tcp.ControlBits, tcp.SequenceNumber, tcp.Window, tcp.Data.ToArray(), ip.TimeToLive, ip.TypeOfService));
        }
        else if (ip.Protocol == IPProtocol.Udp && (ip.Source == _board || ip.Source.IsAny) && UdpDatagram.TryParse(ip.Payload, out var udp) == WireError.None)
        {
            _datagrams.Add(new WitnessedDatagram(ethernet.Destination, ip.Destination, udp.SourcePort, udp.DestinationPort, udp.Data.ToArray(), ip.TimeToLive));
        }
    }
}
