using System;
using System.Collections.Generic;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>ARP: form, claims, and requests with their replies.</summary>
internal sealed class ArpJudge(Evidence evidence, Subjects subjects, bool isLossless)
{
    // More unanswered requests than this are a scan; the oldest are given up.
    private const int MaxOpen = 1024;
    private const int MaxClaims = 65536;

    private readonly ArpTimingJudge _timing = new(evidence, subjects, isLossless);
    private readonly List<OpenArpRequest> _open = [];
    private readonly Dictionary<IPv4Address, MacAddress> _claims = [];

    // Who was answered, about which address: a request that a network doubled is answered twice.
    private readonly HashSet<(IPv4Address Target, MacAddress Asker)> _answered = [];

    // Who claimed an address first, of those that several have claimed. It may defend it (RFC 5227 section 2.4).
    private readonly Dictionary<IPv4Address, MacAddress> _owners = [];

    public void Add(in FrameStamp frame, ReadOnlySpan<byte> octets)
    {
        var isJudged = subjects.IsJudged(frame.Source);

        if (ArpPacket.TryParse(octets, out var arp) != WireError.None || arp.Operation is not (ArpOperation.Request or ArpOperation.Reply))
        {
            State(isJudged, false, Fact.ArpWellFormed, Fact.ArpMalformed, frame.Number);
            return;
        }

        State(isJudged, true, Fact.ArpWellFormed, Fact.ArpMalformed, frame.Number);

        // A link without hardware addresses, or a capture that keeps none, says nothing of them.
        if (frame.Source != default)
        {
            State(
                isJudged,
                arp.SenderHardwareAddress == frame.Source,
                Fact.ArpSenderIsEthernetSource,
                Fact.ArpSenderIsNotEthernetSource,
                frame.Number);
        }

        TakeClaim(isJudged, arp, frame.Number);

        if (arp.Operation == ArpOperation.Reply)
        {
            _timing.TakeReply(frame, arp.SenderProtocolAddress);

            if (subjects.IsJudged(frame.Destination))
            {
                subjects.SeeAnswer(arp.SenderProtocolAddress, frame.TimeNs);
            }

            TakeReply(isJudged, arp, frame);
        }
        else
        {
            _timing.TakeRequest(frame, arp);

            if (isJudged)
            {
                subjects.SeeQuestion(arp.TargetProtocolAddress, frame.TimeNs);
            }
            TakeRequest(arp, frame);
        }
    }

    /// <summary>A datagram of a judged host goes by, whose hardware addresses are known.</summary>
    public void TakeDatagram(in FrameStamp frame) => _timing.TakeDatagram(frame);

    public void Finish(long endNs)
    {
        _timing.Finish(endNs);

        foreach (var request in _open)
        {
            GiveUp(request, endNs);
        }
    }

    private void TakeClaim(bool isJudged, ArpPacket arp, long frame)
    {
        var address = arp.SenderProtocolAddress;

        // A probe claims nothing (RFC 5227 section 1.1).
        if (address.IsAny)
        {
            return;
        }

        subjects.SeePresent(address);

        if (_claims.TryGetValue(address, out var before))
        {
            var isSame = before == arp.SenderHardwareAddress;

            if (!isSame)
            {
                _owners.TryAdd(address, before);
            }

            if (isSame || _owners[address] != arp.SenderHardwareAddress)
            {
                State(isJudged, isSame, Fact.ArpClaimConfirmed, Fact.ArpClaimConflicts, frame);
            }
        }

        if (_claims.Count < MaxClaims)
        {
            _claims[address] = arp.SenderHardwareAddress;
        }
    }

    private void TakeRequest(ArpPacket arp, in FrameStamp frame)
    {
        var target = arp.TargetProtocolAddress;

        // An announcement asks for nothing, and nobody answers a probe for its own address.
        if (target == arp.SenderProtocolAddress || (arp.SenderProtocolAddress.IsAny && _claims.GetValueOrDefault(target) == arp.SenderHardwareAddress))
        {
            return;
        }

        var isJudged = subjects.IsJudged(_claims.GetValueOrDefault(target), target);

        if (_open.Count == MaxOpen)
        {
            _open.RemoveAt(0);
        }

        _open.Add(new OpenArpRequest(frame.Number, frame.TimeNs, frame.Source, arp.SenderHardwareAddress, arp.SenderProtocolAddress, target, isJudged, subjects.IsPresent(target)));
    }

    private void TakeReply(bool isJudged, ArpPacket arp, in FrameStamp frame)
    {
        var address = arp.SenderProtocolAddress;
        var asker = frame.Destination;
        var answered = _open.FindIndex(request => request.Target == address && IsFrom(request, asker));

        if (answered >= 0)
        {
            var request = _open[answered];
            var isToAsker = arp.TargetHardwareAddress == request.SenderMac && arp.TargetProtocolAddress == request.SenderAddress;
            State(isJudged, isToAsker, Fact.ArpReplyMatches, Fact.ArpReplyNotToAsker, frame.Number);
            See(request.IsJudged, Fact.ArpRequestAnswered);
            _open.RemoveAll(open => open.Target == address && IsFrom(open, asker));

            if (_answered.Count < MaxClaims)
            {
                _answered.Add((address, asker));
            }

            return;
        }

        if (_answered.Contains((address, asker)))
        {
            return;
        }

        // Where several hosts have an address, each answers, and answers the announcements of the others.
        if (_owners.ContainsKey(address))
        {
            return;
        }

        if (_open.Exists(request => request.Target == address))
        {
            State(isJudged, false, Fact.ArpReplyMatches, Fact.ArpReplyNotToAsker, frame.Number);
        }
        else if (_open.Exists(request => request.Source == asker))
        {
            State(isJudged, false, Fact.ArpReplyMatches, Fact.ArpReplyNamesOther, frame.Number);
        }
    }

    /// <summary>True if a reply to a request goes there: to the sender that it names (RFC 826), or to the one that its frame names.</summary>
    private static bool IsFrom(in OpenArpRequest request, MacAddress asker) => request.SenderMac == asker || request.Source == asker;

    private void GiveUp(in OpenArpRequest request, long nowNs)
    {
        if (!request.IsJudged || !request.IsDue || subjects.WasWithoutAddress(request.TimeNs))
        {
            return;
        }

        evidence.GiveUp(request.Frame, request.TimeNs, nowNs, Fact.ArpRequestUnanswered, Fact.ArpRequestStillOpen);
    }

    private void See(bool isJudged, Fact fact)
    {
        if (isJudged)
        {
            evidence.See(fact);
        }
    }

    private void State(bool isJudged, bool isRight, Fact kept, Fact broken, long frame)
    {
        if (isJudged)
        {
            evidence.State(isRight, kept, broken, frame);
        }
    }
}
