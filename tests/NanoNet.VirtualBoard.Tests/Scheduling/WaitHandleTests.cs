extern alias board;

using System.Collections.Generic;
using Xunit;
using AutoResetEvent = board::System.Threading.AutoResetEvent;
using Environment = board::System.Environment;
using ManualResetEvent = board::System.Threading.ManualResetEvent;
using Thread = board::System.Threading.Thread;
using WaitHandle = board::System.Threading.WaitHandle;

namespace NanoNet.VirtualBoard.Tests;

public class WaitHandleTests
{
    [Fact]
    public void Set_of_an_auto_reset_event_wakes_the_longest_waiter_alone()
    {
        var woken = new List<int>();

        FakeRun.Of(() =>
        {
            var signal = new AutoResetEvent(false);

            for (var index = 0; index < 3; index++)
            {
                var number = index;
                new Thread(() =>
                {
                    signal.WaitOne();
                    woken.Add(number);
                }).Start();
            }

            Thread.Sleep(1);
            signal.Set();
            Thread.Sleep(1);
            Assert.Equal([0], woken);
            signal.Set();
            signal.Set();
        });

        Assert.Equal([0, 1, 2], woken);
    }

    [Fact]
    public void Set_of_a_manual_reset_event_wakes_all_and_stays_set()
    {
        var woken = 0;

        FakeRun.Of(() =>
        {
            var signal = new ManualResetEvent(false);

            for (var index = 0; index < 3; index++)
            {
                new Thread(() =>
                {
                    signal.WaitOne();
                    woken++;
                }).Start();
            }

            Thread.Sleep(1);
            signal.Set();
            Thread.Sleep(1);
            Assert.True(signal.WaitOne(0, false));
            signal.Reset();
            Assert.False(signal.WaitOne(0, false));
        });

        Assert.Equal(3, woken);
    }

    [Fact]
    public void WaitOne_unsignaled_ends_at_the_timeout()
    {
        FakeRun.Of(() =>
        {
            var start = Environment.TickCount64;
            Assert.False(new AutoResetEvent(false).WaitOne(250, false));
            Assert.Equal(250, Environment.TickCount64 - start);
        });
    }

    [Fact]
    public void Wait_that_timed_out_takes_no_later_signal()
    {
        FakeRun.Of(() =>
        {
            var signal = new AutoResetEvent(false);
            Assert.False(signal.WaitOne(10, false));
            signal.Set();
            Assert.True(signal.WaitOne(0, false));
        });
    }

    [Fact]
    public void WaitAny_says_which_and_takes_that_signal_only()
    {
        FakeRun.Of(() =>
        {
            var first = new AutoResetEvent(false);
            var second = new AutoResetEvent(false);
            var handles = new WaitHandle[] { first, second };
            Assert.Equal(WaitHandle.WaitTimeout, WaitHandle.WaitAny(handles, 10, false));

            new Thread(() =>
            {
                Thread.Sleep(5);
                second.Set();
            }).Start();

            Assert.Equal(1, WaitHandle.WaitAny(handles));
            Assert.False(second.WaitOne(0, false));
            first.Set();
            second.Set();
            Assert.Equal(0, WaitHandle.WaitAny(handles));
            Assert.True(second.WaitOne(0, false));
        });
    }

    [Fact]
    public void WaitAll_waits_for_the_last_and_takes_nothing_before()
    {
        FakeRun.Of(() =>
        {
            var first = new AutoResetEvent(true);
            var second = new AutoResetEvent(false);
            var handles = new WaitHandle[] { first, second };
            Assert.False(WaitHandle.WaitAll(handles, 10, false));
            Assert.True(first.WaitOne(0, false));
            first.Set();

            new Thread(() =>
            {
                Thread.Sleep(5);
                second.Set();
            }).Start();

            Assert.True(WaitHandle.WaitAll(handles));
            Assert.False(first.WaitOne(0, false));
        });
    }
}
