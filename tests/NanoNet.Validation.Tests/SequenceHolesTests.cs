using System;
using System.Linq;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Validation.Tests;

public class SequenceHolesTests
{
    [Fact]
    public void Fill_counts_what_was_missing_as_a_plain_set_does()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            SequenceNumber origin = uint.MaxValue - 50;
            var holes = new SequenceHoles();
            var missing = new bool[200];

            for (var at = random.Next(10); at < 180; at += random.Next(5, 30))
            {
                var length = random.Next(1, 5);
                holes.Add(origin + (uint)at, origin + (uint)(at + length));
                Array.Fill(missing, true, at, length);
            }

            for (var i = 0; i < 40; i++)
            {
                var left = random.Next(200);
                var length = random.Next(200 - left);
                var expected = missing.Skip(left).Take(length).Count(isMissing => isMissing);
                Array.Fill(missing, false, left, length);

                Assert.Equal((uint)expected, holes.Fill(origin + (uint)left, origin + (uint)(left + length)));
                Assert.Equal(!missing.Contains(true), holes.IsEmpty);

                if (!holes.IsEmpty)
                {
                    Assert.Equal(origin + (uint)Array.IndexOf(missing, true), holes.First);
                }
            }
        }
    }

    [Fact]
    public void Fill_of_every_second_number_keeps_no_more_holes_than_the_limit()
    {
        var holes = new SequenceHoles();
        holes.Add(0, 200_000);

        for (var at = 199_998U; at > 0; at -= 2)
        {
            holes.Fill(at, at + 1);
            Assert.InRange(holes.Count, 1, SequenceHoles.Limit);
        }

        // The last ones are those of what was sent last.
        Assert.Equal(1U, holes.Fill(199_999, 200_000));
    }

    [Fact]
    public void Holes_beyond_the_limit_are_taken_for_filled_the_oldest_first()
    {
        var holes = new SequenceHoles();

        for (var at = 0U; at <= 2 * SequenceHoles.Limit; at += 2)
        {
            holes.Add(at, at + 1);
        }

        Assert.Equal(0U, holes.Fill(0, 1));
        Assert.Equal(1U, holes.Fill(2 * SequenceHoles.Limit, (2 * SequenceHoles.Limit) + 1));
        Assert.InRange(holes.Count, SequenceHoles.Limit / 2, SequenceHoles.Limit);
    }

    [Fact]
    public void Hole_is_not_found_under_numbers_that_came_round_again()
    {
        var holes = new SequenceHoles();
        holes.Add(1000, 1010, nowNs: 1);
        holes.Add(3_000_000_000, 3_000_000_010, nowNs: 2);
        holes.Add(2000, 2010, nowNs: 3);

        Assert.Null(holes.SinceNs(1000, 1010));
        Assert.Equal(3, holes.SinceNs(2005, 2020));
        Assert.Equal(2, holes.SinceNs(3_000_000_005, 3_000_000_006));
        Assert.Equal(0U, holes.Fill(1000, 1010));
        Assert.Equal(10U, holes.Fill(1990, 2020));
    }
}
