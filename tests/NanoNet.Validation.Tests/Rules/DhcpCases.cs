using NanoNet.Validation.Tests.Dhcp;
using NanoNet.Wire;

namespace NanoNet.Validation.Tests.Rules;

internal static class DhcpCases
{
    public static RuleCase[] All { get; } =
    [
        new("DHCP-OPTIONS", () => Lease.Of(), () => Lease.Of(3, step => step with { Options = [53, 1, 3, 54, 4, 192, 0, 2] }), [3]),
        new(
            "DHCP-XID",
            () => Lease.Of(),
            () => Lease.Of(3, step => step with { Header = step.Header with { TransactionId = 7 } }, last: 3),
            [3]),
        new("DHCP-DORA", () => Lease.Of(), () => Lease.Of(3, step => step with { Requested = Lease.Other }), [3]),
        new("DHCP-RENEW-FIELDS", () => Lease.Of(), () => Lease.Of(5, step => step with { Server = Lease.Server }), [5]),
        new(
            "DHCP-BROADCAST-FLAG",
            () => Lease.Of(),
            () => Lease.Of(3, step => step with { Header = step.Header with { Flags = DhcpMessage.BroadcastFlag } }),
            [4]),
        new("DHCP-RELEASE", () => Lease.Of(), () => Lease.Of(9, step => step with { Destination = Lease.Other }), [9]),
    ];
}
