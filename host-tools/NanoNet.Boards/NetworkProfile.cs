namespace NanoNet.Boards;

/// <summary>The Ethernet interface of a board.</summary>
public sealed record NetworkProfile
{
    /// <summary>The PHY behind the MAC, and its address where the firmware sets one; null: not known.</summary>
    public string? Phy { get; init; }

    /// <summary>Octets of IP datagram that a frame carries.</summary>
    public required int Mtu { get; init; }

    /// <summary>MAC address of a board that nobody has given another, as six pairs of hexadecimal digits with colons.</summary>
    public required string Mac { get; init; }

    public required ChecksumOffload ChecksumOffload { get; init; }

    /// <summary>True: a cable pulled takes the interface down, and its address and every connection with it. False: lwIP only knows that there is no carrier.</summary>
    public required bool InterfaceFollowsLink { get; init; }

    /// <summary>What the board calls itself in DHCP.</summary>
    public required string Hostname { get; init; }
}
