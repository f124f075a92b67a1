using System;
using System.Collections.Generic;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>A host made of frames: it answers for its address and lets a scenario send and expect what it likes.</summary>
/// <remarks>
/// Correct by itself as far as RFC 1122 asks of a quiet host: ARP, echo replies, port unreachable, resets for unknown connections.
/// It neither sends nor reassembles fragments. No kernel network is involved.
/// </remarks>
public sealed class SyntheticHost : ISwitchPort
{
    // RFC 6335 section 6: the dynamic ports. A fresh one each time keeps connections apart in the capture.
    private const ushort FirstDynamicPort = 49152;

    // Octets of a datagram that an ICMP error quotes beyond its header (RFC 792).
    private const int QuotedOctets = 8;

    private readonly Pump _pump;
    private readonly Switch _switch;
    private readonly NeighborCache _neighbors;
    private readonly Dictionary<ushort, UdpReceiver> _udp = [];
    private readonly Dictionary<TcpEndpoints, ITcpReceiver> _connections = [];
    private readonly Dictionary<ushort, TcpAcceptor> _listeners = [];
    private readonly byte[] _frame = new byte[FrameEmitter.MaxFrameLength];
    private readonly ulong _secret;
    private ushort _identification;
    private ushort _nextPort = FirstDynamicPort;

    public SyntheticHost(Pump pump, Switch network, string name, MacAddress mac, IPv4Address address, int prefixLength, ulong seed)
    {
        _pump = pump;
        _switch = network;
        Name = name;
        Mac = mac;
        Address = address;
        PrefixLength = prefixLength;
        _secret = seed ^ mac.Value;
        _neighbors = new NeighborCache(pump, RequestAddress, frame => _switch.Transmit(this, frame));
        _switch.Attach(this);
    }

    /// <summary>Whether a hardware address is one of the bench's own.</summary>
    /// <remarks>RFC 7042 section 2.1: bit 0x02 of the first octet marks an address that nobody registers. 4e 4e is "NN".</remarks>
    internal static bool IsTesters(MacAddress mac) => mac.Value >> OwnBits == FirstMac >> OwnBits;

    /// <summary>The first of the bench's hardware addresses.</summary>
    internal const ulong FirstMac = 0x024E_4E00_0001;

    private const int OwnBits = 8;

    public string Name { get; }

    public MacAddress Mac { get; }

    public IPv4Address Address { get; }

    public int PrefixLength { get; }

    public Pump Pump => _pump;

    public IBenchClock Clock => _pump.Clock;

    /// <summary>Every ARP packet that reaches this host, broadcast or to its address.</summary>
    public event Action<SeenArp>? ArpReceived;

    /// <summary>Every ICMP message to this host but echo requests, which it answers.</summary>
    public event Action<SeenIcmp>? IcmpReceived;

    /// <summary>A dynamic port not used before in this run.</summary>
    public ushort NextPort()
    {
        var port = _nextPort;
        _nextPort = port == ushort.MaxValue ? FirstDynamicPort : (ushort)(port + 1);
        return port;
    }

    /// <summary>An initial sequence number as RFC 9293 section 3.4.1 asks: a 4 microsecond clock plus a keyed hash of the endpoints.</summary>
    public SequenceNumber InitialSequenceNumber(in TcpEndpoints endpoints)
    {
        var hash = _secret ^ ((ulong)endpoints.RemoteAddress.Value << 32) ^ ((ulong)endpoints.LocalPort << 16) ^ endpoints.RemotePort;

        // The finalizer of SplitMix64: every input bit changes half of the output bits. A tester needs no cryptographic hash.
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;

        return unchecked((uint)(hash >> 32) + (uint)(Clock.Now.Nanoseconds / 4000));
    }

    public void ListenUdp(ushort port, UdpReceiver receiver) => _udp.Add(port, receiver);

    public void CloseUdp(ushort port) => _udp.Remove(port);

    public void ListenTcp(ushort port, TcpAcceptor acceptor) => _listeners.Add(port, acceptor);

    public void CloseTcp(ushort port) => _listeners.Remove(port);

    /// <summary>From now on segments of this connection go to <paramref name="receiver"/>.</summary>
    public void Claim(in TcpEndpoints endpoints, ITcpReceiver receiver) => _connections.Add(endpoints, receiver);

    /// <summary>From now on segments of this connection are answered with a reset.</summary>
    public void Release(in TcpEndpoints endpoints) => _connections.Remove(endpoints);

    public void Deliver(ReadOnlySpan<byte> frame, long number)
    {
        if (EthernetFrame.TryParse(frame, out var ethernet) != WireError.None || (ethernet.Destination != Mac && !ethernet.Destination.IsGroup))
        {
            return;
        }

        if (ethernet.EtherType == EtherType.Arp)
        {
            ReceiveArp(ethernet, number);
        }
        else if (ethernet.EtherType == EtherType.IPv4)
        {
            ReceiveIPv4(ethernet, number);
        }
    }

