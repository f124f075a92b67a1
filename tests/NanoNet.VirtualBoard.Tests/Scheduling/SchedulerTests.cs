extern alias board;

using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;
using Environment = board::System.Environment;
using Thread = board::System.Threading.Thread;
using ThreadAbortException = board::System.Threading.ThreadAbortException;
using ThreadPriority = board::System.Threading.ThreadPriority;
using ThreadState = board::System.Threading.ThreadState;

namespace NanoNet.VirtualBoard.Tests;

public class SchedulerTests
{
    [Fact]
    public void Start_several_threads_run_in_that_order()
    {
        var order = new List<int>();

        FakeRun.Of(() =>
        {
            for (var index = 0; index < 5; index++)
            {
                var number = index;
                new Thread(() => order.Add(number)).Start();
            }

            order.Add(-1);
        });

        Assert.Equal([-1, 0, 1, 2, 3, 4], order);
    }

    [Fact]
    public void Sleep_several_threads_wake_in_the_order_of_their_deadlines()
    {
        var order = new List<int>();

        FakeRun.Of(() =>
        {
            foreach (var milliseconds in new[] { 30, 10, 20 })
            {
                new Thread(() =>
                {
                    Thread.Sleep(milliseconds);
                    order.Add(milliseconds);
                }).Start();
            }
        });

        Assert.Equal([10, 20, 30], order);
    }

    [Fact]
    public void Sleep_takes_that_long_on_the_boards_clock()
    {
        long slept = 0;

        FakeRun.Of(() =>
        {
            var start = Environment.TickCount64;
            Thread.Sleep(12345);
            slept = Environment.TickCount64 - start;
        });

        Assert.Equal(12345, slept);
    }

    [Fact]
    public void Sleep_for_no_time_lets_the_others_run()
    {
        var order = new List<string>();

        FakeRun.Of(() =>
        {
            new Thread(() => order.Add("other")).Start();
            Thread.Sleep(0);
            order.Add("main");
        });

        Assert.Equal(["other", "main"], order);
    }

    [Fact]
    public void Threads_that_give_way_all_the_time_never_run_two_at_once()
    {
        const int Threads = 20;
        const int Rounds = 200;
        var running = 0;
        var most = 0;
        var total = 0;

        FakeRun.Of(() =>
        {
            for (var index = 0; index < Threads; index++)
            {
                new Thread(() =>
                {
                    for (var round = 0; round < Rounds; round++)
                    {
                        most = Math.Max(most, System.Threading.Interlocked.Increment(ref running));
                        total++;
                        System.Threading.Interlocked.Decrement(ref running);
                        Thread.Sleep(round % 3);
                    }
                }).Start();
            }
        });

        Assert.Equal(1, most);
        Assert.Equal(Threads * Rounds, total);
    }

    [Theory]
    [InlineData(ThreadPriority.Normal, ThreadPriority.Normal, 1)]
    [InlineData(ThreadPriority.AboveNormal, ThreadPriority.Normal, 2)]
    [InlineData(ThreadPriority.Highest, ThreadPriority.Normal, 4)]
    [InlineData(ThreadPriority.Highest, ThreadPriority.Lowest, 16)]
    public void Threads_that_compute_share_the_processor_by_priority(ThreadPriority first, ThreadPriority second, int ratio)
    {
        var counts = new int[2];

        FakeRun.Of(
            () =>
            {
                var end = Environment.TickCount64 + 60_000;
                var priorities = new[] { first, second };

                for (var index = 0; index < counts.Length; index++)
                {
                    var number = index;
                    var thread = new Thread(() =>
                    {
                        while (Environment.TickCount64 < end)
                        {
                            Thread.SpinWait(1);
                            counts[number]++;
                        }
                    });
                    thread.Priority = priorities[index];
                    thread.Start();
                }
            },
            new FakeBoard { TimePerLook = 100_000 });

        Assert.InRange((double)counts[0] / counts[1], ratio * 0.95, ratio * 1.05);
    }

