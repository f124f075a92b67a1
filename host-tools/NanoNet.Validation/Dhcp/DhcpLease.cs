using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>An address that a server gave to a client for a time.</summary>
internal sealed class DhcpLease
{
    public required MacAddress Client { get; init; }

    public required bool IsJudged { get; init; }

    /// <summary>When the client should ask the server to extend it (T1).</summary>
    public long RenewNs { get; set; }

    /// <summary>When it should ask any server (T2).</summary>
    public long RebindNs { get; set; }

    /// <summary>When it is over; <see cref="long.MaxValue"/> if never.</summary>
    public long EndNs { get; set; }

    /// <summary>Last request to extend it; 0 before one.</summary>
    public long LastRequestNs { get; set; }

    /// <summary>True once the client has asked by ARP whether another host has the address.</summary>
    public bool IsChecked { get; set; }

    /// <summary>True once the client has sent from it.</summary>
    public bool IsUsed { get; set; }
}
