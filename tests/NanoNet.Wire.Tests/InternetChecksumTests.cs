using System;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace NanoNet.Wire.Tests;

public class InternetChecksumTests
{
    [Fact]
    public void Compute_example_of_rfc_1071_is_its_result()
    {
        // RFC 1071 section 3: the sum is ddf2.
        Assert.Equal(unchecked((ushort)~0xddf2), InternetChecksum.Compute([0x00, 0x01, 0xf2, 0x03, 0xf4, 0xf5, 0xf6, 0xf7]));
    }

    [Fact]
    public void Compute_any_octets_equals_word_by_word_sum() => Properties.Hold(Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(),
        octets => InternetChecksum.Compute(octets) == WordByWord(octets)));

    [Fact]
    public void IsComplete_is_true_of_octets_with_their_checksum_only() => Properties.Hold(Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(),
        octets =>
        {
            var whole = octets[..(octets.Length / 2 * 2)];
            var checksum = InternetChecksum.Compute(whole);
            byte[] right = [.. whole, (byte)(checksum >> 8), (byte)checksum];
            byte[] wrong = [.. whole, (byte)(checksum >> 8), (byte)(checksum ^ 1)];
            return InternetChecksum.IsComplete(InternetChecksum.Sum(right)) && !InternetChecksum.IsComplete(InternetChecksum.Sum(wrong));
        }));

    [Fact]
    public void Compute_every_length_up_to_a_large_frame_equals_word_by_word_sum()
    {
        var octets = new byte[2000];
        new Random(1).NextBytes(octets);
        octets.AsSpan(100, 300).Fill(0xFF);

        for (var length = 0; length <= octets.Length; length++)
        {
            Assert.Equal(WordByWord(octets.AsSpan(0, length)), InternetChecksum.Compute(octets.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Compute_the_largest_packet_of_ones_does_not_overflow()
    {
        var octets = new byte[65535];
        octets.AsSpan().Fill(0xFF);
        Assert.Equal(WordByWord(octets), InternetChecksum.Compute(octets));
    }

    [Fact]
    public void Sum_in_two_even_parts_equals_sum_of_all() => Properties.Hold(Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(),
        ArbMap.Default.ArbFor<PositiveInt>(),
        (octets, where) =>
        {
            var cut = Math.Min(octets.Length, where.Get) & ~1;
            var sum = InternetChecksum.Sum(octets.AsSpan(cut), InternetChecksum.Sum(octets.AsSpan(0, cut)));
            return InternetChecksum.Finish(sum) == WordByWord(octets);
        }));

    [Fact]
    public void Update_one_changed_word_equals_new_checksum() => Properties.Hold(Prop.ForAll(
        ArbMap.Default.ArbFor<ushort>(),
        ArbMap.Default.ArbFor<byte[]>(),
        (word, octets) =>
        {
            var before = new byte[octets.Length + 4];
            octets.CopyTo(before, 4);
            // A first word that never changes: an all-zero packet has two checksums, 0 and 0xFFFF.
            before[0] = 0x45;
            var old = InternetChecksum.Compute(before);
            var after = (byte[])before.Clone();
            after[2] = (byte)(word >> 8);
            after[3] = (byte)word;
            return InternetChecksum.Update(old, 0, word) == InternetChecksum.Compute(after);
        }));

    private static ushort WordByWord(ReadOnlySpan<byte> octets)
    {
        var sum = 0U;

        for (var i = 0; i < octets.Length; i += 2)
        {
            sum += (uint)(octets[i] << 8) | (i + 1 < octets.Length ? octets[i + 1] : 0U);
            sum = (sum & 0xFFFF) + (sum >> 16);
        }

        return (ushort)~sum;
    }
}
