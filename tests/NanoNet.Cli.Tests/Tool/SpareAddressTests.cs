using System.Linq;
using NanoNet.Cli.Doctor;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

public sealed class SpareAddressTests
{
    [Theory]
    [InlineData("192.168.77.1", 24, "192.168.77.250 192.168.77.249 192.168.77.248 192.168.77.247 192.168.77.246 192.168.77.245 192.168.77.244 192.168.77.243")]
    [InlineData("192.168.77.249", 24, "192.168.77.250 192.168.77.248 192.168.77.247 192.168.77.246 192.168.77.245 192.168.77.244 192.168.77.243 192.168.77.242")]
    [InlineData("10.9.3.7", 16, "10.9.0.250 10.9.0.249 10.9.0.248 10.9.0.247 10.9.0.246 10.9.0.245 10.9.0.244 10.9.0.243")]
    [InlineData("10.0.0.17", 29, "10.0.0.22 10.0.0.21 10.0.0.20 10.0.0.19 10.0.0.18")]
    [InlineData("10.0.0.1", 30, "10.0.0.2")]
    [InlineData("10.0.0.0", 31, "")]
    [InlineData("10.0.0.1", 32, "")]
    public void Addresses_are_of_the_network_and_neither_its_first_nor_its_last_nor_ones_own(string own, int prefixLength, string expected) =>
        Assert.Equal(expected, string.Join(' ', SpareAddress.Beside(IPv4Address.Parse(own), prefixLength).Select(static one => one.ToString())));
}
