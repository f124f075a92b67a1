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
    public void MayAnswer_source_above_those_that_are_remembered_takes_what_is_left_of_the_oldest_second()
    {
        Exhaust();

        Assert.False(_rate.MayAnswer(Source(ServerLimits.RateSources + 1), 100));
        Assert.False(_rate.MayAnswer(Source(2), 100));
        Assert.False(_rate.MayAnswer(Source(1), 100));
    }

    [Fact]
    public void MayAnswer_source_above_those_that_are_remembered_has_its_own_second_once_the_oldest_is_over()
    {
        Exhaust();

        Assert.True(_rate.MayAnswer(Source(ServerLimits.RateSources + 1), 1001));
        Assert.False(_rate.MayAnswer(Source(2), 1001));
    }

    [Fact]
    public void MayAnswer_sources_that_take_turns_get_no_more_than_those_that_are_remembered()
    {
        var answers = 0;

        for (var i = 0; i < 100 * (ServerLimits.RateSources + 1); i++)
        {
            if (_rate.MayAnswer(Source(i % (ServerLimits.RateSources + 1)), 1))
            {
                answers++;
            }
        }

        Assert.Equal(ServerLimits.RateSources * Rate, answers);
    }

    [Fact]
    public void MayAnswer_sources_at_the_board_s_start_have_places_of_their_own()
    {
        for (var source = 1; source <= ServerLimits.RateSources; source++)
        {
            for (var i = 0; i < Rate; i++)
            {
                Assert.True(_rate.MayAnswer(Source(source), 0));
            }
        }
    }

    // One source after the other, a millisecond each, has all its answers.
    private void Exhaust()
    {
        for (var source = 1; source <= ServerLimits.RateSources; source++)
        {
            for (var i = 0; i <= Rate; i++)
            {
                _rate.MayAnswer(Source(source), source);
            }
        }
    }

    private static IPAddress Source(int number) => new([192, 0, 2, (byte)number]);
}
