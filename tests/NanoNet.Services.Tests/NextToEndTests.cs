using System.Net;
using NanoNet.Services.Echo;
using NanoNet.Services.Server;
using Xunit;

namespace NanoNet.Services.Tests;

/// <summary>Whom a waiting client's slot comes from, by the times alone.</summary>
public class NextToEndTests
{
    private const long Now = 1_000_000;
    private const int Idle = ServerLimits.IdleBeforeGivingWay;
    private const int Busy = ServerLimits.BusyBeforeGivingWay;
    private const int Between = ServerLimits.KeepAliveBeforeGivingWay;

    private readonly SlotTable _slots;

    public NextToEndTests()
    {
        var counters = new Counters();
        _slots = new ServerLoop(IPAddress.Loopback, 3, 0, 1, counters).Slots;

        for (var i = 0; i < 3; i++)
        {
            _slots.Take(new TcpEchoService(counters));
        }
    }

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

    [Theory]
    [InlineData(Between - 1, -1)]
    [InlineData(Between, 1)]
    [InlineData(Between + 1, 1)]
    public void NextToEnd_between_requests_at_the_limit(int idle, int expected)
    {
        Set(0, age: 10, idle: Between * 2);
        Set(1, age: 10, idle: idle);
        Set(2, age: 20, idle: 5);
        _slots.At(1).IsIdle = true;

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
    public void NextToEnd_one_between_requests_goes_before_one_that_is_idle()
    {
        Set(0, age: Busy * 3, idle: Idle * 3);
        Set(1, age: Idle, idle: Between);
        Set(2, age: Idle, idle: Between + 1);
        _slots.At(1).IsIdle = true;
        _slots.At(2).IsIdle = true;

        Assert.Equal(2, Next());
    }

    [Fact]
    public void NextToEnd_free_slot_is_nobody()
    {
        Set(0, age: Busy, idle: Idle + 2);
        Set(1, age: Busy, idle: Idle + 1);
        Set(2, age: Busy, idle: 0);
        _slots.Return(_slots.At(0));

        Assert.Equal(1, Next());
    }

    private int Next() => _slots.NextToEnd(Now)?.Index ?? -1;

    private void Set(int index, int age, int idle)
    {
        _slots.At(index).AcceptedAt = Now - age;
        _slots.At(index).LastActivity = Now - idle;
    }
}
