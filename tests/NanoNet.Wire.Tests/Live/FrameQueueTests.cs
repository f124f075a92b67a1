using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using NanoNet.Live;
using Xunit;

namespace NanoNet.Wire.Tests.Live;

public sealed class FrameQueueTests
{
    [Fact]
    public async Task Frames_arrive_in_order_with_their_times_and_lengths()
    {
        using var queue = new FrameQueue(capacity: 1 << 20);
        var taken = new List<(long Time, byte First, int Length, int Original)>();
        var draining = Task.Run(
            () => queue.Drain((time, frame, original) => taken.Add((time, frame[0], frame.Length, original)), static () => Assert.Fail("nothing was lost")),
            TestContext.Current.CancellationToken);

        for (var i = 0; i < 2000; i++)
        {
            queue.Add(i, new byte[] { (byte)i, 1, 2 }.AsSpan(0, 1 + (i % 3)), 100 + i);

            if (i % 100 == 0)
            {
                queue.Flush();
            }
        }

        queue.Complete();
        await draining;

        Assert.Equal(Enumerable.Range(0, 2000).Select(static i => ((long)i, (byte)i, 1 + (i % 3), 100 + i)), taken);
        Assert.Equal(0, queue.Lost);
    }

    [Fact]
    public async Task Frames_that_do_not_fit_are_counted_and_the_next_one_says_so()
    {
        using var queue = new FrameQueue(capacity: 1);
        var frame = new byte[100_000];
        var fitting = 0;

        while (queue.Lost < 3)
        {
            queue.Add(fitting++, frame, frame.Length);
        }

        fitting -= 3;
        var times = new List<long>();
        var lossesBefore = new List<int>();
        var hasRoom = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var draining = Task.Run(
            () => queue.Drain(
                (time, _, _) =>
                {
                    times.Add(time);
                    hasRoom.TrySetResult();
                },
                () => lossesBefore.Add(times.Count)),
            TestContext.Current.CancellationToken);
        await hasRoom.Task;
        queue.Add(-1, frame, frame.Length);
        queue.Complete();
        await draining;

        Assert.Equal([.. Enumerable.Range(0, fitting).Select(static i => (long)i), -1], times);
        Assert.Equal([fitting], lossesBefore);
        Assert.Equal(3, queue.Lost);
    }

    [Fact]
    public void Frame_longer_than_a_batch_fits_one_of_its_own()
    {
        using var queue = new FrameQueue(capacity: 10 << 20);
        queue.Add(1, new byte[10], 10);
        queue.Add(2, new byte[1_000_000], 1_000_000);
        queue.Complete();
        var lengths = new List<int>();

        queue.Drain((_, frame, _) => lengths.Add(frame.Length), static () => Assert.Fail("nothing was lost"));

        Assert.Equal([10, 1_000_000], lengths);
    }
}
