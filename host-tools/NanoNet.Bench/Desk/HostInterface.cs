using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>What this machine itself is on a network interface, beside whom the tester's hosts live.</summary>
/// <param name="Name">Such as eth0.</param>
/// <param name="Mac">Its hardware address; zero where it has none.</param>
/// <param name="Addresses">Its IPv4 addresses there.</param>
public sealed record HostInterface(string Name, MacAddress Mac, IReadOnlyList<IPv4Address> Addresses)
{
    /// <summary>Why nothing can come or go at this moment; null while the interface has a link, or where the system does not say.</summary>
    public string? LinkTrouble => Array.Find(NetworkInterface.GetAllNetworkInterfaces(), one => one.Name == Name)?.OperationalStatus is OperationalStatus.Down or OperationalStatus.LowerLayerDown
        ? $"the interface {Name} has lost its link: was the cable pulled, has the board power?"
        : null;

    /// <exception cref="BenchBrokenException">There is none of that name; the message names those that there are.</exception>
    public static HostInterface Of(string name)
    {
        var all = NetworkInterface.GetAllNetworkInterfaces();

        if (Array.Find(all, one => one.Name == name) is not { } found)
        {
            throw new BenchBrokenException($"there is no interface {name}; this machine has {string.Join(", ", all.Select(static one => one.Name))}");
        }

        if (found.NetworkInterfaceType == NetworkInterfaceType.Loopback)
        {
            throw new BenchBrokenException($"the interface {name} is this machine's loopback: name the one that the board's cable leads to");
        }

        var mac = found.GetPhysicalAddress().GetAddressBytes();
        var addresses = found.GetIPProperties().UnicastAddresses.Where(static one => one.Address.AddressFamily == AddressFamily.InterNetwork);

        return new HostInterface(
            name,
            mac.Length == MacAddress.Length ? MacAddress.Read(mac) : default,
            [.. addresses.Select(static one => IPv4Address.Parse(one.Address.ToString()))]);
    }
}
