using System;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>What the bench's DHCP server hands out.</summary>
public sealed record DhcpLease(IPv4Address Address, IPv4Address Mask, IPv4Address Router, IPv4Address DomainNameServer, TimeSpan Time)
{
    /// <summary>The lease that gives a board the address of <paramref name="network"/> for an hour.</summary>
    public static DhcpLease For(BoardNetwork network) => new(
        network.Address, IPv4Address.MaskOf(network.PrefixLength), network.Gateway, network.Gateway, TimeSpan.FromHours(1));
}
