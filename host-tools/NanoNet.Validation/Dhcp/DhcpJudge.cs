using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>DHCPv4: form of the messages, and the transactions between clients and servers.</summary>
internal sealed class DhcpJudge(Evidence evidence, Subjects subjects, JudgeOptions options)
{
    // More clients than any bench has; a flood of invented ones must not fill the memory.
    private const int MaxClients = 4096;

    private const long NsPerSecond = 1_000_000_000;

    // RFC 2131 section 4.4.5: T2 where the server does not give it.
    private const double RebindingFraction = 0.875;

    // A client that counts its lease in minutes is up to one of them early: that is for DHCP-T1T2 to say, and no request in RENEWING.
    private const long EarlyNs = 60 * NsPerSecond;

    // Of a short lease no client counts minutes.
    private const int EarlyShare = 8;

    // RFC 4039: an ACK with this option answers a DISCOVER that has it too.
    private const DhcpOptionCode RapidCommit = (DhcpOptionCode)80;

    // Option overload (RFC 2132 section 9.3).
    private const int FileHoldsOptions = 1;
    private const int ServerNameHoldsOptions = 2;

    private readonly Dictionary<MacAddress, DhcpClient> _clients = [];
    private readonly DhcpRetryJudge _retries = new(evidence);

    /// <summary>The addresses that clients have.</summary>
    public DhcpLeaseJudge Leases { get; } = new(evidence);

    /// <summary>How long clients wait before they ask.</summary>
    public BootDelayJudge Starts { get; } = new(evidence);

    public static bool IsDhcp(UdpDatagram udp) => udp.DestinationPort is DhcpMessage.ServerPort or DhcpMessage.ClientPort;

    public void Add(in FrameStamp frame, UdpDatagram udp, in DatagramInfo info)
    {
        if (info.IsCut)
        {
            See(info, Fact.DhcpMessageCut);
            return;
        }

        if (DhcpMessage.TryParse(udp.Data, out var message) != WireError.None)
        {
            TakeBootp(frame, info);
            return;
        }

        var fault = FaultOf(message);
        State(info, frame, fault is null, Fact.DhcpOptionsRight, fault.GetValueOrDefault());

        if (fault is not null)
        {
            return;
        }

        if (message.Op == DhcpMessage.BootRequest)
        {
            State(info, frame, udp.DestinationPort == DhcpMessage.ServerPort, Fact.DhcpAddressedRight, Fact.DhcpPortWrong);
            TakeClientMessage(frame, message, info);
        }
        else
        {
            // A relay agent takes replies at the port of a server, and hands them on as they are (RFC 2131 section 4.1).
            var isRight = udp.DestinationPort == DhcpMessage.ClientPort || !message.RelayAddress.IsAny;
            State(info, frame, isRight, Fact.DhcpAddressedRight, Fact.DhcpPortWrong);

            // Other replies are those to lease queries and the like, with which no client of a lease has to do.
            if (message.MessageType is DhcpMessageType.Offer or DhcpMessageType.Ack or DhcpMessageType.Nak)
            {
                TakeReply(frame, message, info);
            }
        }
    }

    private static Fact? FaultOf(DhcpMessage message)
    {
        if (DhcpOptionField.FaultOf(message.Options) is { } fault)
        {
            return fault;
        }

        if (message.TryGetOption(DhcpOptionCode.OptionOverload, out var data) && data.Length == 1)
        {
            var inFile = (data[0] & FileHoldsOptions) != 0 ? DhcpOptionField.FaultOf(message.BootFile) : null;
            var inServerName = (data[0] & ServerNameHoldsOptions) != 0 ? DhcpOptionField.FaultOf(message.ServerName) : null;

            if ((inFile ?? inServerName) is { } overloaded)
            {
                return overloaded;
            }
        }

        return message.MessageType == DhcpMessageType.None ? Fact.DhcpTypeMissing : null;
    }

    private void TakeBootp(in FrameStamp frame, in DatagramInfo info)
    {
        // BOOTP is right for whoever speaks it; a board that is configured by DHCP does not.
        if (options.Board is null)
        {
            See(info, Fact.DhcpIsBootp);
        }
        else
        {
            State(info, frame, false, Fact.DhcpOptionsRight, Fact.DhcpCookieMissing);
        }
    }

