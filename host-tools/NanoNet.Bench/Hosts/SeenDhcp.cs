using System;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>A DHCP message that came from the board.</summary>
public sealed record SeenDhcp(long Number, Instant Stamp, DhcpMessageType Type, IPv4Address Source, IPv4Address Destination, IPv4Address ClientAddress) : ISeen
{
    public bool HasServerIdentifier { get; init; }

    public bool HasRequestedAddress { get; init; }

    public override string ToString() => $"DHCP {Type} from {Source} to {Destination}, ciaddr {ClientAddress}"
        + (HasServerIdentifier ? ", with server identifier" : "")
        + (HasRequestedAddress ? ", with requested address" : "");

    /// <summary>Reads a frame; null if it is no DHCP message of a client.</summary>
    public static SeenDhcp? Of(long number, Instant stamp, ReadOnlySpan<byte> frame)
    {
        if (EthernetFrame.TryParse(frame, out var ethernet) != WireError.None
            || ethernet.EtherType != EtherType.IPv4
            || IPv4Datagram.TryParse(ethernet.Payload, out var ip) != WireError.None
            || ip.IsFragment
            || ip.Protocol != IPProtocol.Udp
            || UdpDatagram.TryParse(ip.Payload, out var udp) != WireError.None
            || udp.DestinationPort != DhcpMessage.ServerPort
            || DhcpMessage.TryParse(udp.Data, out var message) != WireError.None)
        {
            return null;
        }

        return new SeenDhcp(number, stamp, message.MessageType, ip.Source, ip.Destination, message.ClientAddress)
        {
            HasServerIdentifier = message.TryGetAddress(DhcpOptionCode.ServerIdentifier, out _),
            HasRequestedAddress = message.TryGetAddress(DhcpOptionCode.RequestedAddress, out _),
        };
    }
}
