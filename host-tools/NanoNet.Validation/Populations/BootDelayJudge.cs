using System.Collections.Generic;
using System.Linq;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>How long each host waits before it asks for an address: at random, so that not all ask at once after a power cut (RFC 2131 section 4.4.1).</summary>
/// <remarks>
/// When a host was started no capture says. But many say something without an address first: they look whether their link-local one is taken, ask for routers, or
/// probe by ARP. From there to DISCOVER it takes about the same time each time, unless the host waits at random.
/// </remarks>
internal sealed class BootDelayJudge(Evidence evidence)
{
    /// <summary>
    /// Random delays of 1 to 10 s lie within half a second of each other in 5 starts once in 20,000 captures: 5 * (0.5 / 9)^4.
    /// </summary>
    private const int Sample = 5;

    private const long AlikeNs = 500_000_000;

    /// <summary>What comes longer after the first sign of a start does not belong to it: 10 s, and as much for the link to come up.</summary>
    private const long LongestNs = 20_000_000_000;

    private const int MaxHosts = 4096;

    private readonly Dictionary<MacAddress, Host> _hosts = [];

    /// <summary>A judged host that has no address yet says something.</summary>
    public void TakeSign(in FrameStamp frame)
    {
        if (frame.Source != default && HostOf(frame.Source) is { } host && !(frame.TimeNs - host.SignNs < LongestNs))
        {
            host.SignNs = frame.TimeNs;
            host.IsWaiting = true;
        }
    }

    /// <summary>A judged host asks for an address.</summary>
    public void TakeDiscover(in FrameStamp frame)
    {
        if (HostOf(frame.Source) is not { } host)
        {
            return;
        }

        host.HasAsked = true;

        if (host is { IsWaiting: true, SignNs: { } signNs } && frame.TimeNs - signNs < LongestNs && host.Delays.Count < Evidence.MaxFramesPerFact)
        {
            host.Delays.Add((frame.Number, frame.TimeNs - signNs));
        }

        host.IsWaiting = false;
    }

    public void Finish()
    {
        var isKept = false;

        foreach (var host in _hosts.Values.Where(static host => host.Delays.Count >= Sample))
        {
            if (host.Delays.Max(static delay => delay.Ns) - host.Delays.Min(static delay => delay.Ns) >= AlikeNs)
            {
                isKept = true;
                continue;
            }

            foreach (var (frame, _) in host.Delays)
            {
                evidence.Violate(new Violation(Fact.DhcpStartDelaysAlike, frame));
            }
        }

        if (isKept)
        {
            evidence.See(Fact.DhcpStartDelaysDiffer);
        }
        else if (_hosts.Values.Any(static host => host.HasAsked))
        {
            evidence.See(Fact.DhcpStartsTooFew);
        }
    }

    private Host? HostOf(MacAddress mac)
    {
        if (!_hosts.TryGetValue(mac, out var host) && _hosts.Count < MaxHosts)
        {
            host = new Host();
            _hosts.Add(mac, host);
        }

        return host;
    }

    private sealed class Host
    {
        public long? SignNs { get; set; }

        public bool IsWaiting { get; set; }

        public bool HasAsked { get; set; }

        public List<(long Frame, long Ns)> Delays { get; } = [];
    }
}
