using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Threading;
using NanoNet.Live;
using NanoNet.Wire;

namespace NanoNet.Cli.Doctor;

/// <summary>What connects this machine and boards.</summary>
internal static class NetworkChecks
{
    /// <param name="cancellation">Ends waits for answers.</param>
    /// <exception cref="OperationCanceledException">Interrupted, while the findings are gone through.</exception>
    public static IEnumerable<DeskFinding> Run(CancellationToken cancellation)
    {
        var wired = NetworkInterface.GetAllNetworkInterfaces()
            .Where(static one => one.NetworkInterfaceType is NetworkInterfaceType.Ethernet or NetworkInterfaceType.GigabitEthernet)
            .Where(static one => one.OperationalStatus == OperationalStatus.Up || MayHaveCable(one))
            .ToList();

        if (wired.Count == 0)
        {
            yield return new DeskFinding("link", DeskState.Limited, "no Ethernet interface", "only virtual boards can be verified from here");
        }

        foreach (var one in wired)
        {
            yield return Link(one);

            if (one.OperationalStatus == OperationalStatus.Up && AddressOf(one) is { } own)
            {
                var address = IPv4Address.Read(own.Address.GetAddressBytes());
                yield return Address(one, address, own.PrefixLength, cancellation);
                yield return Dhcp(one, address, own.PrefixLength, cancellation);
            }
        }

        yield return Capture(wired.FirstOrDefault(static one => one.OperationalStatus == OperationalStatus.Up)?.Name ?? Loopback);
        yield return Firewall();
        yield return Clock();
    }

    private static string Loopback => OperatingSystem.IsLinux() ? "lo" : OperatingSystem.IsMacOS() ? "lo0" : @"\Device\NPF_Loopback";

    // What the kernel makes by itself, or another program made and left (ifb0, a bridge without ports), has no device behind it.
    private static bool MayHaveCable(NetworkInterface one) => !OperatingSystem.IsLinux() || Path.Exists($"/sys/class/net/{one.Name}/device");

    private static DeskFinding Link(NetworkInterface one)
    {
        var addresses = one.GetIPProperties().UnicastAddresses.Where(static address => address.Address.AddressFamily == AddressFamily.InterNetwork).ToList();
        var text = $"{one.Name} is {(one.OperationalStatus == OperationalStatus.Up ? "up" : "down")}, {(addresses.Count == 0 ? "without an IPv4 address" : string.Join(", ", addresses.Select(static address => $"{address.Address}/{address.PrefixLength}")))}";
        return one.OperationalStatus != OperationalStatus.Up ? new DeskFinding("link", DeskState.Limited, text, "is the cable in, at both ends, and does the board have power?")
            : addresses.Count == 0 ? new DeskFinding("link", DeskState.Limited, text, $"give it an address of the board's network, such as: sudo ip address add 192.168.77.1/24 dev {one.Name}")
            : new DeskFinding("link", DeskState.Good, text);
    }

    private static UnicastIPAddressInformation? AddressOf(NetworkInterface one) =>
        one.GetIPProperties().UnicastAddresses.FirstOrDefault(static address => address.Address.AddressFamily == AddressFamily.InterNetwork);

    private static DeskFinding Address(NetworkInterface one, IPv4Address address, int prefixLength, CancellationToken cancellation)
    {
        if (!OperatingSystem.IsLinux())
        {
            return new DeskFinding("address", DeskState.Unknown, "whether somebody else has this machine's address is not looked at on this system");
        }

        try
        {
            return AddressProbe.WhoElseHas(one, address) is { } other
                ? new DeskFinding("address", DeskState.Limited, $"{address} on {one.Name} is also {other}'s", Another(one, address, prefixLength, cancellation))
                : new DeskFinding("address", DeskState.Good, $"nobody else on {one.Name} has {address}");
        }
        catch (SocketException)
        {
            return new DeskFinding("address", DeskState.Unknown, $"only root may ask by ARP whether somebody else on {one.Name} has {address}", "sudo -E host-tools/nanonet doctor");
        }
    }

