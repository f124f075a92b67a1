using System;

namespace NanoNet.Bench;

/// <summary>The times of a lease, counted from its beginning, and how exact lwIP is about them.</summary>
/// <param name="lease">The lease.</param>
/// <remarks>RFC 2131 section 4.4.5. lwIP counts in minutes, and its count goes on some time within the first: it is up to a minute early or late.</remarks>
public readonly struct LeaseTimes(DhcpLease lease)
{
    private const double RenewalFraction = 0.5;
    private const double RebindingFraction = 0.875;

    public static TimeSpan Exactness => LwipTimes.LeaseTick;

    /// <summary>T1.</summary>
    public TimeSpan Renewal => lease.Time * RenewalFraction;

    /// <summary>T2.</summary>
    public TimeSpan Rebinding => lease.Time * RebindingFraction;

    public TimeSpan Expiry => lease.Time;
}
