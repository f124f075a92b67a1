using Xunit;

namespace NanoNet.VirtualBoard.Tests;

public class MacAddressTests
{
    [Fact]
    public void Six_octets_are_read() => Assert.Equal([0x00, 0x80, 0xE1, 0x01, 0x35, 0xd1], MacAddress.TryParse("00:80:E1:01:35:d1")!);

    [Theory]
    [InlineData("")]
    [InlineData("00:80:E1:01:35")]
    [InlineData("00:80:E1:01:35:D1:00")]
    [InlineData("00-80-E1-01-35-D1")]
    [InlineData("00:80:E1:01:35:G1")]
    [InlineData("0:080:E1:01:35:D1")]
    public void Anything_else_is_refused(string text) => Assert.Null(MacAddress.TryParse(text));
}
