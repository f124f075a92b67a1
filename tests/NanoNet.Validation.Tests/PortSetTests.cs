using Xunit;

namespace NanoNet.Validation.Tests;

public class PortSetTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(ushort.MaxValue)]
    public void Contains_what_was_added_and_not_its_neighbours(ushort port)
    {
        var ports = new PortSet([port]);

        Assert.True(ports.Contains(port));
        Assert.False(ports.Contains((ushort)(port + 1)));
        Assert.False(ports.Contains((ushort)(port - 1)));
    }
}
