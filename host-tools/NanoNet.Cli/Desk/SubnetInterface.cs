using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using NanoNet.Wire;

namespace NanoNet.Cli.Desk;

/// <summary>A subnet that this machine is in.</summary>
/// <param name="Interface">By this network interface.</param>
/// <param name="PrefixLength">Of the subnet.</param>
public sealed record SubnetInterface(string Interface, int PrefixLength)
{
    /// <summary>The interface whose subnet holds an address.</summary>
    /// <returns>Null: none does; it is behind a router, or nowhere.</returns>
    public static SubnetInterface? Of(IPAddress address) =>
        All(IPv4Address.Read(address.GetAddressBytes())).FirstOrDefault();

    /// <summary>The prefix length of an interface's subnet that holds an address; null: none does.</summary>
    public static int? PrefixOf(string name, IPv4Address address) => All(address).FirstOrDefault(one => one.Interface == name)?.PrefixLength;

    private static IEnumerable<SubnetInterface> All(IPv4Address address) =>
        from one in NetworkInterface.GetAllNetworkInterfaces()
        where one.NetworkInterfaceType != NetworkInterfaceType.Loopback
        from own in one.GetIPProperties().UnicastAddresses
        where own.Address.AddressFamily == AddressFamily.InterNetwork
        let mask = IPv4Address.MaskOf(own.PrefixLength).Value
        where (IPv4Address.Read(own.Address.GetAddressBytes()).Value & mask) == (address.Value & mask)
        select new SubnetInterface(one.Name, own.PrefixLength);
}
