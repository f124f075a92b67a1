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
        new("DHCP-BACKOFF", () => Repeated(4000, 8000), () => Repeated(4000, 4000), [3]),
        new("DHCP-T1T2", () => Lease.Of(), () => Renewed(20_000), [5]),
        new("DHCP-EXPIRE", () => Lease.Of(), () => Renewed(110_000), [5]),
        new("DHCP-ARPCHECK", () => Used(isChecked: true), () => Used(isChecked: false), [6]),
        new("DHCP-SECS", () => Repeated(4000, 8000, seconds: 4), () => Repeated(4000, 8000), [2, 3]),
        new("DHCP-RELEASE", () => Lease.Of(), () => Lease.Of(9, step => step with { Destination = Lease.Other }), [9]),
    ];

    /// <summary>Three DISCOVERs of one transaction.</summary>
    private static Scene Repeated(int firstMs, int secondMs, ushort seconds = 0)
    {
        var scene = new Scene();

        foreach (var wait in new[] { 0, firstMs, secondMs })
        {
            var header = new DhcpHeader { TransactionId = 1, ClientHardwareAddress = Lease.ClientMac, Seconds = wait == 0 ? (ushort)0 : seconds };
            scene.Wait(wait);
            scene.Frame(new DhcpStep(true, DhcpMessageType.Discover, IPv4Address.Any, IPv4Address.Broadcast, header).Emit());
        }

        return scene.Later();
    }

    /// <summary>A lease of 100 seconds, of which 5 asks for more after so long.</summary>
    private static Scene Renewed(int afterMs)
    {
        var scene = new Scene();
        scene.Append(Lease.Of(last: 4), 4);
        scene.Wait(afterMs);
        scene.Append(Lease.Of(last: 5, isMissing: number => number < 5), 1);
        return scene.Later();
    }

    /// <summary>A lease, an ARP request of the client for its own address or another one, and 6 the first datagram from it.</summary>
    private static Scene Used(bool isChecked)
    {
        var scene = new Scene();
        scene.Append(Lease.Of(last: 4), 4);
        scene.Arp(
            false,
            ArpOperation.Request,
            h => h with { SenderProtocolAddress = IPv4Address.Any, TargetProtocolAddress = isChecked ? Lease.Client : Lease.Other });
        scene.Wait(3000);
        scene.IPv4(false, (IPProtocol)253, [1, 2, 3]);
        return scene.Later();
    }
}
