using System;
using System.Collections.Generic;
using System.Linq;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Validation.Tests;

public class SentOctetsTests
{
    [Theory]
    [InlineData(1000u)]
    [InlineData(0xFFFF_FC00u)]
    public void Compare_tells_same_from_different_and_from_what_is_no_longer_held(uint start)
    {
        SequenceNumber first = start;
        var octets = new byte[5000];
        new Random(1).NextBytes(octets);
        var budget = new MemoryBudget(1 << 20);
        var sent = default(SentOctets);

        for (var i = 0; i < octets.Length; i += 100)
        {
            sent.Append(budget, first + (uint)i, octets.AsSpan(i, 100), 500);
        }

        var last = first + 4000;
        Assert.Equal(RepeatComparison.Same, sent.Compare(last, octets.AsSpan(4000, 1000)));
        Assert.Equal(RepeatComparison.Unknown, sent.Compare(first, octets.AsSpan(0, 1000)));
        // Half of it is no longer held: the other half is compared.
        Assert.Equal(RepeatComparison.Same, sent.Compare(first + 2000, octets.AsSpan(2000, 3000)));
        octets[4999] ^= 1;
        Assert.Equal(RepeatComparison.Different, sent.Compare(last, octets.AsSpan(4000, 1000)));
        Assert.Equal(RepeatComparison.Different, sent.Compare(first + 2000, octets.AsSpan(2000, 3000)));
    }

    [Fact]
    public void Append_without_budget_holds_nothing_and_decides_nothing()
    {
        var sent = default(SentOctets);
        sent.Append(new MemoryBudget(0), 1, "abc"u8, 3);
        Assert.Equal(RepeatComparison.Unknown, sent.Compare(1, "abc"u8));
    }

    [Theory]
    [InlineData(0x7FFF_FFFFu)]
    [InlineData(0x8000_0000u)]
    [InlineData(0x8000_0001u)]
    public void Compare_says_nothing_of_numbers_half_the_number_space_away(uint distance)
    {
        SequenceNumber first = 1000;
        var budget = new MemoryBudget(1 << 20);
        var sent = default(SentOctets);
        sent.Append(budget, first, new byte[100], 500);
        Assert.Equal(RepeatComparison.Unknown, sent.Compare(first + distance, new byte[100]));
        Assert.Equal(RepeatComparison.Unknown, sent.Compare(first + 100 + distance, new byte[100]));
    }

    [Fact]
    public void Array_grows_with_what_is_held_and_keeps_it()
    {
        var octets = new byte[40_000];
        new Random(1).NextBytes(octets);
        var budget = new MemoryBudget(1 << 20);
        var sent = default(SentOctets);

        for (var i = 0; i < octets.Length; i += 50)
        {
            sent.Append(budget, 0xFFFF_F000U + (uint)i, octets.AsSpan(i, 50), needed: i + 50);

            Assert.Equal(RepeatComparison.Same, sent.Compare(0xFFFF_F000U, octets.AsSpan(0, i + 50)));
        }

        octets[0] ^= 1;
        Assert.Equal(RepeatComparison.Different, sent.Compare(0xFFFF_F000U, octets));
    }

    [Fact]
    public void Returned_octets_are_lent_again_within_the_budget()
    {
        var budget = new MemoryBudget(4096);
        Assert.True(budget.TryRent(4096, out var lent));
        Assert.False(budget.TryRent(128, out _));

        budget.Return(lent);

        Assert.True(budget.TryRent(4096, out var again));
        Assert.Equal(lent, again);
    }

    [Fact]
    public void Small_pieces_share_arrays_and_nothing_else()
    {
        // More than one array holds.
        const int Pieces = 1000;

        var budget = new MemoryBudget(1 << 20);
        var lent = new List<LentOctets>();

        for (var i = 0; i < Pieces; i++)
        {
            Assert.True(budget.TryRent(i % 2 == 0 ? 128 : 256, out var piece));
            lent.Add(piece);
        }

        Assert.All(lent.GroupBy(piece => piece.Array), pieces =>
        {
            var end = 0;

            foreach (var piece in pieces.OrderBy(piece => piece.Offset))
            {
                Assert.True(piece.Offset >= end);
                end = piece.Offset + piece.Length;
            }

            Assert.True(end <= pieces.Key.Length);
        });
        Assert.InRange(lent.Select(piece => piece.Array).Distinct().Count(), 2, Pieces / 100);
    }

    [Fact]
    public void Small_pieces_that_were_returned_are_lent_again_before_others_are_cut()
    {
        const int Pieces = 1000;

        var budget = new MemoryBudget(1 << 20);
        var lent = new HashSet<LentOctets>();

        for (var i = 0; i < Pieces; i++)
        {
            budget.TryRent(i % 2 == 0 ? 128 : 256, out var piece);
            lent.Add(piece);
        }

        Assert.Equal(Pieces, lent.Count);

        foreach (var piece in lent)
        {
            budget.Return(piece);
        }

        var again = new HashSet<LentOctets>();

        for (var i = 0; i < Pieces; i++)
        {
            budget.TryRent(i % 2 == 0 ? 256 : 128, out var piece);
            again.Add(piece);
        }

        Assert.True(again.SetEquals(lent));
    }

    [Fact]
    public void Ends_that_share_an_array_hold_each_its_own_octets()
    {
        var budget = new MemoryBudget(1 << 20);
        var one = default(SentOctets);
        var other = default(SentOctets);
        one.Append(budget, 0xFFFF_FFF0, "abc"u8, 3);
        other.Append(budget, 0xFFFF_FFF0, "xyz"u8, 3);
        one.Append(budget, 0xFFFF_FFF3, new byte[125], 125);
        other.Append(budget, 0xFFFF_FFF3, new byte[200], 200);

        Assert.Equal(RepeatComparison.Same, one.Compare(0xFFFF_FFF0, "abc"u8));
        Assert.Equal(RepeatComparison.Same, other.Compare(0xFFFF_FFF0, "xyz"u8));
        one.Release(budget);
        Assert.Equal(RepeatComparison.Unknown, one.Compare(0xFFFF_FFF0, "abc"u8));
        Assert.Equal(RepeatComparison.Same, other.Compare(0xFFFF_FFF0, "xyz"u8));
    }
}
