using Xunit;

namespace NanoNet.VirtualBoard.Tests;

public class NetworkArgumentTests
{
    [Fact]
    public void Dhcp_needs_nothing_else() => Assert.Equal(new NetworkArgument(true, 0, 0, 0, 0), NetworkArgument.TryParse("dhcp"));

    [Fact]
    public void Static_address_has_its_mask_in_network_order() =>
        Assert.Equal(new NetworkArgument(false, 0x0A0200C0, 0x00FFFFFF, 0, 0), NetworkArgument.TryParse("static:192.0.2.10/24"));

    [Fact]
    public void Static_address_may_have_gateway_and_dns() => Assert.Equal(
        new NetworkArgument(false, 0x0A0200C0, 0x00FFFFFF, 0x010200C0, 0x020200C0),
        NetworkArgument.TryParse("static:192.0.2.10/24,192.0.2.1,192.0.2.2"));

    [Theory]
    [InlineData("static:192.0.2.10/1", 0x00000080u)]
    [InlineData("static:192.0.2.10/32", 0xFFFFFFFFu)]
    public void Prefix_at_its_limits_makes_the_mask(string text, uint mask) => Assert.Equal(mask, NetworkArgument.TryParse(text)!.Mask);

    [Theory]
    [InlineData("")]
    [InlineData("DHCP")]
    [InlineData("static:")]
    [InlineData("static:192.0.2.10")]
    [InlineData("static:192.0.2.10/0")]
    [InlineData("static:192.0.2.10/33")]
    [InlineData("static:192.0.2/24")]
    [InlineData("static:192.0.2.256/24")]
    [InlineData("static:192.0.2.10/24,")]
    [InlineData("static:192.0.2.10/24,192.0.2.1,192.0.2.2,192.0.2.3")]
    [InlineData("static:::1/24")]
    public void Anything_else_is_refused(string text) => Assert.Null(NetworkArgument.TryParse(text));
}
