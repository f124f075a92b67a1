using System;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>The way of what frames carry, through the network layer and through tunnels, which lead back to it.</summary>
internal sealed class InternetPath(LayerJudges judges, TransportPath transport, UnreadFrames unread, JudgeOptions options)
{
    // Every datagram goes there, also those that take the short way.
    private readonly UdpJudge _udp = judges.Udp;
    private int _depth;

    public void AddLlc(in FrameStamp stamp, EthernetFrame ethernet, bool isCut)
    {
        if (LlcHeader.TryParse(ethernet.Payload, (int)ethernet.EtherType, out var llc) != WireError.None)
        {
            unread.Add(UnreadKind.Llc, 0, stamp.Number);
        }
        else if (llc.EtherType == EtherType.None)
        {
            unread.Add(UnreadKind.Llc, llc.DestinationAccessPoint, stamp.Number);
        }
        else
        {
            Add(stamp, llc.EtherType, llc.Payload, isCut);
        }
    }

    public void Add(in FrameStamp frame, EtherType type, ReadOnlySpan<byte> payload, bool isCut)
    {
        switch (type)
        {
            case EtherType.Arp:
                judges.Arp.Add(frame, payload);

                if (ArpPacket.TryParse(payload, out var arp) == WireError.None)
                {
                    judges.Dhcp.Leases.TakeArp(frame, arp.TargetProtocolAddress);

                    if (arp.SenderProtocolAddress.IsAny && judges.Subjects.IsJudged(frame.Source))
                    {
                        judges.Dhcp.Starts.TakeSign(frame);
                    }
                }

                break;
            case EtherType.IPv4:
                AddIPv4(frame, payload, isCut);
                break;
            case EtherType.IPv6:
                AddIPv6(frame, payload, isCut);
                break;
            default:
                if (!Tunnel.TryOpen(type, payload, out var content) || !AddContent(frame, content, isCut))
                {
                    unread.Add(UnreadKind.EtherType, (int)type, frame.Number);
                }

                break;
        }
    }

    /// <summary>Takes what a tunnel carries: its own hosts are those inside.</summary>
    private bool AddContent(in FrameStamp frame, TunnelContent content, bool isCut)
    {
        if (_depth == Tunnel.MaxDepth)
        {
            return false;
        }

        _depth++;
        var isRead = true;
        var inner = new FrameStamp(frame.Number, frame.TimeNs, default, default);

        if (content.Type != EtherType.Bridged)
        {
            Add(inner, content.Type, content.Octets, isCut);
        }
        else if (EthernetFrame.TryParse(content.Octets, out var ethernet) != WireError.None)
        {
            isRead = false;
        }
        else if ((int)ethernet.EtherType < EthernetFrame.FirstEtherType)
        {
            AddLlc(inner, ethernet, isCut);
        }
        else
        {
            Add(inner, ethernet.EtherType, ethernet.Payload, isCut);
        }

        _depth--;
        return isRead;
    }

    /// <summary>Looks at who sends a datagram, where the link says so.</summary>
    private void TakeSource(in FrameStamp frame, in DatagramInfo info)
    {
        if (frame.Source == default || !info.IsJudged)
        {
            return;
        }

        judges.Ethernet.TakeSource(frame, info.Source);
        judges.Arp.TakeDatagram(frame);
        judges.Dhcp.Leases.TakeSource(frame, info.Source);
        judges.Subjects.SeeWithAddress(info.Source, frame.TimeNs);
    }

    private void AddIPv4(in FrameStamp frame, ReadOnlySpan<byte> payload, bool isCut)
    {
        if (!judges.IPv4.TryTake(frame, payload, isCut, out var datagram, out var info))
        {
            unread.Add(UnreadKind.IPv4Header, 0, frame.Number);
            return;
        }

        TakeSource(frame, info);

        if (datagram.Identification != 0)
        {
            judges.Capture.TakeDatagram(frame, payload);
        }

        // Nobody takes a datagram that is damaged or cut short, or that goes to another hardware address than his. Elsewhere an adapter
        // may yet fill the checksum in, and the capture may have less of the frame than the wire.
        if (options.IsLossless
            && (!datagram.IsHeaderChecksumRight || (datagram.IsCut && !isCut) || judges.Subjects.IsForAnother(frame.Destination, info.Destination)))
        {
            return;
        }

        if (info.IsJudged && datagram.FragmentOffset == 0 && (datagram.Flags & IPv4Flags.DontFragment) == 0)
        {
            judges.Identifications.Take(frame, info, datagram.Protocol, datagram.Payload);
        }

        if (!datagram.IsFragment)
        {
            if ((datagram.Flags & IPv4Flags.DontFragment) != 0)
            {
                judges.Paths.TakePacket(frame, info, datagram.TotalLength);
            }

            AddTransport(frame, datagram.Protocol, datagram.Payload, AsSent(info, datagram.Protocol, datagram.Payload.Length, isCut));
            return;
        }

        if (judges.Fragments.TryComplete(frame, datagram, info, out var whole)
            && !(options.Board is { Reassembles: false } && judges.Subjects.IsJudged(info.Destination)))
        {
            AddTransport(frame, datagram.Protocol, whole, info with { PayloadLength = whole.Length });
        }
    }

