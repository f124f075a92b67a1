using FsCheck.Fluent;
using Xunit;

namespace NanoNet.Wire.Tests;

public class SequenceNumberTests
{
    [Theory]
    [InlineData(1u, 2u)]
    [InlineData(0xFFFF_FFFFu, 0u)]
    [InlineData(0xFFFF_FFF0u, 0x10u)]
    [InlineData(0x7FFF_FFFFu, 0x8000_0000u)]
    public void LessThan_number_shortly_before_is_true(uint before, uint after)
    {
        SequenceNumber left = before;
        SequenceNumber right = after;
        Assert.True(left < right && left <= right && right > left && right >= left);
        Assert.False(right < left || right <= left || left > right || left >= right);
        Assert.Equal(right, SequenceNumber.Max(left, right));
    }

    [Fact]
    public void Add_distance_less_than_half_the_space_is_after_and_subtracts_back() => Properties.Hold(Prop.ForAll(
        ArbMap.Default.ArbFor<uint>(),
        ArbMap.Default.ArbFor<uint>(),
        (start, any) =>
        {
            SequenceNumber first = start;
            var distance = any & 0x7FFF_FFFF;
            var second = first + distance;
            return second >= first && second - first == (int)distance && second - distance == first
                && (distance == 0) == (first == second);
        }));

    [Fact]
    public void IsWithin_window_holds_its_first_and_last_but_not_the_next() => Properties.Hold(Prop.ForAll(
        ArbMap.Default.ArbFor<uint>(),
        ArbMap.Default.ArbFor<ushort>(),
        (start, size) =>
        {
            SequenceNumber first = start;
            return size == 0
                ? !first.IsWithin(first, 0)
                : first.IsWithin(first, size) && (first + size - 1u).IsWithin(first, size)
                    && !(first + size).IsWithin(first, size) && !(first - 1u).IsWithin(first, size);
        }));
}
