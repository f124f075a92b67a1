extern alias board;

using System;
using System.Collections.Generic;
using Xunit;
using Environment = board::System.Environment;
using Thread = board::System.Threading.Thread;
using Timer = board::System.Threading.Timer;

namespace NanoNet.VirtualBoard.Tests;

public class TimerTests
{
    [Fact]
    public void Timer_with_a_period_fires_on_the_grid()
    {
        var times = Run(dueTime: 100, period: 50, callbackTime: 0, runFor: 260);
        Assert.Equal([100, 150, 200, 250], times);
    }

    [Fact]
    public void Timer_without_a_period_fires_once()
    {
        var times = Run(dueTime: 100, period: -1, callbackTime: 0, runFor: 1000);
        Assert.Equal([100], times);
    }

    [Fact]
    public void Timer_whose_callback_takes_long_skips_what_it_missed()
    {
        var times = Run(dueTime: 100, period: 50, callbackTime: 120, runFor: 500);
        Assert.Equal([100, 250, 400], times);
    }

    [Fact]
    public void Change_moves_the_next_time()
    {
        var times = new List<long>();

        FakeRun.Of(() =>
        {
            var timer = new Timer(_ => times.Add(Environment.TickCount64), null, 100, -1);
            timer.Change(300, -1);
            Thread.Sleep(1000);
        });

        Assert.Equal([300], times);
    }

    [Fact]
    public void Callbacks_of_two_timers_run_one_after_the_other_on_one_thread()
    {
        var events = new List<string>();
        var threads = new HashSet<int>();

        FakeRun.Of(() =>
        {
            void Callback(object? name)
            {
                threads.Add(Thread.CurrentThread.ManagedThreadId);
                events.Add(name + " in");
                Thread.Sleep(10);
                events.Add(name + " out");
            }

            _ = new Timer(Callback, "a", 5, -1);
            _ = new Timer(Callback, "b", 6, -1);
            Thread.Sleep(100);
        });

        Assert.Equal(["a in", "a out", "b in", "b out"], events);
        Assert.Single(threads);
    }

    [Fact]
    public void Callback_that_throws_does_not_stop_the_timer()
    {
        var count = 0;

        var run = FakeRun.Of(() =>
        {
            var timer = new Timer(
                _ =>
                {
                    count++;
                    throw new InvalidOperationException("no");
                },
                null,
                10,
                10);
            Thread.Sleep(35);
            timer.Dispose();
        });

        Assert.Equal(3, count);
        Assert.Contains("++++ Exception System.InvalidOperationException", run.Serial.Text, StringComparison.Ordinal);
    }

    private static List<long> Run(int dueTime, int period, int callbackTime, int runFor)
    {
        var times = new List<long>();

        FakeRun.Of(() =>
        {
            var timer = new Timer(
                _ =>
                {
                    times.Add(Environment.TickCount64);
                    Thread.Sleep(callbackTime);
                },
                null,
                dueTime,
                period);
            Thread.Sleep(runFor);
            timer.Dispose();
        });

        return times;
    }
}