    /// <summary>Drops the hardware address of a neighbour, as if its time were over: it is asked for again.</summary>
    public void Forget(IPv4Address address) => _neighbors.Forget(address);

    /// <summary>Broadcasts a request for an address, whether or not it is known.</summary>
    public void RequestAddress(IPv4Address address) => SendArp(MacAddress.Broadcast, new ArpHeader
    {
        Operation = ArpOperation.Request,
        SenderHardwareAddress = Mac,
        SenderProtocolAddress = Address,
        TargetProtocolAddress = address,
    });

    /// <summary>Sends an ARP packet exactly as given.</summary>
    public void SendArp(MacAddress destination, in ArpHeader arp)
    {
        var length = FrameEmitter.Arp(_frame, new EthernetHeader(destination, Mac, EtherType.Arp), arp);
        _switch.Transmit(this, _frame.AsSpan(0, length));
    }

    public void SendIcmp(IPv4Address destination, in IcmpHeader icmp, ReadOnlySpan<byte> data)
    {
        var length = FrameEmitter.Icmp(_frame, EthernetTo(destination), IPv4To(destination, IPProtocol.Icmp), icmp, data);
        Transmit(destination, length);
    }

    public void SendUdp(IPv4Address destination, in UdpHeader udp, ReadOnlySpan<byte> data)
    {
        var length = FrameEmitter.Udp(_frame, EthernetTo(destination), IPv4To(destination, IPProtocol.Udp), udp, data);
        Transmit(destination, length);
    }

    /// <summary>Sends a datagram to a given hardware address, as a DHCP server does for a client that cannot answer ARP yet.</summary>
    public void SendUdp(MacAddress to, IPv4Address destination, in UdpHeader udp, ReadOnlySpan<byte> data)
    {
        var ethernet = new EthernetHeader(to, Mac, EtherType.IPv4);
        var length = FrameEmitter.Udp(_frame, ethernet, IPv4To(destination, IPProtocol.Udp), udp, data);
        _switch.Transmit(this, _frame.AsSpan(0, length));
    }

    /// <summary>A UDP datagram to be sent in fragments: header and data, its checksum right.</summary>
    public byte[] UdpDatagramTo(IPv4Address destination, in UdpHeader udp, ReadOnlySpan<byte> data)
    {
        var octets = new byte[UdpDatagram.HeaderLength + data.Length];
        udp.Emit(octets, Address, destination, data);
        return octets;
    }

    /// <summary>Sends a part of a datagram.</summary>
    /// <param name="destination">To whom.</param>
    /// <param name="protocol">Of the whole datagram.</param>
    /// <param name="identification">The same for all its parts.</param>
    /// <param name="offset">Where the part begins in the datagram, in octets; a multiple of 8.</param>
    /// <param name="isMoreToCome">False for the last part.</param>
    /// <param name="part">Its octets.</param>
    public void SendFragment(IPv4Address destination, IPProtocol protocol, ushort identification, int offset, bool isMoreToCome, ReadOnlySpan<byte> part)
    {
        var ip = IPv4To(destination, protocol) with
        {
            Identification = identification,
            Flags = isMoreToCome ? IPv4Flags.MoreFragments : IPv4Flags.None,
            FragmentOffset = offset,
        };
        var length = FrameEmitter.IPv4(_frame, EthernetTo(destination), ip, part);
        Transmit(destination, length);
    }

    public void SendTcp(IPv4Address destination, in TcpHeader tcp, ReadOnlySpan<byte> options, ReadOnlySpan<byte> data)
    {
        var length = FrameEmitter.Tcp(_frame, EthernetTo(destination), IPv4To(destination, IPProtocol.Tcp), tcp, options, data);
        Transmit(destination, length);
    }

    private EthernetHeader EthernetTo(IPv4Address destination) => new(_neighbors.Find(destination), Mac, EtherType.IPv4);

    private IPv4Header IPv4To(IPv4Address destination, IPProtocol protocol) => new()
    {
        Identification = _identification++,
        Flags = IPv4Flags.DontFragment,
        Protocol = protocol,
        Source = Address,
        Destination = destination,
    };

    private void Transmit(IPv4Address destination, int length)
    {
        var frame = _frame.AsSpan(0, length);

        if (!_neighbors.Hold(destination, frame))
        {
            _switch.Transmit(this, frame);
        }
    }

    private void ReceiveArp(in EthernetFrame ethernet, long number)
    {
        if (ArpPacket.TryParse(ethernet.Payload, out var arp) != WireError.None)
        {
            return;
        }

        var isForUs = arp.TargetProtocolAddress == Address;

        // RFC 826 "Packet reception": merge what is known, add what asks for us. RFC 5227: a probe (sender 0.0.0.0) teaches nothing.
        if (!arp.SenderProtocolAddress.IsAny && !arp.SenderHardwareAddress.IsGroup)
        {
            _neighbors.Learn(arp.SenderProtocolAddress, arp.SenderHardwareAddress, add: isForUs);
        }

        ArpReceived?.Invoke(new SeenArp(
            number,
            Clock.Now,
            ethernet.Destination,
            arp.Operation,
            arp.SenderHardwareAddress,
            arp.SenderProtocolAddress,
            arp.TargetHardwareAddress,
            arp.TargetProtocolAddress));

        if (isForUs && arp.Operation == ArpOperation.Request)
        {
            SendArp(arp.SenderHardwareAddress, new ArpHeader
            {
                Operation = ArpOperation.Reply,
                SenderHardwareAddress = Mac,
                SenderProtocolAddress = Address,
                TargetHardwareAddress = arp.SenderHardwareAddress,
                TargetProtocolAddress = arp.SenderProtocolAddress,
            });
        }
    }

