using System;
using NanoNet.Wire;

namespace NanoNet.Validation.Tests.Dhcp;

/// <summary>One message of a timeline, before it is written.</summary>
internal sealed record DhcpStep(bool FromClient, DhcpMessageType Type, IPv4Address Source, IPv4Address Destination, DhcpHeader Header)
{
    public MacAddress DestinationMac { get; init; } = MacAddress.Broadcast;

    public ushort DestinationPort { get; init; } = FromClient ? DhcpMessage.ServerPort : DhcpMessage.ClientPort;

    /// <summary>Option 54; null to leave it out.</summary>
    public IPv4Address? Server { get; init; }

    /// <summary>Option 50; null to leave it out.</summary>
    public IPv4Address? Requested { get; init; }

    /// <summary>Options in place of those made of the properties; null to make them.</summary>
    public byte[]? Options { get; init; }

    /// <summary>Option 51 in seconds; 0 to leave it out.</summary>
    public uint LeaseSeconds { get; init; }

    public byte[] Emit()
    {
        var options = new DhcpOptionWriter(new byte[64]);
        options.MessageType(Type);

        if (Server is { } server)
        {
            options.Address(DhcpOptionCode.ServerIdentifier, server);
        }

        if (Requested is { } requested)
        {
            options.Address(DhcpOptionCode.RequestedAddress, requested);
        }

        if (LeaseSeconds > 0)
        {
            options.Seconds(DhcpOptionCode.LeaseTime, LeaseSeconds);
        }

        options.End();

        var data = new byte[FrameEmitter.MaxFrameLength];
        var length = Header.Emit(data, Options ?? options.Written);
        var frame = new byte[FrameEmitter.MaxFrameLength];
        var frameLength = FrameEmitter.Udp(
            frame,
            new EthernetHeader(DestinationMac, FromClient ? Lease.ClientMac : Lease.ServerMac, EtherType.IPv4),
            new IPv4Header { Protocol = IPProtocol.Udp, Source = Source, Destination = Destination, Flags = IPv4Flags.DontFragment },
            new UdpHeader { SourcePort = FromClient ? DhcpMessage.ClientPort : DhcpMessage.ServerPort, DestinationPort = DestinationPort },
            data.AsSpan(0, length));
        return frame[..frameLength];
    }
}
