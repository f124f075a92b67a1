using NanoNet.Services.Tcp;
using Xunit;

namespace NanoNet.Services.Tests;

/// <summary>Whom a waiting client's slot comes from, by the times alone.</summary>
public class NextToEndTests
{
    private const long Now = 1_000_000;
    private const int Idle = ServerLimits.IdleBeforeGivingWay;
    private const int Busy = ServerLimits.BusyBeforeGivingWay;

    private readonly ConnectionSlots _slots = new(3, 1, new Counters());

    [Theory]
    [InlineData(Idle - 1, -1)]
    [InlineData(Idle, 0)]
    [InlineData(Idle + 1, 0)]
    public void NextToEnd_idle_at_the_limit(int idle, int expected)
    {
        Set(0, age: Idle * 2, idle: idle);
        Set(1, age: 0, idle: 0);
        Set(2, age: 0, idle: 0);

        Assert.Equal(expected, Next());
    }

    [Theory]
    [InlineData(Busy - 1, -1)]
    [InlineData(Busy, 1)]
    [InlineData(Busy + 1, 1)]
    public void NextToEnd_busy_at_the_limit(int age, int expected)
    {
        Set(0, age: 10, idle: 10);
        Set(1, age: age, idle: 0);
        Set(2, age: 20, idle: 5);

        Assert.Equal(expected, Next());
    }

    [Fact]
    public void NextToEnd_longest_idle_goes_before_oldest()
    {
        Set(0, age: Busy * 3, idle: 0);
        Set(1, age: Idle, idle: Idle);
        Set(2, age: Idle * 2, idle: Idle + 1);

        Assert.Equal(2, Next());
    }

    [Fact]
    public void NextToEnd_one_on_its_way_out_is_not_asked_again()
    {
        Set(0, age: Busy, idle: Idle + 2);
        Set(1, age: Busy, idle: Idle + 1);
        Set(2, age: Busy, idle: 0);
        _slots.At(0).GivesWay = true;

        Assert.Equal(1, Next());
    }

    private int Next() => _slots.NextToEnd(Now)?.Index ?? -1;

    private void Set(int index, int age, int idle)
    {
        _slots.At(index).AcceptedAt = Now - age;
        _slots.At(index).LastActivity = Now - idle;
    }
}
