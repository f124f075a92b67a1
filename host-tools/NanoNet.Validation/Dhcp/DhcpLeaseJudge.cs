using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>What clients do with their leases: extend them in time, try the address out, and give it up.</summary>
internal sealed class DhcpLeaseJudge(Evidence evidence)
{
    private const int MaxLeases = 4096;
    private const long NsPerSecond = 1_000_000_000;
    private const uint Infinite = uint.MaxValue;

    // RFC 2131 section 4.4.5, where the server does not give them.
    private const double RenewFraction = 0.5;
    private const double RebindFraction = 0.875;

    /// <summary>A client that repeats a request to extend its lease waits half of what is left, down to this.</summary>
    private const long LeastRepeatNs = 54 * NsPerSecond;

    /// <summary>Timers of small hosts count seconds, and servers' clocks are not theirs.</summary>
    private const long SlackNs = 2 * NsPerSecond;

    private readonly Dictionary<IPv4Address, DhcpLease> _leases = [];
    private readonly HashSet<MacAddress> _arpSeen = [];
    private readonly HashSet<MacAddress> _asking = [];

    /// <summary>A client looks for a server: it has no address.</summary>
    public void TakeDiscover(MacAddress client)
    {
        if (_asking.Count < MaxLeases)
        {
            _asking.Add(client);
        }
    }

    /// <summary>A server acknowledged an address.</summary>
    public void Grant(in FrameStamp frame, DhcpMessage message, bool isJudged)
    {
        _asking.Remove(message.ClientHardwareAddress);

        if (!TryGetSeconds(message, DhcpOptionCode.LeaseTime, out var seconds) || message.YourAddress.IsAny)
        {
            return;
        }

        if (!_leases.TryGetValue(message.YourAddress, out var lease) || lease.Client != message.ClientHardwareAddress)
        {
            if (_leases.Count == MaxLeases)
            {
                return;
            }

            lease = new DhcpLease { Client = message.ClientHardwareAddress, IsJudged = isJudged };
            _leases[message.YourAddress] = lease;
        }

        var renew = TryGetSeconds(message, DhcpOptionCode.RenewalTime, out var t1) ? t1 : seconds * RenewFraction;
        var rebind = TryGetSeconds(message, DhcpOptionCode.RebindingTime, out var t2) ? t2 : seconds * RebindFraction;
        lease.RenewNs = frame.TimeNs + (long)(renew * NsPerSecond);
        lease.RebindNs = frame.TimeNs + (long)(rebind * NsPerSecond);
        lease.EndNs = seconds == Infinite ? long.MaxValue : frame.TimeNs + (seconds * NsPerSecond);
        lease.LastRequestNs = 0;
    }

    /// <summary>A server took an address away, or the client gave it back.</summary>
    public void End(in FrameStamp frame, MacAddress client)
    {
        foreach (var lease in _leases.Values)
        {
            if (lease.Client == client)
            {
                lease.EndNs = Math.Min(lease.EndNs, frame.TimeNs);
            }
        }
    }

    /// <summary>A client gave an address back: it is no longer its own.</summary>
    public void Release(IPv4Address address) => _leases.Remove(address);

    /// <summary>A client asks to extend its lease.</summary>
    public void TakeRenewal(in FrameStamp frame, IPv4Address address, bool isBroadcast)
    {
        if (!_leases.TryGetValue(address, out var lease))
        {
            return;
        }

        var from = isBroadcast ? lease.RebindNs : lease.RenewNs;
        var to = isBroadcast ? lease.EndNs : lease.RebindNs;
        var next = (to - lease.LastRequestNs) / 2;
        var fault = frame.TimeNs < from - SlackNs ? (isBroadcast ? Fact.DhcpReboundTooEarly : Fact.DhcpRenewedTooEarly)
            : to != long.MaxValue && frame.TimeNs > to + SlackNs ? (isBroadcast ? Fact.DhcpReboundTooLate : Fact.DhcpRenewedTooLate)
            : lease.LastRequestNs > from && frame.TimeNs - lease.LastRequestNs < Math.Min(next, LeastRepeatNs) ? Fact.DhcpRenewalRepeatedTooSoon
            : (Fact?)null;
        lease.LastRequestNs = frame.TimeNs;

        if (!lease.IsJudged)
        {
            return;
        }

        if (fault is { } wrong)
        {
            evidence.Violate(new Violation(wrong, frame.Number));
        }
        else
        {
            evidence.See(Fact.DhcpRenewedInTime);
        }
    }

    /// <summary>A host asks by ARP who has an address.</summary>
    public void TakeArp(in FrameStamp frame, IPv4Address target)
    {
        if (_arpSeen.Count < MaxLeases)
        {
            _arpSeen.Add(frame.Source);
        }

        if (_leases.Count > 0 && _leases.TryGetValue(target, out var lease) && lease.Client == frame.Source)
        {
            lease.IsChecked = true;
        }
    }

    /// <summary>A datagram comes from an address.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void TakeSource(in FrameStamp frame, in InternetAddress source)
    {
        // Few captures hold DHCP.
        if (_asking.Count > 0 || _leases.Count > 0)
        {
            TakeClient(frame, source);
        }
    }

    private static bool TryGetSeconds(DhcpMessage message, DhcpOptionCode code, out uint seconds)
    {
        var isThere = message.TryGetOption(code, out var data) && data.Length == sizeof(uint);
        seconds = isThere ? BinaryPrimitives.ReadUInt32BigEndian(data) : 0;
        return isThere;
    }

    private void TakeClient(in FrameStamp frame, in InternetAddress source)
    {
        // 169.254/16 is what a host takes that has no address (RFC 3927).
        if (_asking.Count > 0 && source.IsIPv4 && !source.IPv4.IsAny && source.IPv4.Value >> 16 != 0xA9FE && _asking.Remove(frame.Source))
        {
            evidence.Violate(new Violation(Fact.BootSentTooEarly, frame.Number));
        }

        if (_leases.Count == 0 || !_leases.TryGetValue(source.IPv4, out var lease) || !lease.IsJudged || lease.Client != frame.Source)
        {
            return;
        }

        if (frame.TimeNs > lease.EndNs && frame.TimeNs - lease.EndNs > SlackNs)
        {
            evidence.Violate(new Violation(Fact.DhcpAddressUsedAfterLease, frame.Number));
        }
        else
        {
            evidence.See(Fact.DhcpAddressUsedInLease);
        }

        if (!lease.IsUsed)
        {
            lease.IsUsed = true;
            evidence.See(Fact.BootInOrder);
            InspectCheck(frame, lease);
        }
    }

    private void InspectCheck(in FrameStamp frame, DhcpLease lease)
    {
        if (lease.IsChecked)
        {
            evidence.See(Fact.DhcpAddressChecked);
        }
        else if (_arpSeen.Contains(lease.Client))
        {
            evidence.Violate(new Violation(Fact.DhcpAddressUnchecked, frame.Number));
        }
        else
        {
            // A capture through a filter holds no ARP at all.
            evidence.See(Fact.DhcpAddressCheckNotSeen);
        }
    }
}
