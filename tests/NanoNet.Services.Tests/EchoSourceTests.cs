using NanoNet.Services.Echo;
using Xunit;

namespace NanoNet.Services.Tests;

public class EchoSourceTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(7, false)]
    [InlineData(19, false)]
    [InlineData(53, false)]
    [InlineData(1023, false)]
    [InlineData(1024, true)]
    [InlineData(65535, true)]
    public void MayAnswer_port_of_a_service_gets_no_echo(int port, bool isAnswered)
    {
        Assert.Equal(isAnswered, EchoSource.MayAnswer(port));
    }
}
