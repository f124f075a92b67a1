namespace NanoNet.Runtime;

/// <summary>How a board is cabled and configured before power on. Addresses in network order, 0 for none.</summary>
public sealed record BoardConfiguration
{
    /// <summary>Path of the Unix socket that is the other end of the cable.</summary>
    public required string CablePath { get; init; }

    /// <summary>The interface's Ethernet address, 6 octets.</summary>
    public required byte[] Mac { get; init; }

    /// <summary>True: addresses come from DHCP, those below are not used.</summary>
    public bool Dhcp { get; init; }

    public uint Address { get; init; }

    public uint Mask { get; init; }

    public uint Gateway { get; init; }

    public uint FirstDns { get; init; }

    /// <summary>The board lives on the tool's clock, in step with it, rather than on the host's.</summary>
    public bool IsVirtualTime { get; init; }

    /// <summary>The same seed gives the same random numbers.</summary>
    public ulong Seed { get; init; }

    /// <summary>DHCP option 12; empty for none.</summary>
    public string HostName { get; init; } = "";
}