    private void AddIPv6(in FrameStamp frame, ReadOnlySpan<byte> payload, bool isCut)
    {
        if (!judges.IPv6.TryTake(frame, payload, isCut, out var datagram, out var info))
        {
            unread.Add(UnreadKind.IPv6Header, 0, frame.Number);
            return;
        }

        TakeSource(frame, info);

        judges.Neighbors.TakeSource(frame, info.Source);

        if (!datagram.IsFragment)
        {
            judges.Paths.TakePacket(frame, info, datagram.TotalLength);
            AddIPv6Payload(
                frame, datagram.Protocol, datagram.Payload, datagram.HopLimit, AsSent(info, datagram.Protocol, datagram.Payload.Length, isCut));
            return;
        }

        if (judges.Fragments.TryComplete(frame, datagram, info, out var whole))
        {
            AddIPv6Payload(frame, datagram.Protocol, whole, datagram.HopLimit, info with { PayloadLength = whole.Length });
        }
    }

    /// <summary>Of a segment there is no more than its frame holds, whatever length the header before it claims; unless the capture has cut the frame.</summary>
    private static DatagramInfo AsSent(in DatagramInfo info, IPProtocol protocol, int length, bool isFrameCut) =>
        info.IsCut && !isFrameCut && protocol == IPProtocol.Tcp ? info with { PayloadLength = length, IsCut = false } : info;

    private void AddIPv6Payload(in FrameStamp frame, IPProtocol protocol, ReadOnlySpan<byte> payload, byte hopLimit, in DatagramInfo info)
    {
        if (protocol == IPProtocol.IcmpV6)
        {
            if (info is { IsJudged: true, Source.IsAny: true })
            {
                judges.Dhcp.Starts.TakeSign(frame);
            }

            judges.IcmpV6.Add(frame, payload, hopLimit, info);
        }
        else
        {
            AddTransport(frame, protocol, payload, info);
        }
    }

    private void AddTransport(in FrameStamp frame, IPProtocol protocol, ReadOnlySpan<byte> payload, in DatagramInfo info)
    {
        switch (protocol)
        {
            case IPProtocol.Tcp:
                transport.AddTcp(frame, payload, info);
                break;
            case IPProtocol.Udp:
                AddUdp(frame, payload, info);
                break;
            case IPProtocol.Icmp when info.Source.IsIPv4:
                judges.Icmp.Add(frame, payload, info);
                break;
            case IPProtocol.AuthenticationHeader when info.Source.IsIPv4 && Tunnel.LengthOfAuthentication(payload) is var length and > 0:
                // Behind it what it names is as it would be without it (RFC 4302 section 2); the other version walks it with its extensions.
                AddTransport(frame, (IPProtocol)payload[0], payload[length..], info with { PayloadLength = info.PayloadLength - length });
                break;
            default:
                if (!Tunnel.TryOpen(protocol, payload, out var content) || !AddContent(frame, content, info.IsCut))
                {
                    unread.Add(UnreadKind.Protocol, (int)protocol, frame.Number);
                }

                break;
        }
    }

    public void AddUdp(in FrameStamp frame, ReadOnlySpan<byte> payload, in DatagramInfo info, bool isChecksumRight = false)
    {
        if (UdpDatagram.TryParse(payload, out var udp) != WireError.None)
        {
            _udp.AddPart(frame, info);
            return;
        }

        _udp.Add(frame, udp, info, isChecksumRight);

        if ((Tunnel.IsPort(udp.DestinationPort) || Tunnel.IsPort(udp.SourcePort))
            && Tunnel.TryOpen(udp, out var content))
        {
            AddContent(frame, content, info.IsCut);
        }
    }
}
