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
}