    [Fact]
    public void Thread_that_computes_does_not_keep_a_sleeper_from_waking()
    {
        long slept = 0;

        FakeRun.Of(
            () =>
            {
                new Thread(() =>
                {
                    var start = Environment.TickCount64;
                    Thread.Sleep(50);
                    slept = Environment.TickCount64 - start;
                }).Start();

                while (slept == 0)
                {
                    Thread.SpinWait(1);
                }
            },
            new FakeBoard { TimePerLook = 100_000 });

        // Its deadline, and at most the quantum of the other.
        Assert.InRange(slept, 50, 75);
    }

    [Fact]
    public void Join_waits_for_the_end_or_the_timeout()
    {
        var results = new List<bool>();

        FakeRun.Of(() =>
        {
            var thread = new Thread(() => Thread.Sleep(100));
            thread.Start();
            results.Add(thread.Join(50));
            results.Add(thread.Join(100));
            results.Add(thread.Join(0));
            results.Add(thread.IsAlive);
        });

        Assert.Equal([false, true, true, false], results);
    }

    [Fact]
    public void State_follows_a_threads_life()
    {
        var states = new List<ThreadState>();

        FakeRun.Of(() =>
        {
            var thread = new Thread(() => Thread.Sleep(10));
            states.Add(thread.ThreadState);
            thread.Start();
            states.Add(thread.ThreadState);
            Thread.Sleep(1);
            states.Add(thread.ThreadState);
            thread.Join();
            states.Add(thread.ThreadState);
        });

        Assert.Equal([ThreadState.Unstarted, ThreadState.Running, ThreadState.WaitSleepJoin, ThreadState.Stopped], states);
    }

    [Fact]
    public void Suspend_stops_a_thread_until_resume()
    {
        var ticks = 0;
        var seen = new List<int>();

        FakeRun.Of(() =>
        {
            var thread = new Thread(() =>
            {
                for (var tick = 0; tick < 10; tick++)
                {
                    Thread.Sleep(10);
                    ticks++;
                }
            });
            thread.Start();
            Thread.Sleep(35);
            thread.Suspend();
            Thread.Sleep(100);
            seen.Add(ticks);
            Assert.NotEqual((ThreadState)0, thread.ThreadState & ThreadState.Suspended);
            thread.Resume();
            thread.Join();
            seen.Add(ticks);
        });

        Assert.Equal([3, 10], seen);
    }

    [Fact]
    public void Abort_ends_a_waiting_thread_without_a_word_on_the_console()
    {
        var aborted = false;

        var run = FakeRun.Of(() =>
        {
            var thread = new Thread(() =>
            {
                try
                {
                    Thread.Sleep(-1);
                }
                catch (ThreadAbortException)
                {
                    aborted = true;
                    throw;
                }
            });
            thread.Start();
            Thread.Sleep(1);
            thread.Abort();
            thread.Join();
        });

        Assert.True(aborted);
        Assert.Equal("", run.Serial.Text);
    }

    [Fact]
    public void Main_that_returned_leaves_the_other_threads_running()
    {
        var ran = false;

        FakeRun.Of(() => new Thread(() =>
        {
            Thread.Sleep(300);
            ran = true;
        }).Start());

        Assert.True(ran);
    }

    [Fact]
    public void Signal_after_the_last_thread_has_ended_is_no_trouble()
    {
        var run = FakeRun.Of(() => { });

        run.Board.Signal(board::NanoNet.Runtime.BoardEvents.Socket);

        Assert.True(run.Board.Idle.Wait(TimeSpan.FromMinutes(3), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Thread_ids_count_from_three_and_the_main_thread_has_none()
    {
        var ids = new List<int>();

        FakeRun.Of(() =>
        {
            ids.Add(Thread.CurrentThread.ManagedThreadId);
            var thread = new Thread(() => ids.Add(Thread.CurrentThread.ManagedThreadId));
            thread.Start();
            thread.Join();
            Assert.Equal(thread.ManagedThreadId, ids.Last());
        });

        Assert.Equal([0, 3], ids);
    }
}
