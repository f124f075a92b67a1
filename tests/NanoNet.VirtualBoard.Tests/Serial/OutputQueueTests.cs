using System.Linq;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

public class OutputQueueTests
{
    [Fact]
    public void Dequeue_gives_what_was_put_in_across_the_ends_of_the_ring()
    {
        var queue = new OutputQueue(10);
        var taken = new byte[10];
        byte next = 0;
        byte expected = 0;

        for (var round = 0; round < 50; round++)
        {
            var length = round % 8;
            queue.Enqueue(Enumerable.Range(0, length).Select(_ => next++).ToArray());
            var count = queue.Dequeue(taken);
            Assert.Equal(length, count);
            Assert.All(taken[..count], octet => Assert.Equal(expected++, octet));
        }
    }

    [Theory]
    [InlineData(9, 9, 0)]
    [InlineData(10, 10, 0)]
    [InlineData(11, 10, 1)]
    [InlineData(35, 10, 25)]
    public void Enqueue_of_more_than_fits_loses_the_oldest(int length, int kept, byte first)
    {
        var queue = new OutputQueue(10);

        for (byte octet = 0; octet < length; octet++)
        {
            queue.Enqueue([octet]);
        }

        var taken = new byte[20];
        Assert.Equal(kept, queue.Dequeue(taken));
        Assert.Equal(first, taken[0]);
        Assert.True(queue.IsEmpty);
    }

    [Fact]
    public void Enqueue_of_one_piece_above_the_capacity_keeps_its_end()
    {
        var queue = new OutputQueue(4);
        queue.Enqueue([1, 2, 3, 4, 5, 6]);
        var taken = new byte[10];
        Assert.Equal(4, queue.Dequeue(taken));
        Assert.Equal([3, 4, 5, 6], taken[..4]);
    }

    [Fact]
    public void Enqueue_says_whether_the_queue_was_empty()
    {
        var queue = new OutputQueue(4);
        Assert.True(queue.Enqueue([1]));
        Assert.False(queue.Enqueue([2]));
        queue.Dequeue(new byte[4]);
        Assert.True(queue.Enqueue([3]));
    }
}
