using System.Linq;
using NanoNet.Services.Tls;
using Xunit;

namespace NanoNet.Services.Tests;

public class ClientHelloTests
{
    private const int Record = 200;

    [Fact]
    public void Hello_is_complete_with_its_last_octet_and_not_before()
    {
        var hello = Hello(Record);

        for (var available = 1; available < Record + 5; available++)
        {
            Assert.Equal(HelloState.Incomplete, ClientHello.Look(hello, int.Min(available, ClientHello.HeaderLength), available));
        }

        Assert.Equal(HelloState.Complete, ClientHello.Look(hello, ClientHello.HeaderLength, Record + 5));
        Assert.Equal(HelloState.Complete, ClientHello.Look(hello, ClientHello.HeaderLength, Record + 500));
    }

    [Theory]
    [InlineData(0, 0x47)]    // GET
    [InlineData(0, 0x80)]    // SSL 2
    [InlineData(0, 21)]      // an alert
    [InlineData(1, 2)]       // a version of another protocol
    [InlineData(5, 2)]       // a ServerHello
    [InlineData(6, 1)]       // longer than its record
    [InlineData(8, 0)]       // shorter than its record
    public void What_is_no_hello_is_refused_at_the_octet_that_says_so(int at, byte octet)
    {
        var hello = Hello(Record);
        hello[at] = octet;
        var deciding = at < 6 ? at + 1 : ClientHello.HeaderLength;

        for (var count = 1; count < deciding; count++)
        {
            Assert.Equal(HelloState.Incomplete, ClientHello.Look(hello, count, count));
        }

        Assert.Equal(HelloState.Refused, ClientHello.Look(hello, deciding, deciding));
    }

    [Theory]
    [InlineData(ServerLimits.MaxClientHello - 6, HelloState.Incomplete)]
    [InlineData(ServerLimits.MaxClientHello - 5, HelloState.Incomplete)]
    [InlineData(ServerLimits.MaxClientHello - 4, HelloState.Refused)]
    public void Hello_at_the_limit(int record, HelloState expected) =>
        Assert.Equal(expected, ClientHello.Look(Hello(record), ClientHello.HeaderLength, ClientHello.HeaderLength));

    private static byte[] Hello(int record) =>
        [22, 3, 1, (byte)(record >> 8), (byte)record, 1, 0, (byte)((record - 4) >> 8), (byte)(record - 4), .. Enumerable.Repeat((byte)0, record)];
}
