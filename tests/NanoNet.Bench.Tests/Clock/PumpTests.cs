using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Bench.Tests;

public sealed class PumpTests
{
    [Fact]
    public void Timers_run_in_the_order_of_their_deadlines()
    {
        using var pump = new Pump(new JumpingClock());
        List<int> order = [];
        pump.CreateTimer(() => order.Add(2)).Set(TimeSpan.FromHours(2));
        pump.CreateTimer(() => order.Add(1)).Set(TimeSpan.FromHours(1));

        pump.RunUntil(() => order.Count == 2, TimeSpan.FromHours(3));

        Assert.Equal([1, 2], order);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(2)]
    public void Timer_that_was_moved_runs_once_at_its_last_deadline(double hours)
    {
        using var pump = new Pump(new JumpingClock());
        var begun = pump.Clock.Now;
        List<TimeSpan> runs = [];
        var timer = pump.CreateTimer(() => runs.Add(pump.Clock.Now - begun));
        timer.Set(TimeSpan.FromHours(1));
        timer.Set(TimeSpan.FromHours(hours));

        pump.RunUntil(static () => false, TimeSpan.FromHours(5));

        Assert.Equal([TimeSpan.FromHours(hours)], runs);
    }

    [Fact]
    public void Timer_that_was_stopped_does_not_run()
    {
        using var pump = new Pump(new JumpingClock());
        var runs = 0;
        var timer = pump.CreateTimer(() => runs++);
        timer.Set(TimeSpan.FromHours(1));
        timer.Stop();

        pump.RunUntil(static () => false, TimeSpan.FromHours(2));

        Assert.Equal(0, runs);
    }

    [Fact]
    public void Timer_that_a_condition_sets_runs_at_its_deadline()
    {
        using var pump = new Pump(new JumpingClock());
        var begun = pump.Clock.Now;
        TimeSpan? ran = null;
        var timer = pump.CreateTimer(() => ran = pump.Clock.Now - begun);
        var isSet = false;

        pump.RunUntil(
            () =>
            {
                if (!isSet)
                {
                    isSet = true;
                    timer.Set(TimeSpan.FromHours(1));
                }

                return false;
            },
            TimeSpan.FromHours(2));

        Assert.Equal(TimeSpan.FromHours(1), ran);
    }

    [Fact]
    public void Post_from_another_thread_wakes_a_waiting_pump()
    {
        using var pump = new Pump(new RealClock());
        var isPosted = false;
        _ = Task.Run(() => pump.Post(() => isPosted = true), TestContext.Current.CancellationToken);

        Assert.True(pump.RunUntil(() => isPosted, TimeSpan.FromMinutes(3)));
    }

    [Fact]
    public void Cancellation_wakes_a_waiting_pump()
    {
        using var pump = new Pump(new RealClock());
        using var cancellation = new CancellationTokenSource();
        pump.CreateTimer(cancellation.Cancel).Set(TimeSpan.FromMilliseconds(1));

        Assert.Throws<OperationCanceledException>(() => pump.RunUntil(static () => false, Instant.Never, cancellation.Token));
    }

    [Fact]
    public void RealClock_waits_until_the_deadline_and_never_goes_back()
    {
        var clock = new RealClock();
        var deadline = clock.Now + TimeSpan.FromMilliseconds(5);

        while (clock.Now < deadline)
        {
            clock.Wait([], deadline);
        }

        var last = clock.Now;

        for (var i = 0; i < 10_000; i++)
        {
            var now = clock.Now;
            Assert.True(now >= last);
            last = now;
        }

        // A machine that stands still between the two looks makes them differ, and looks again.
        Assert.True(SpinWait.SpinUntil(() => (DateTimeOffset.UtcNow - clock.Now.ToDateTime()).Duration() < TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(1)));
    }
}
