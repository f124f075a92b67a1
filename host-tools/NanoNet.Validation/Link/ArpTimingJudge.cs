using System.Collections.Generic;
using System.Runtime.CompilerServices;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>How often hosts ask by ARP, how they try out an address, and whether what they had to send waited for the reply.</summary>
internal sealed class ArpTimingJudge(Evidence evidence, Subjects subjects, bool isLossless)
{
    private const int MaxKept = 4096;
    private const long NsPerSecond = 1_000_000_000;

    // RFC 5227 section 1.1: PROBE_NUM, PROBE_MIN, PROBE_MAX, ANNOUNCE_WAIT, ANNOUNCE_INTERVAL; less, and more, what clocks differ.
    private const int Probes = 3;
    private const long ProbeMinNs = NsPerSecond * 9 / 10;
    private const long ProbeMaxNs = NsPerSecond * 22 / 10;
    private const long AnnounceWaitNs = NsPerSecond * 19 / 10;
    private const long AnnounceIntervalNs = NsPerSecond * 19 / 10;
    private const long AnnouncePatienceNs = NsPerSecond * 5;

    /// <summary>RFC 1122 section 2.3.2.1, less what clocks differ.</summary>
    private const long RequestNs = NsPerSecond * 9 / 10;

    /// <summary>A packet that was kept goes out with the reply; one that was lost is sent again after a second (RFC 6298).</summary>
    private const long KeptNs = NsPerSecond / 2;

    private readonly Dictionary<(MacAddress From, IPv4Address Target), Question> _questions = [];
    private readonly Dictionary<(MacAddress From, IPv4Address Address), Trial> _trials = [];
    private readonly Dictionary<(MacAddress From, MacAddress To), long> _awaited = [];

    /// <summary>Takes a request; an announcement is one too.</summary>
    public void TakeRequest(in FrameStamp frame, ArpPacket arp)
    {
        var isJudged = subjects.IsJudged(frame.Source);
        var target = arp.TargetProtocolAddress;

        if (arp.SenderProtocolAddress.IsAny)
        {
            TakeProbe(frame, target, isJudged);
        }
        else if (arp.SenderProtocolAddress == target)
        {
            TakeAnnouncement(frame, target, isJudged);
        }
        else
        {
            TakeQuestion(frame, target, isJudged);
        }
    }

    /// <summary>Takes a reply: who asked has something to send.</summary>
    public void TakeReply(in FrameStamp frame, IPv4Address address)
    {
        if (_questions.TryGetValue((frame.Destination, address), out var question))
        {
            _questions[(frame.Destination, address)] = question with { IsAnswered = true };
        }

        if (subjects.IsJudged(frame.Destination) && !frame.Destination.IsGroup && _awaited.Count < MaxKept)
        {
            _awaited.TryAdd((frame.Destination, frame.Source), frame.TimeNs);
        }
    }

    /// <summary>A datagram goes from one hardware address to another: the first one after a reply is what had to wait for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void TakeDatagram(in FrameStamp frame)
    {
        if (_awaited.Count > 0)
        {
            TakeAwaited(frame);
        }
    }

    public void Finish(long endNs)
    {
        foreach (var trial in _trials.Values)
        {
            if (!trial.IsJudged || trial.Announcements != 1)
            {
                continue;
            }

            if (endNs - trial.LastNs > AnnouncePatienceNs)
            {
                evidence.Violate(new Violation(Fact.ArpAnnouncedOnce, trial.Frame));
            }
            else
            {
                evidence.See(Fact.ArpAnnouncementStillOpen);
            }
        }
    }

    private void TakeAwaited(in FrameStamp frame)
    {
        if (!_awaited.Remove((frame.Source, frame.Destination), out var replyNs))
        {
            return;
        }

        if (frame.TimeNs - replyNs < KeptNs || isLossless)
        {
            State(true, frame.TimeNs - replyNs < KeptNs, Fact.ArpFirstPacketKept, Fact.ArpFirstPacketLost, frame.Number);
        }
        else
        {
            evidence.See(Fact.ArpFirstPacketLate);
        }
    }

    private void TakeQuestion(in FrameStamp frame, IPv4Address target, bool isJudged)
    {
        var key = (frame.Source, target);
        var isKnown = _questions.TryGetValue(key, out var before);

        if (!isKnown && _questions.Count == MaxKept)
        {
            return;
        }

        // Who has been answered may ask once more at once: it has lost the answer, or wants to know whether it still holds.
        var isSpaced = frame.TimeNs - before.TimeNs >= RequestNs;

        if (isKnown)
        {
            State(isJudged, isSpaced || (before.IsAnswered && !before.IsRepeated), Fact.ArpRequestsSpaced, Fact.ArpRequestsTooFast, frame.Number);
        }

        _questions[key] = new Question(frame.TimeNs, IsAnswered: false, IsRepeated: isKnown && !isSpaced);
    }

    private void TakeProbe(in FrameStamp frame, IPv4Address target, bool isJudged)
    {
        var key = (frame.Source, target);
        _trials.TryGetValue(key, out var trial);

        if (_trials.Count == MaxKept && trial.Probes == 0)
        {
            return;
        }

        // Later ones begin anew: the host lost its link, or its address.
        if (trial.Announcements > 0 || frame.TimeNs - trial.LastNs > Patience.GiveUpNs)
        {
            trial = default;
        }

        var between = frame.TimeNs - trial.LastNs;
        _trials[key] = new Trial(trial.Probes + 1, 0, frame.TimeNs, frame.Number, isJudged)
        {
            IsUneven = trial.IsUneven || (trial.Probes > 0 && between is < ProbeMinNs or > ProbeMaxNs),
        };
    }

    private void TakeAnnouncement(in FrameStamp frame, IPv4Address address, bool isJudged)
    {
        // Without a probe this is one of the announcements that hosts make now and then, or the capture began later.
        if (!_trials.TryGetValue((frame.Source, address), out var trial))
        {
            return;
        }

        var between = frame.TimeNs - trial.LastNs;
        _trials[(frame.Source, address)] = trial with { Announcements = trial.Announcements + 1, LastNs = frame.TimeNs, Frame = frame.Number };

        if (trial.Announcements == 0)
        {
            var fault = trial.Probes < Probes ? Fact.ArpProbesTooFew
                : trial.IsUneven ? Fact.ArpProbesTooClose
                : between < AnnounceWaitNs ? Fact.ArpClaimedTooEarly
                : (Fact?)null;
            State(isJudged, fault is null, Fact.ArpProbed, fault.GetValueOrDefault(), frame.Number);
        }
        else if (trial.Announcements == 1)
        {
            State(isJudged, between >= AnnounceIntervalNs, Fact.ArpAnnouncedTwice, Fact.ArpAnnouncementsTooClose, frame.Number);
        }
    }

    private void State(bool isJudged, bool isRight, Fact kept, Fact broken, long frame)
    {
        if (isJudged)
        {
            evidence.State(isRight, kept, broken, frame);
        }
    }

    /// <param name="TimeNs">When it was asked last.</param>
    /// <param name="IsAnswered">True once it has been answered since.</param>
    /// <param name="IsRepeated">True if it was asked within the second before.</param>
    private readonly record struct Question(long TimeNs, bool IsAnswered, bool IsRepeated);

    private readonly record struct Trial(int Probes, int Announcements, long LastNs, long Frame, bool IsJudged)
    {
        public bool IsUneven { get; init; }
    }
}