    private void TakeClientMessage(in FrameStamp frame, DhcpMessage message, in DatagramInfo info)
    {
        if (ClientOf(message, mayAdd: true) is not { } client)
        {
            return;
        }

        _retries.TakeMessage(frame, message, info.IsJudged);

        switch (message.MessageType)
        {
            case DhcpMessageType.Request when !message.ClientAddress.IsAny:
                Leases.TakeRenewal(frame, message.ClientAddress, info.IsGroup);
                TakeRenewal(frame, message, info, client);
                break;
            case DhcpMessageType.Request:
                TakeSelection(frame, message, info, client);
                break;
            case DhcpMessageType.Discover:
                Leases.TakeDiscover(message.ClientHardwareAddress);

                if (info.IsJudged)
                {
                    Starts.TakeDiscover(frame);
                }

                subjects.SeeWithoutAddress(message.ClientHardwareAddress, frame.TimeNs);
                break;
            case DhcpMessageType.Release:
                TakeRelease(frame, message, info);
                Leases.Release(message.ClientAddress);
                subjects.SeeWithoutAddress(message.ClientHardwareAddress, frame.TimeNs);
                break;
        }

        if (message.MessageType is DhcpMessageType.Discover or DhcpMessageType.Request or DhcpMessageType.Inform)
        {
            // To an address in use a reply goes there, whatever the B bit (RFC 2131 section 4.1); the reply itself need not repeat ciaddr.
            var wantsBroadcast = (message.Flags & DhcpMessage.BroadcastFlag) != 0 && message.ClientAddress.IsAny;
            client.Ask(message.TransactionId, message.MessageType, wantsBroadcast);
        }
    }

    /// <summary>A REQUEST without ciaddr: SELECTING if it names a server, else INIT-REBOOT (RFC 2131 section 4.3.2).</summary>
    private void TakeSelection(in FrameStamp frame, DhcpMessage message, in DatagramInfo info, DhcpClient client)
    {
        if (!message.TryGetAddress(DhcpOptionCode.RequestedAddress, out var requested))
        {
            State(info, frame, false, Fact.DhcpOfferTaken, Fact.DhcpRequestNamesNoAddress);
            return;
        }

        if (!message.TryGetAddress(DhcpOptionCode.ServerIdentifier, out var server))
        {
            if (client.HasOffer(message.TransactionId))
            {
                State(info, frame, false, Fact.DhcpOfferTaken, Fact.DhcpRequestNamesNoServer);
            }

            return;
        }

        var offers = client.OffersOf(server);

        if (offers.Count == 0)
        {
            StateAbsence(info, frame, client.HasForgotten, Fact.DhcpRequestWithoutOffer, Fact.DhcpOfferNotSeen);
            return;
        }

        var id = message.TransactionId;
        State(info, frame, offers.Any(offer => offer.Address == requested), Fact.DhcpOfferTaken, Fact.DhcpRequestNotAsOffered);
        State(info, frame, offers.Any(offer => offer.TransactionId == id), Fact.DhcpTransactionKept, Fact.DhcpRequestOfOtherTransaction);
    }

    /// <summary>A REQUEST with ciaddr: RENEWING or REBINDING (RFC 2131 section 4.3.6).</summary>
    private void TakeRenewal(in FrameStamp frame, DhcpMessage message, in DatagramInfo info, DhcpClient client)
    {
        if (message.TryGetOption(DhcpOptionCode.ServerIdentifier, out _))
        {
            State(info, frame, false, Fact.DhcpRenewalRight, Fact.DhcpRenewalNamesServer);
        }
        else if (message.TryGetOption(DhcpOptionCode.RequestedAddress, out _))
        {
            State(info, frame, false, Fact.DhcpRenewalRight, Fact.DhcpRenewalNamesAddress);
        }
        else if (!info.IsGroup)
        {
            var isToServer = client.LeaseServer is not { } server || info.Destination == server;
            State(info, frame, isToServer, Fact.DhcpRenewalRight, Fact.DhcpRenewalToOther);
        }
        else
        {
            var isEarly = client.RebindingNs is { } rebindingNs && frame.TimeNs < rebindingNs;
            State(info, frame, !isEarly, Fact.DhcpRenewalRight, Fact.DhcpRenewalBroadcast);
        }
    }

    private void TakeRelease(in FrameStamp frame, DhcpMessage message, in DatagramInfo info)
    {
        var isToServer = message.TryGetAddress(DhcpOptionCode.ServerIdentifier, out var server) && info.Destination == server;

        if (isToServer)
        {
            State(info, frame, info.Source == message.ClientAddress, Fact.DhcpReleaseRight, Fact.DhcpReleaseFromOther);
        }
        else
        {
            State(info, frame, false, Fact.DhcpReleaseRight, Fact.DhcpReleaseNotToServer);
        }
    }

