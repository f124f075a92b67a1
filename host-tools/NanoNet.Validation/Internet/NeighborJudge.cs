using System.Collections.Generic;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Neighbor Discovery: its messages, duplicate addresses, and neighbors that went away (RFC 4861, RFC 4862).</summary>
internal sealed class NeighborJudge(Evidence evidence, Subjects subjects)
{
    private const int MaxKept = 1024;
    private const byte HopLimit = 255;

    /// <summary>RetransTimer and MAX_UNICAST_SOLICIT (RFC 4861 section 10), less what clocks differ.</summary>
    private const long RetransmitNs = 900_000_000;

    private const int MaxProbes = 3;

    private readonly Dictionary<InternetAddress, Tentative> _tentative = [];
    private readonly Dictionary<(InternetAddress From, InternetAddress Target), Probe> _probes = [];

    /// <summary>Takes a message of Neighbor Discovery whose checksum is right.</summary>
    public void Add(in FrameStamp frame, IcmpV6Message message, byte hopLimit, in DatagramInfo info)
    {
        if (info.IsJudged)
        {
            Inspect(frame, message, hopLimit, info);
        }

        if (!message.TryGetTarget(out var target))
        {
            return;
        }

        if (message.Type == IcmpV6Type.NeighborAdvertisement)
        {
            TakeAdvertisement(frame, target, info);
        }
        else if (info.Source.IsAny)
        {
            TakeAddressProbe(frame, target, info);
        }
        else if (!info.IsGroup)
        {
            TakeProbe(frame, target, info);
        }
    }

    /// <summary>A packet comes from an address: the end of its probation, if it is on one.</summary>
    public void TakeSource(in FrameStamp frame, in InternetAddress source)
    {
        if (_tentative.Count == 0 || !_tentative.TryGetValue(source, out var tentative) || tentative.Mac != frame.Source)
        {
            return;
        }

        _tentative.Remove(source);

        if (!tentative.IsJudged)
        {
            return;
        }

        if (tentative.IsTaken)
        {
            evidence.Violate(new Violation(Fact.NdAddressUsedInConflict, frame.Number));
        }
        else if (frame.TimeNs - tentative.TimeNs < RetransmitNs)
        {
            evidence.Violate(new Violation(Fact.NdAddressUsedEarly, frame.Number));
        }
        else
        {
            evidence.See(Fact.NdAddressProbed);
        }
    }

    public void Finish()
    {
        foreach (var tentative in _tentative.Values)
        {
            if (tentative.IsJudged && !tentative.IsTaken)
            {
                evidence.See(Fact.NdAddressProbeStillOpen);
            }
        }
    }

    private void Inspect(in FrameStamp frame, IcmpV6Message message, byte hopLimit, in DatagramInfo info)
    {
        if (hopLimit != HopLimit)
        {
            evidence.Violate(new Violation(Fact.NdHopLimitWrong, frame.Number, HopLimit, hopLimit));
        }
        else if (message.Code != 0)
        {
            evidence.Violate(new Violation(Fact.NdCodeWrong, frame.Number, 0, message.Code));
        }
        else if (!info.IsCut && !message.AreOptionsSound())
        {
            evidence.Violate(new Violation(Fact.NdOptionsWrong, frame.Number));
        }
        else
        {
            evidence.See(Fact.NdMessageSound);
        }
    }

    private void TakeAdvertisement(in FrameStamp frame, in InternetAddress target, in DatagramInfo info)
    {
        if (_tentative.TryGetValue(target, out var tentative) && tentative.Mac != frame.Source)
        {
            _tentative[target] = tentative with { IsTaken = true };
        }

        if (_probes.Remove((info.Destination, target), out var probe) && probe.IsJudged)
        {
            evidence.See(Fact.NdProbeAnswered);
        }
    }

    private void TakeAddressProbe(in FrameStamp frame, in InternetAddress target, in DatagramInfo info)
    {
        if (_tentative.TryGetValue(target, out var other) && other.Mac != frame.Source)
        {
            // Two nodes ask for the same address at the same time: neither may have it (RFC 4862 section 5.4.3).
            _tentative[target] = other with { IsTaken = true };
        }
        else if (_tentative.Count < MaxKept)
        {
            _tentative[target] = new Tentative(frame.Source, frame.TimeNs, subjects.IsJudged(frame.Source, info.Source), other.IsTaken);
        }
    }

    private void TakeProbe(in FrameStamp frame, in InternetAddress target, in DatagramInfo info)
    {
        var key = (info.Source, target);

        if (!_probes.TryGetValue(key, out var before))
        {
            if (_probes.Count < MaxKept)
            {
                _probes.Add(key, new Probe(1, frame.TimeNs, info.IsJudged));
            }

            return;
        }

        var probe = before with { Count = before.Count + 1, TimeNs = frame.TimeNs };
        _probes[key] = probe;

        if (!info.IsJudged)
        {
            return;
        }

        if (frame.TimeNs - before.TimeNs < RetransmitNs)
        {
            evidence.Violate(new Violation(Fact.NdProbesTooFast, frame.Number));
        }
        else if (probe.Count > MaxProbes && frame.TimeNs - before.TimeNs < Patience.GiveUpNs)
        {
            evidence.Violate(new Violation(Fact.NdProbesTooMany, frame.Number, MaxProbes, probe.Count));
        }
        else
        {
            evidence.See(Fact.NdProbesSpaced);
        }
    }

    private readonly record struct Tentative(MacAddress Mac, long TimeNs, bool IsJudged, bool IsTaken);

    private readonly record struct Probe(int Count, long TimeNs, bool IsJudged);
}
