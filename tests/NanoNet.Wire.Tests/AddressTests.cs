using System;
using FsCheck.Fluent;
using Xunit;

namespace NanoNet.Wire.Tests;

public class AddressTests
{
    [Fact]
    public void IPv4Address_text_reads_back() => Properties.Hold(Prop.ForAll(
        ArbMap.Default.ArbFor<uint>(),
        value => IPv4Address.TryParse(new IPv4Address(value).ToString(), out var address) && address.Value == value));

    [Fact]
    public void MacAddress_text_reads_back() => Properties.Hold(Prop.ForAll(
        ArbMap.Default.ArbFor<ulong>(),
        value => MacAddress.TryParse(new MacAddress(value >> 16).ToString(), out var address) && address.Value == value >> 16));

    [Theory]
    [InlineData("")]
    [InlineData("1.2.3")]
    [InlineData("1.2.3.4.5")]
    [InlineData("1.2.3.256")]
    [InlineData("1.2.3.04")]
    [InlineData("1.2.3. 4")]
    [InlineData("1.2.3.+4")]
    [InlineData("1.2.3.")]
    public void IPv4Address_wrong_text_is_refused(string text)
    {
        Assert.False(IPv4Address.TryParse(text, out var address));
        Assert.Equal(IPv4Address.Any, address);
    }

    [Theory]
    [InlineData(0, "0.0.0.0")]
    [InlineData(1, "128.0.0.0")]
    [InlineData(31, "255.255.255.254")]
    [InlineData(32, "255.255.255.255")]
    public void MaskOf_has_so_many_bits(int prefixLength, string mask) => Assert.Equal(IPv4Address.Parse(mask), IPv4Address.MaskOf(prefixLength));

    [Theory]
    [InlineData(-1)]
    [InlineData(33)]
    public void MaskOf_no_prefix_length_is_refused(int prefixLength) => Assert.Throws<ArgumentOutOfRangeException>(() => IPv4Address.MaskOf(prefixLength));

    [Theory]
    [InlineData("")]
    [InlineData("02:4e:4e:00:00")]
    [InlineData("02:4e:4e:00:00:0g")]
    [InlineData("02:4e:4e:00:00:001")]
    [InlineData("02.4e.4e.00.00.01")]
    public void MacAddress_wrong_text_is_refused(string text) => Assert.False(MacAddress.TryParse(text, out _));

    [Fact]
    public void InternetAddress_text_is_that_of_its_family()
    {
        Assert.Equal("192.0.2.1", new InternetAddress(IPv4Address.Parse("192.0.2.1")).ToString());
        Assert.Equal("2001:db8::1", new InternetAddress(0x2001_0db8_0000_0000, 1).ToString());
    }

    [Fact]
    public void InternetAddress_of_an_IPv6_packet_is_never_one_of_IPv4()
    {
        var mapped = InternetAddress.ReadIPv6([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 192, 0, 2, 1]);

        Assert.False(mapped.IsIPv4);
        Assert.Equal("::ffff:192.0.2.1", mapped.ToString());
        Assert.NotEqual(new InternetAddress(IPv4Address.Parse("192.0.2.1")), mapped);
    }

    [Fact]
    public void IsInSameNetwork_follows_the_prefix()
    {
        var address = IPv4Address.Parse("192.0.2.10");
        Assert.True(address.IsInSameNetwork(IPv4Address.Parse("192.0.2.255"), 24));
        Assert.False(address.IsInSameNetwork(IPv4Address.Parse("192.0.3.10"), 24));
        Assert.True(address.IsInSameNetwork(IPv4Address.Parse("10.0.0.1"), 0));
        Assert.False(address.IsInSameNetwork(IPv4Address.Parse("192.0.2.11"), 32));
    }
}
