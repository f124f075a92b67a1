using System;
using System.Collections.Generic;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>A DHCP server for one client (RFC 2131): DISCOVER gets an OFFER, a fitting REQUEST an ACK, any other a NAK.</summary>
public sealed class DhcpServer
{
    private const int MaxOptionsLength = 64;

    // RFC 2131 section 4.4.5.
    private const double RenewalFraction = 0.5;
    private const double RebindingFraction = 0.875;

    private readonly SyntheticHost _host;
    private readonly List<DhcpExchange> _exchanges = [];

    public DhcpServer(SyntheticHost host, DhcpLease lease)
    {
        _host = host;
        Lease = lease;
        host.ListenUdp(DhcpMessage.ServerPort, (_, _, _, data, number) => Receive(data, number));
    }

    /// <summary>What it hands out.</summary>
    public DhcpLease Lease { get; set; }

    /// <summary>How it treats its client.</summary>
    public DhcpConduct Conduct { get; set; }

    /// <summary>When it acknowledged the address that the client has: the lease is counted from there. Null while it has none.</summary>
    public Instant? Granted { get; private set; }

    /// <summary>Everything that was asked, in order.</summary>
    public IReadOnlyList<DhcpExchange> Exchanges => _exchanges;

    private void Receive(ReadOnlySpan<byte> data, long number)
    {
        if (DhcpMessage.TryParse(data, out var message) != WireError.None || message.Op != DhcpMessage.BootRequest)
        {
            return;
        }

        var answer = AnswerTo(message);

        if (answer == DhcpMessageType.Nak || message.MessageType is DhcpMessageType.Discover or DhcpMessageType.Release)
        {
            Granted = null;
        }

        _exchanges.Add(new DhcpExchange(number, message.MessageType, answer, message.TransactionId, message.ClientHardwareAddress));

        if (answer != DhcpMessageType.None)
        {
            Granted = answer == DhcpMessageType.Ack ? _host.Clock.Now : Granted;
            Send(message, answer);
        }
    }

    private DhcpMessageType AnswerTo(in DhcpMessage message)
    {
        if (message.TryGetAddress(DhcpOptionCode.ServerIdentifier, out var server) && server != _host.Address)
        {
            // The client has chosen another server (section 4.3.2).
            return DhcpMessageType.None;
        }

        // Who extends a lease has an address, and says none of the options that choose (RFC 2131 table 4).
        var isRenewal = message.MessageType == DhcpMessageType.Request && !message.ClientAddress.IsAny;

        switch (Conduct)
        {
            case DhcpConduct.IsSilent:
                return DhcpMessageType.None;
            case DhcpConduct.RefusesRenewals when isRenewal:
                return DhcpMessageType.Nak;
            default:
                break;
        }

        switch (message.MessageType)
        {
            case DhcpMessageType.Discover:
                return DhcpMessageType.Offer;
            case DhcpMessageType.Inform:
                return DhcpMessageType.Ack;
            case DhcpMessageType.Request:
                var wanted = message.TryGetAddress(DhcpOptionCode.RequestedAddress, out var requested) ? requested : message.ClientAddress;
                return wanted == Lease.Address ? DhcpMessageType.Ack : DhcpMessageType.Nak;
            default:
                return DhcpMessageType.None;
        }
    }

    private void Send(in DhcpMessage message, DhcpMessageType type)
    {
        Span<byte> optionBuffer = stackalloc byte[MaxOptionsLength];
        var options = WriteOptions(optionBuffer, type, isInform: message.MessageType == DhcpMessageType.Inform);
        var hasAddress = type != DhcpMessageType.Nak && message.MessageType != DhcpMessageType.Inform;

        Span<byte> buffer = stackalloc byte[DhcpMessage.HeaderLength + MaxOptionsLength];
        var length = new DhcpHeader
        {
            Op = DhcpMessage.BootReply,
            TransactionId = message.TransactionId,
            Flags = message.Flags,
            ClientAddress = type == DhcpMessageType.Ack ? message.ClientAddress : default,
            YourAddress = hasAddress ? Lease.Address : default,
            ServerAddress = type == DhcpMessageType.Nak ? default : _host.Address,
            ClientHardwareAddress = message.ClientHardwareAddress,
        }.Emit(buffer, options);

        var udp = new UdpHeader { SourcePort = DhcpMessage.ServerPort, DestinationPort = DhcpMessage.ClientPort };
        var data = buffer[..length];

        // RFC 2131 section 4.1: to ciaddr if there is one; else broadcast for a NAK or where the client asks for it; else to the
        // address that it will have, at its hardware address, since it does not answer ARP for it yet.
        if (!message.ClientAddress.IsAny && type != DhcpMessageType.Nak)
        {
            _host.SendUdp(message.ClientHardwareAddress, message.ClientAddress, udp, data);
        }
        else if (type == DhcpMessageType.Nak || (message.Flags & DhcpMessage.BroadcastFlag) != 0)
        {
            _host.SendUdp(IPv4Address.Broadcast, udp, data);
        }
        else
        {
            _host.SendUdp(message.ClientHardwareAddress, Lease.Address, udp, data);
        }
    }

    private ReadOnlySpan<byte> WriteOptions(Span<byte> buffer, DhcpMessageType type, bool isInform)
    {
        var options = new DhcpOptionWriter(buffer);
        options.MessageType(type);
        options.Address(DhcpOptionCode.ServerIdentifier, _host.Address);

        if (type != DhcpMessageType.Nak)
        {
            if (!isInform)
            {
                var seconds = (uint)Lease.Time.TotalSeconds;
                options.Seconds(DhcpOptionCode.LeaseTime, seconds);
                options.Seconds(DhcpOptionCode.RenewalTime, (uint)(seconds * RenewalFraction));
                options.Seconds(DhcpOptionCode.RebindingTime, (uint)(seconds * RebindingFraction));
            }

            options.Address(DhcpOptionCode.SubnetMask, Lease.Mask);
            options.Address(DhcpOptionCode.Router, Lease.Router);
            options.Address(DhcpOptionCode.DomainNameServer, Lease.DomainNameServer);
        }

        options.End();
        return options.Written;
    }
}
