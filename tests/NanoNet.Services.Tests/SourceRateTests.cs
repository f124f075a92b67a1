using System.Net;
using NanoNet.Services.Echo;
using Xunit;

namespace NanoNet.Services.Tests;

public class SourceRateTests
{
    private const int Rate = 3;

    private readonly SourceRate _rate = new(Rate);

    [Theory]
    [InlineData(1, true)]
    [InlineData(Rate, true)]
    [InlineData(Rate + 1, false)]
    public void MayAnswer_number_within_a_second(int number, bool isAnswered)
    {
        for (var i = 1; i < number; i++)
        {
            _rate.MayAnswer(Source(1), 0);
        }

        Assert.Equal(isAnswered, _rate.MayAnswer(Source(1), 999));
    }

    [Fact]
    public void MayAnswer_next_second_begins_anew()
    {
        for (var i = 0; i <= Rate; i++)
        {
            _rate.MayAnswer(Source(1), 0);
        }

        Assert.False(_rate.MayAnswer(Source(1), 999));
        Assert.True(_rate.MayAnswer(Source(1), 1000));
    }

    [Fact]
    public void MayAnswer_source_has_its_own_count()
    {
        for (var i = 0; i <= Rate; i++)
        {
            _rate.MayAnswer(Source(1), 1);
        }

        Assert.True(_rate.MayAnswer(Source(2), 1));
        Assert.False(_rate.MayAnswer(Source(1), 1));
    }

    [Fact]
    public void MayAnswer_source_above_those_that_are_remembered_takes_the_place_of_the_oldest()
    {
        for (var source = 1; source <= ServerLimits.RateSources; source++)
        {
            for (var i = 0; i <= Rate; i++)
            {
                _rate.MayAnswer(Source(source), source);
            }
        }

        Assert.True(_rate.MayAnswer(Source(ServerLimits.RateSources + 1), 100));
        Assert.False(_rate.MayAnswer(Source(2), 100));
        Assert.True(_rate.MayAnswer(Source(1), 100));
    }

    private static IPAddress Source(int number) => new([192, 0, 2, (byte)number]);
}
