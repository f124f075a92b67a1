using System;
using System.Collections.Generic;
using NanoNet.Boards;

namespace NanoNet.Bench;

/// <summary>The times and numbers that a board's lwIP is built with: its profile's, else lwIP's own.</summary>
/// <remarks>Names are those of lwIP's options. Its TCP counts time in ticks of its slow timer, so that everything is right to one tick.</remarks>
public readonly struct LwipTimes(BoardProfile board)
{
    // src/core/tcp.c of both releases: shifts of the timeout at each expiry in a row, and ticks between the probes of a closed window.
    private static readonly int[] s_backOff = [1, 2, 3, 4, 5, 6, 7, 7, 7, 7, 7, 7, 7];
    private static readonly int[] s_persist = [3, 6, 12, 24, 48, 96, 120];

    /// <summary>TCP_SLOW_INTERVAL.</summary>
    public TimeSpan Tick => Milliseconds("TCP_TMR_INTERVAL", 250) * 2;

    /// <summary>LWIP_TCP_RTO_TIME: the timeout before a round trip was measured.</summary>
    public TimeSpan InitialTimeout => Milliseconds("LWIP_TCP_RTO_TIME", 3000);

    /// <summary>The shortest timeout that measurements lead to: three ticks, where its variation cannot be made smaller in whole numbers.</summary>
    public TimeSpan ShortestTimeout => Tick * 3;

    /// <summary>TCP_MAXRTX: how often a segment is sent again before the connection is given up.</summary>
    public int MaximumRetransmissions => (int)Number("TCP_MAXRTX", 12);

    /// <summary>TCP_SYNMAXRTX: the same of a SYN.</summary>
    public int MaximumSynRetransmissions => (int)Number("TCP_SYNMAXRTX", 6);

    /// <summary>TCP_KEEPIDLE_DEFAULT: how long a connection is silent before it is asked whether the peer is there.</summary>
    public TimeSpan KeepAliveIdle => Milliseconds("TCP_KEEPIDLE_DEFAULT", 7_200_000);

    /// <summary>TCP_KEEPINTVL_DEFAULT: the time between such questions.</summary>
    public TimeSpan KeepAliveInterval => Milliseconds("TCP_KEEPINTVL_DEFAULT", 75_000);

    /// <summary>TCP_KEEPCNT_DEFAULT: how many are asked before the peer is given up.</summary>
    public int KeepAliveCount => (int)Number("TCP_KEEPCNT_DEFAULT", 9);

    /// <summary>TCP_SYN_RCVD_TIMEOUT: how long a connection may stay half open.</summary>
    public TimeSpan SynReceivedTimeout => Milliseconds("TCP_SYN_RCVD_TIMEOUT", 20_000);

    /// <summary>Twice TCP_MSL.</summary>
    public TimeSpan TimeWait => Milliseconds("TCP_MSL", 60_000) * 2;

    /// <summary>IP_REASSEMBLY.</summary>
    public bool Reassembles => Number("IP_REASSEMBLY", 1) != 0;

    /// <summary>IP_REASS_MAXAGE.</summary>
    public TimeSpan ReassemblyTimeout => TimeSpan.FromSeconds(Number("IP_REASS_MAXAGE", 15));

    /// <summary>ARP_MAXAGE.</summary>
    public TimeSpan NeighborTimeout => TimeSpan.FromSeconds(Number("ARP_MAXAGE", 300));

    /// <summary>DHCP_COARSE_TIMER_SECS: a lease's times are looked at this often.</summary>
    public static TimeSpan LeaseTick => TimeSpan.FromSeconds(60);

    /// <summary>The times between a segment, its retransmissions, and giving up one tick after the last.</summary>
    /// <param name="first">The timeout when the segment was sent.</param>
    public IReadOnlyList<TimeSpan> Retransmissions(TimeSpan first)
    {
        List<TimeSpan> times = [first];

        while (times.Count < MaximumRetransmissions)
        {
            times.Add(first * (1 << s_backOff[Math.Min(times.Count - 1, s_backOff.Length - 1)]));
        }

        return times;
    }

    /// <summary>The times between the probes of a closed window.</summary>
    public IReadOnlyList<TimeSpan> WindowProbes(int count)
    {
        List<TimeSpan> times = [];

        while (times.Count < count)
        {
            times.Add(Tick * s_persist[Math.Min(times.Count, s_persist.Length - 1)]);
        }

        return times;
    }

    private TimeSpan Milliseconds(string option, long normal) => TimeSpan.FromMilliseconds(Number(option, normal));

    private long Number(string option, long normal) => board.Lwip.Options.TryGetValue(option, out var value) ? value : normal;
}