    private void TakeReply(in FrameStamp frame, DhcpMessage message, in DatagramInfo info)
    {
        var client = ClientOf(message, mayAdd: false);

        if (client is null || !client.TryGetTransaction(message.TransactionId, out var transaction))
        {
            var hasForgotten = client?.HasForgotten ?? _clients.Count == MaxClients;
            StateAbsence(info, frame, hasForgotten, Fact.DhcpReplyUnasked, Fact.DhcpRequestNotSeen);

            // An offer that nobody asked for is one all the same: a client must not take it.
            client ??= ClientOf(message, mayAdd: true);
        }
        else
        {
            See(info, Fact.DhcpTransactionKept);
            InspectReply(frame, message, info, transaction);
        }

        if (client is not null)
        {
            Remember(frame, message, client);
        }
    }

    private void InspectReply(in FrameStamp frame, DhcpMessage message, in DatagramInfo info, in DhcpTransaction transaction)
    {
        var isInOrder = message.MessageType == DhcpMessageType.Offer
            ? transaction.IsDiscover
            : transaction.IsRequest || message.TryGetOption(RapidCommit, out _);
        State(info, frame, isInOrder, Fact.DhcpReplyInOrder, Fact.DhcpReplyOutOfOrder);

        // One through a relay goes to the relay. Without the B bit a server that cannot send to an address before it is in use may
        // broadcast too (RFC 2131 section 4.1).
        var mustBroadcast = message.MessageType == DhcpMessageType.Nak || transaction.WantsBroadcast;

        if (mustBroadcast && message.RelayAddress.IsAny)
        {
            State(info, frame, info.IsGroup, Fact.DhcpAddressedRight, Fact.DhcpReplyNotBroadcast);
        }
    }

    private void Remember(in FrameStamp frame, DhcpMessage message, DhcpClient client)
    {
        if (message.MessageType == DhcpMessageType.Ack)
        {
            Leases.Grant(frame, message, subjects.IsJudged(message.ClientHardwareAddress, message.YourAddress));
        }
        else if (message.MessageType == DhcpMessageType.Nak)
        {
            Leases.End(frame, message.ClientHardwareAddress);
        }

        var hasServer = message.TryGetAddress(DhcpOptionCode.ServerIdentifier, out var server);

        if (message.MessageType == DhcpMessageType.Offer)
        {
            client.Offer(new DhcpOffer(message.TransactionId, server, message.YourAddress));
        }
        else if (message.MessageType == DhcpMessageType.Ack && !message.YourAddress.IsAny)
        {
            client.Lease(hasServer ? server : null, RebindingNs(frame, message));
        }
    }

    /// <summary>When a client may be in REBINDING at the earliest.</summary>
    private static long? RebindingNs(in FrameStamp frame, DhcpMessage message)
    {
        if (message.TryGetOption(DhcpOptionCode.RebindingTime, out var data) && data.Length == sizeof(uint))
        {
            return EarliestNs(frame, BinaryPrimitives.ReadUInt32BigEndian(data));
        }

        return message.TryGetOption(DhcpOptionCode.LeaseTime, out data) && data.Length == sizeof(uint)
            ? EarliestNs(frame, BinaryPrimitives.ReadUInt32BigEndian(data) * RebindingFraction)
            : null;
    }

    private static long EarliestNs(in FrameStamp frame, double seconds)
    {
        var ns = (long)(seconds * NsPerSecond);
        return frame.TimeNs + ns - Math.Min(EarlyNs, ns / EarlyShare);
    }

    private DhcpClient? ClientOf(DhcpMessage message, bool mayAdd)
    {
        if (!_clients.TryGetValue(message.ClientHardwareAddress, out var client) && mayAdd && _clients.Count < MaxClients)
        {
            client = new DhcpClient();
            _clients.Add(message.ClientHardwareAddress, client);
        }

        return client;
    }

    private void See(in DatagramInfo info, Fact fact)
    {
        if (info.IsJudged)
        {
            evidence.See(fact);
        }
    }

    /// <summary>What came before is not there: a fault if the capture holds everything, else nobody knows.</summary>
    private void StateAbsence(in DatagramInfo info, in FrameStamp frame, bool hasForgotten, Fact broken, Fact unclear)
    {
        if (!options.IsLossless || hasForgotten)
        {
            See(info, unclear);
        }
        else
        {
            State(info, frame, false, unclear, broken);
        }
    }

    private void State(in DatagramInfo info, in FrameStamp frame, bool isRight, Fact kept, Fact broken)
    {
        if (info.IsJudged)
        {
            evidence.State(isRight, kept, broken, frame.Number);
        }
    }
}