    /// <exception cref="SocketException">This user may not ask who has one.</exception>
    private static string Another(NetworkInterface one, IPv4Address address, int prefixLength, CancellationToken cancellation)
    {
        foreach (var candidate in SpareAddress.Beside(address, prefixLength))
        {
            cancellation.ThrowIfCancellationRequested();

            if (AddressProbe.WhoElseHas(one, candidate) is null)
            {
                return $"give one of the two another address; nobody has {candidate}: sudo ip address del {address}/{prefixLength} dev {one.Name} && sudo ip address add {candidate}/{prefixLength} dev {one.Name}";
            }
        }

        return $"give one of the two another address; in their network (/{prefixLength}) none was found that nobody has";
    }

    // Boards ask by DHCP unless they were told an address.
    private static DeskFinding Dhcp(NetworkInterface one, IPv4Address own, int prefixLength, CancellationToken cancellation)
    {
        if (!OperatingSystem.IsLinux())
        {
            return new DeskFinding("DHCP", DeskState.Unknown, "whether there is a DHCP server is not looked at on this system");
        }

        try
        {
            return DhcpProbe.Ask(one, cancellation) is { } offer
                ? new DeskFinding("DHCP", DeskState.Good, $"{offer.Server} on {one.Name} offers {offer.Offered}")
                : new DeskFinding("DHCP", DeskState.Limited, $"nobody on {one.Name} gives out addresses, which boards ask for", DhcpRange.Beside(own, prefixLength) is { } range
                    ? $"plug in a router, give the board a static address, or: sudo dnsmasq --no-daemon --port=0 --interface={one.Name} --dhcp-range={range.First},{range.Last}"
                    : $"plug in a router, or give the board a static address; {one.Name} is in a network of /{prefixLength}, which has none to give out");
        }
        catch (SocketException)
        {
            return new DeskFinding("DHCP", DeskState.Unknown, $"only root may ask on {one.Name} for a DHCP server (UDP port 68)", "sudo -E host-tools/nanonet doctor");
        }
    }

    private static DeskFinding Capture(string name)
    {
        try
        {
            using var live = LiveCapture.Open(new LiveCaptureOptions { Interface = name, IsPromiscuous = false });
            return new DeskFinding("capture", DeskState.Good, $"this user may capture on {name}");
        }
        catch (LiveCaptureException e)
        {
            return new DeskFinding("capture", DeskState.Limited, "capture does not work; virtual boards need none", e.Message);
        }
    }

    private static DeskFinding Firewall()
    {
        if (!OperatingSystem.IsLinux())
        {
            return new DeskFinding("firewall", DeskState.Unknown, "not looked at on this system", "let DHCP (UDP 67), the board's reports (TCP) and ICMP in on the board's interface");
        }

        if (!CommandOutput.Has("nft"))
        {
            return new DeskFinding("firewall", DeskState.Unknown, "nft is not installed, and iptables may have rules of its own", "sudo iptables -S INPUT shows them; what a board sends must pass the input chain");
        }

        return CommandOutput.Of("nft", "list", "ruleset") switch
        {
            null => new DeskFinding("firewall", DeskState.Unknown, "its rules may be read by root only", "sudo nft list ruleset shows them; what a board sends must pass the input chain"),
            var rules when RefuseInput(rules) =>
                new DeskFinding("firewall", DeskState.Limited, "rules refuse what comes in", "let the board's interface in, such as: sudo nft add rule inet filter input iifname eth1 accept"),
            _ => new DeskFinding("firewall", DeskState.Good, "no rule refuses what comes in"),
        };
    }

    // Chains of other hooks, such as Docker's for what is forwarded, do not stand before this machine.
    private static bool RefuseInput(string rules) => rules.Split("chain ").Any(static chain =>
        chain.Contains("hook input", StringComparison.Ordinal)
        && (chain.Contains("policy drop", StringComparison.Ordinal) || chain.Contains("reject", StringComparison.Ordinal)));

    // Certificates are judged by the time of the capture, and a board's clock by this one.
    private static DeskFinding Clock() => CommandOutput.Of("timedatectl", "show", "--property=NTPSynchronized", "--value") switch
    {
        "yes" => new DeskFinding("clock", DeskState.Good, $"synchronized, {DateTime.UtcNow:u}"),
        "no" => new DeskFinding("clock", DeskState.Limited, $"not synchronized, {DateTime.UtcNow:u}", "sudo timedatectl set-ntp true"),
        _ => new DeskFinding("clock", DeskState.Unknown, $"nobody here says whether it is synchronized; it is {DateTime.UtcNow:u}"),
    };
}