    private void ReceiveIPv4(in EthernetFrame ethernet, long number)
    {
        if (IPv4Datagram.TryParse(ethernet.Payload, out var ip) != WireError.None
            || ip.IsCut
            || ip.IsFragment
            || !ip.IsHeaderChecksumRight
            || !(ip.Destination == Address || ip.Destination.IsBroadcast || ip.Destination == DirectedBroadcast))
        {
            return;
        }

        switch (ip.Protocol)
        {
            case IPProtocol.Icmp:
                ReceiveIcmp(ip, number);
                break;
            case IPProtocol.Udp:
                ReceiveUdp(ethernet, ip, number);
                break;
            case IPProtocol.Tcp when ip.Destination == Address:
                ReceiveTcp(ip, number);
                break;
            default:
                break;
        }
    }

    private IPv4Address DirectedBroadcast => new(Address.Value | ~IPv4Address.MaskOf(PrefixLength).Value);

    private void ReceiveIcmp(in IPv4Datagram ip, long number)
    {
        if (IcmpMessage.TryParse(ip.Payload, out var icmp) != WireError.None || !icmp.IsChecksumRight)
        {
            return;
        }

        if (icmp.Type == IcmpType.Echo)
        {
            if (ip.Destination == Address)
            {
                SendIcmp(ip.Source, IcmpHeader.EchoReply(icmp.Identifier, icmp.SequenceNumber), icmp.Data);
            }

            return;
        }

        IcmpReceived?.Invoke(new SeenIcmp(
            number, Clock.Now, ip.Source, icmp.Type, icmp.Code, icmp.Identifier, icmp.SequenceNumber, icmp.Data.ToArray()));
    }

    private void ReceiveUdp(in EthernetFrame ethernet, in IPv4Datagram ip, long number)
    {
        if (UdpDatagram.TryParse(ip.Payload, out var udp) != WireError.None
            || (udp.Checksum != 0 && !udp.IsChecksumRight(ip.Source, ip.Destination)))
        {
            return;
        }

        if (_udp.TryGetValue(udp.DestinationPort, out var receiver))
        {
            receiver(ethernet.Source, ip.Source, udp.SourcePort, udp.Data, number);
        }
        else if (ip.Destination == Address)
        {
            // RFC 1122 section 4.1.3.1; never about a broadcast (section 3.2.2).
            var quoted = ethernet.Payload[..Math.Min(ip.HeaderLength + QuotedOctets, ip.TotalLength)];
            SendIcmp(ip.Source, IcmpHeader.Unreachable(IcmpMessage.PortUnreachable), quoted);
        }
    }

    private void ReceiveTcp(in IPv4Datagram ip, long number)
    {
        if (TcpSegment.TryParse(ip.Payload, out var tcp) != WireError.None || !tcp.IsChecksumRight(ip.Source, ip.Destination))
        {
            return;
        }

        var endpoints = new TcpEndpoints(tcp.DestinationPort, ip.Source, tcp.SourcePort);

        if (_connections.TryGetValue(endpoints, out var receiver))
        {
            receiver.Receive(tcp, number);
            return;
        }

        if ((tcp.ControlBits & TcpControlBits.Rst) != 0)
        {
            return;
        }

        if ((tcp.ControlBits & (TcpControlBits.Syn | TcpControlBits.Ack)) == TcpControlBits.Syn
            && _listeners.TryGetValue(tcp.DestinationPort, out var acceptor)
            && acceptor(endpoints, tcp) is { } accepted)
        {
            Claim(endpoints, accepted);
            accepted.Receive(tcp, number);
            return;
        }

        SendReset(endpoints, tcp);
    }

    /// <summary>RFC 9293 section 3.10.7.1: what a host answers for a connection that it does not have.</summary>
    private void SendReset(in TcpEndpoints endpoints, in TcpSegment tcp)
    {
        var header = new TcpHeader { SourcePort = endpoints.LocalPort, DestinationPort = endpoints.RemotePort };

        header = (tcp.ControlBits & TcpControlBits.Ack) != 0
            ? header with { ControlBits = TcpControlBits.Rst, SequenceNumber = tcp.AcknowledgmentNumber }
            : header with
            {
                ControlBits = TcpControlBits.Rst | TcpControlBits.Ack,
                AcknowledgmentNumber = tcp.SequenceNumber + tcp.SequenceLength(),
            };

        SendTcp(endpoints.RemoteAddress, header, default, default);
    }
}
