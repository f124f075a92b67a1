using System;
using System.Linq;
using System.Reflection;
using NanoNet.Services.Http;
using Xunit;

namespace NanoNet.Services.Tests;

public class CounterTests
{
    [Fact]
    public void Names_every_index_has_one_constant_or_is_a_refusal()
    {
        var constants = typeof(Counter).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.IsLiteral)
            .Select(field => (int)field.GetRawConstantValue());
        var refusals = Enum.GetValues<RequestError>().Where(error => error > RequestError.LineEnd).Select(error => Counter.HttpRefused + (int)error - 1);

        Assert.Equal(Enumerable.Range(0, Counter.Names.Length), constants.Concat(refusals).Order());
    }

    [Fact]
    public void Names_are_different()
    {
        Assert.Equal(Counter.Names.Length, Counter.Names.Distinct().Count());
    }

    [Theory]
    [InlineData(Counter.TcpBroken, "tcp.broken")]
    [InlineData(Counter.TimeoutLinger, "timeout.linger")]
    [InlineData(Counter.Http5xx, "http.5xx")]
    [InlineData(Counter.UdpReceived, "udp.received")]
    [InlineData(Counter.Exceptions, "exceptions")]
    public void Names_stand_where_their_constants_point(int counter, string name)
    {
        Assert.Equal(name, Counter.Names[counter]);
    }

    [Fact]
    public void Refusals_are_named_after_their_errors()
    {
        foreach (var error in Enum.GetValues<RequestError>().Where(error => error != RequestError.None))
        {
            var expected = "http.refused." + char.ToLowerInvariant(error.ToString()[0]) + error.ToString()[1..];
            Assert.Equal(expected, Counter.Names[Counter.HttpRefused + (int)error - 1]);
        }
    }
}
