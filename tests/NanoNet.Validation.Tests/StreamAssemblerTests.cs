using System;
using System.Collections.Generic;
using System.Linq;
using NanoNet.Validation.Tests.Streams;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Validation.Tests;

public class StreamAssemblerTests
{
    private const int Rounds = 500;

    [Fact]
    public void Any_segmentation_duplication_and_order_gives_the_octets_that_were_sent()
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            var sent = new byte[random.Next(1, 3000)];
            random.NextBytes(sent);
            // The sequence space wraps inside the stream.
            SequenceNumber first = uint.MaxValue - (uint)random.Next(sent.Length);
            var reader = new OctetCollector();
            var assembler = new StreamAssembler(first, reader);

            foreach (var (offset, length) in Segments(random, sent.Length))
            {
                assembler.Add(first + (uint)offset, sent.AsSpan(offset, length), length, 1, 0);
            }

            assembler.EndAt(first + (uint)sent.Length, 2, 0);
            Assert.True(sent.SequenceEqual(reader.Octets), $"seed {seed}");
            Assert.True(reader.IsEnded, $"seed {seed}");
            Assert.Empty(reader.Skipped);
        }
    }

    [Fact]
    public void Hole_that_is_never_filled_is_skipped_at_the_end()
    {
        var reader = new OctetCollector();
        var assembler = new StreamAssembler(1, reader);
        assembler.Add(1, "abc"u8, 3, 1, 0);
        assembler.Add(7, "ghi"u8, 3, 2, 0);
        assembler.EndAt(10, 3, 0);
        assembler.Finish();

        Assert.Equal("abcghi"u8.ToArray(), reader.Octets);
        Assert.Equal([3], reader.Skipped);
        Assert.False(reader.IsEnded);
    }

    [Fact]
    public void Hole_that_the_other_end_has_acknowledged_is_skipped_at_once()
    {
        var reader = new OctetCollector();
        var assembler = new StreamAssembler(1, reader);
        assembler.Add(1, "abc"u8, 3, 1, 0, acknowledged: 4);
        assembler.Add(7, "ghi"u8, 3, 2, 0, acknowledged: 6);
        Assert.Empty(reader.Skipped);
        assembler.Add(10, "jkl"u8, 3, 3, 0, acknowledged: 7);

        Assert.Equal("abcghijkl"u8.ToArray(), reader.Octets);
        Assert.Equal([3], reader.Skipped);
    }

    [Fact]
    public void Octets_cut_by_the_snap_length_are_skipped()
    {
        var reader = new OctetCollector();
        var assembler = new StreamAssembler(1, reader);
        assembler.Add(1, "abc"u8, 5, 1, 0);
        assembler.Add(6, "fg"u8, 2, 2, 0);
        Assert.Equal("abcfg"u8.ToArray(), reader.Octets);
        Assert.Equal([2], reader.Skipped);
    }

    private static List<(int Offset, int Length)> Segments(Random random, int total)
    {
        var segments = new List<(int Offset, int Length)>();

        for (var offset = 0; offset < total;)
        {
            var length = Math.Min(total - offset, random.Next(1, 200));
            segments.Add((offset, length));
            offset += length;
        }

        for (var i = random.Next(10); i > 0; i--)
        {
            var offset = random.Next(total);
            segments.Add((offset, random.Next(1, total - offset + 1)));
        }

        return [.. segments.OrderBy(_ => random.Next())];
    }
}
