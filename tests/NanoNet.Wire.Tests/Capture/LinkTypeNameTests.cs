using NanoNet.Capture;
using Xunit;

namespace NanoNet.Wire.Tests.Capture;

public sealed class LinkTypeNameTests
{
    [Theory]
    [InlineData(1, "1 (Ethernet)")]
    [InlineData(105, "105 (IEEE 802.11)")]
    [InlineData(127, "127 (IEEE 802.11 with radiotap header)")]
    [InlineData(150, "150 (reserved for private use)")]
    [InlineData(9999, "9999")]
    public void Number_has_the_name_that_people_know(int number, string expected) => Assert.Equal(expected, LinkTypeName.Of((LinkType)number));
}
