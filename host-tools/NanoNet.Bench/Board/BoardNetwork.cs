using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>How a board's interface gets its address, and which one. The addresses are of TEST-NET-1 (RFC 5737).</summary>
public sealed record BoardNetwork
{
    /// <summary>A fixed address: the board answers from its first millisecond on.</summary>
    public static BoardNetwork Static { get; } = new();

    /// <summary>The bench's DHCP server hands the address out.</summary>
    public static BoardNetwork Dhcp { get; } = new() { IsDhcp = true };

    public bool IsDhcp { get; init; }

    /// <summary>The board's address, fixed or to be leased.</summary>
    public IPv4Address Address { get; init; } = new(192, 0, 2, 10);

    public int PrefixLength { get; init; } = 24;

    /// <summary>Router, DHCP and DNS server: the tester.</summary>
    public IPv4Address Gateway { get; init; } = new(192, 0, 2, 1);

    /// <summary>The tester's address; null for the first of the subnet. Its second host has the next one.</summary>
    public IPv4Address? Tester { get; init; }

    /// <summary>The value of the board program's <c>--network</c>.</summary>
    public string Argument => IsDhcp ? "dhcp" : $"static:{Address}/{PrefixLength},{Gateway},{Gateway}";
}
