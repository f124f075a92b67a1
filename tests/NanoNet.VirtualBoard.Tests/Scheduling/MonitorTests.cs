extern alias board;

using System;
using System.Collections.Generic;
using Xunit;
using Monitor = board::System.Threading.Monitor;
using Thread = board::System.Threading.Thread;

namespace NanoNet.VirtualBoard.Tests;

public class MonitorTests
{
    [Fact]
    public void Enter_while_another_sleeps_in_the_lock_waits()
    {
        var order = new List<string>();

        FakeRun.Of(() =>
        {
            var owned = new object();
            new Thread(() =>
            {
                Monitor.Enter(owned);
                order.Add("in");
                Thread.Sleep(100);
                order.Add("out");
                Monitor.Exit(owned);
            }).Start();
            Thread.Sleep(1);
            Monitor.Enter(owned);
            order.Add("main");
            Monitor.Exit(owned);
        });

        Assert.Equal(["in", "out", "main"], order);
    }

    [Fact]
    public void Exit_gives_the_lock_to_the_longest_waiter_even_if_the_leaver_wants_it_back()
    {
        var order = new List<string>();

        FakeRun.Of(() =>
        {
            var owned = new object();
            Monitor.Enter(owned);

            foreach (var name in new[] { "first", "second" })
            {
                new Thread(() =>
                {
                    Monitor.Enter(owned);
                    order.Add(name);
                    Monitor.Exit(owned);
                }).Start();
            }

            Thread.Sleep(1);
            Monitor.Exit(owned);
            Monitor.Enter(owned);
            order.Add("main");
            Monitor.Exit(owned);
        });

        Assert.Equal(["first", "second", "main"], order);
    }

    [Fact]
    public void Enter_twice_takes_two_exits()
    {
        var entered = false;

        FakeRun.Of(() =>
        {
            var owned = new object();
            Monitor.Enter(owned);
            Monitor.Enter(owned);
            new Thread(() =>
            {
                Monitor.Enter(owned);
                entered = true;
            }).Start();
            Monitor.Exit(owned);
            Thread.Sleep(1);
            Assert.False(entered);
            Monitor.Exit(owned);
        });

        Assert.True(entered);
    }

    [Fact]
    public void Lock_of_a_thread_that_died_is_free()
    {
        var entered = false;

        FakeRun.Of(() =>
        {
            var owned = new object();
            var thread = new Thread(() =>
            {
                Monitor.Enter(owned);
                throw new InvalidOperationException();
            });
            thread.Start();
            thread.Join();
            Monitor.Enter(owned);
            entered = true;
        });

        Assert.True(entered);
    }

    [Fact]
    public void Exit_without_the_lock_throws() => Assert.ThrowsAny<Exception>(() => FakeRun.Of(() => Monitor.Exit(new object())));
}
