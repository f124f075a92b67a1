using System.Net;
using NanoNet.Cli.Doctor;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

public sealed class DhcpRangeTests
{
    [Theory]
    [InlineData("192.168.77.1", 24, "192.168.77.50", "192.168.77.150")]
    [InlineData("10.9.0.200", 16, "10.9.0.50", "10.9.0.150")]
    [InlineData("10.9.1.100", 16, "10.9.0.50", "10.9.0.150")]
    [InlineData("192.168.77.100", 24, "192.168.77.101", "192.168.77.254")]
    [InlineData("192.168.77.140", 24, "192.168.77.1", "192.168.77.139")]
    [InlineData("10.0.0.17", 28, "10.0.0.18", "10.0.0.30")]
    [InlineData("10.0.0.30", 28, "10.0.0.17", "10.0.0.29")]
    [InlineData("10.0.0.1", 30, "10.0.0.2", "10.0.0.2")]
    public void Range_is_in_the_network_of_the_interface_without_its_own_address(string own, int prefixLength, string first, string last) =>
        Assert.Equal((Read(first), Read(last)), DhcpRange.Beside(Read(own), prefixLength));

    [Theory]
    [InlineData("10.0.0.0", 31)]
    [InlineData("10.0.0.1", 32)]
    [InlineData("10.0.0.1", 0)]
    [InlineData("10.0.0.0", 24)]
    [InlineData("10.0.0.255", 24)]
    public void Network_without_another_address_has_none(string own, int prefixLength) => Assert.Null(DhcpRange.Beside(Read(own), prefixLength));

    private static IPv4Address Read(string text) => IPv4Address.Read(IPAddress.Parse(text).GetAddressBytes());
}
