using NanoNet.Wire;
using Xunit;

namespace NanoNet.Bench.Tests;

public sealed class ReceiveSideTests
{
    private const int Capacity = 1000;
    private const int SegmentSize = 100;

    // One window that begins near 0, and one that goes past 2^32.
    public static readonly TheoryData<uint> Starts = [0, 0xFFFF_FFF0];

    [Theory]
    [MemberData(nameof(Starts))]
    public void IsAcceptable_follows_the_window_edges(uint start)
    {
        var side = Begun(start);

        Assert.False(side.IsAcceptable(Segment(side.Next - 1, 0)));
        Assert.True(side.IsAcceptable(Segment(side.Next, 0)));
        Assert.True(side.IsAcceptable(Segment(side.Next + Capacity - 1, 0)));
        Assert.False(side.IsAcceptable(Segment(side.Next + Capacity, 0)));
        Assert.False(side.IsAcceptable(Segment(side.Next - 10, 10)));
        Assert.True(side.IsAcceptable(Segment(side.Next - 10, 11)));
        Assert.True(side.IsAcceptable(Segment(side.Next + Capacity - 1, 10)));
        Assert.False(side.IsAcceptable(Segment(side.Next + Capacity, 10)));
    }

    [Theory]
    [MemberData(nameof(Starts))]
    public void Closed_window_takes_nothing_but_an_empty_segment_in_its_place(uint start)
    {
        var side = Begun(start);
        side.Take(Segment(side.Next, Capacity));

        Assert.Equal(0, side.Offer(SegmentSize));
        Assert.True(side.IsAcceptable(Segment(side.Next, 0)));
        Assert.False(side.IsAcceptable(Segment(side.Next, 1)));
        Assert.False(side.IsAcceptable(Segment(side.Next + 1, 0)));
    }

    [Theory]
    [InlineData(SegmentSize - 1, 0)]
    [InlineData(SegmentSize, SegmentSize)]
    public void Offer_opens_a_closed_window_by_a_segment_at_least(int read, int offered)
    {
        var side = Begun(0);
        side.Take(Segment(side.Next, Capacity));
        side.Read(new byte[read]);

        Assert.Equal(offered, side.Offer(SegmentSize));
    }

    [Fact]
    public void Fin_that_overtook_data_waits_for_its_turn()
    {
        var side = Begun(0);
        var first = side.Next;

        Assert.False(side.Take(Segment(first + 10, 5, TcpControlBits.Fin)));
        Assert.Equal(0, side.Available);
        Assert.True(side.Take(Segment(first, 10)));
        Assert.Equal(15, side.Available);
        Assert.Equal(first + 16, side.Next);
        Assert.False(side.Take(Segment(first + 10, 5, TcpControlBits.Fin)));
    }

    [Fact]
    public void Octets_beyond_the_window_are_not_taken()
    {
        var side = Begun(0);
        side.Take(Segment(side.Next, Capacity + 50));

        Assert.Equal(Capacity, side.Available);
    }

    private static ReceiveSide Begun(uint start)
    {
        var side = new ReceiveSide(Capacity);
        side.Begin(start);
        Assert.Equal(Capacity, side.Offer(SegmentSize));
        return side;
    }

    private static TcpSegment Segment(SequenceNumber first, int length, TcpControlBits bits = TcpControlBits.None)
    {
        var octets = new byte[TcpSegment.MinHeaderLength + length];
        new TcpHeader { SequenceNumber = first, ControlBits = bits | TcpControlBits.Ack }.Emit(octets, default, default, default, new byte[length]);
        Assert.Equal(WireError.None, TcpSegment.TryParse(octets, out var segment));
        return segment;
    }
}
