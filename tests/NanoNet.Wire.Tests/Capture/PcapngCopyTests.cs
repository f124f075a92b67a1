using System;
using System.IO;
using System.Linq;
using NanoNet.Capture;
using Xunit;

namespace NanoNet.Wire.Tests.Capture;

/// <summary>A copy differs from its source in the comments that were added, and in nothing else.</summary>
public class PcapngCopyTests
{
    private const int SectionLengthOffset = 16;

    // Flags of the frame, then a comment that is not UTF-8, as the code and length of an option say in little-endian.
    private static readonly byte[] s_options = [2, 0, 4, 0, 1, 0, 0, 0, 1, 0, 3, 0, 0xFF, 0xFE, (byte)'!', 0];
    private static readonly byte[] s_end = [0, 0, 0, 0];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Without_comments_it_is_the_source_octet_by_octet(bool isBigEndian)
    {
        var source = Everything(isBigEndian);

        Assert.Equal(source, Copy(source, static _ => null));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Comments_stand_on_their_frames_and_change_nothing_else(bool isBigEndian)
    {
        var source = Everything(isBigEndian);
        var copy = Copy(source, static number => $"frame {number}");
        using var before = CaptureReader.Open(new MemoryStream(source), "source");
        using var after = CaptureReader.Open(new MemoryStream(copy), "copy");

        while (before.TryReadNext(out var old))
        {
            Assert.True(after.TryReadNext(out var one));
            Assert.Equal((old.TimeNs, old.OriginalLength, old.InterfaceId), (one.TimeNs, one.OriginalLength, one.InterfaceId));
            Assert.Equal(old.Octets, one.Octets);
            Assert.Equal($"frame {after.FrameNumber}", one.Comment);
        }

        Assert.False(after.TryReadNext(out _));
        Assert.Null(after.Warning);
        Assert.Equal((5L, before.DroppedFrames), (after.FrameNumber, after.DroppedFrames));
        Assert.Equal(before.Secrets.Select(static one => one.KeyLog), after.Secrets.Select(static one => one.KeyLog));
    }

    [Fact]
    public void Added_comment_comes_after_the_options_that_are_there()
    {
        var source = Octets(new PcapngBlocks(false).Section().Interface(LinkType.Ethernet).Enhanced(0, 1, new byte[61], [.. s_options, .. s_end]));
        var copy = Copy(source, static _ => "added");
        byte[] added = [.. s_options, 1, 0, 5, 0, .. "added"u8, 0, 0, 0, .. s_end];

        Assert.Equal(Octets(new PcapngBlocks(false).Section().Interface(LinkType.Ethernet).Enhanced(0, 1, new byte[61], added)), copy);
    }

    [Fact]
    public void Options_that_do_not_fit_stay_behind_the_comment()
    {
        byte[] broken = [9, 0, 200, 0];
        var source = Octets(new PcapngBlocks(false).Section().Interface(LinkType.Ethernet).Enhanced(0, 1, new byte[61], broken));
        var copy = Copy(source, static _ => "added");

        Assert.Equal(Octets(new PcapngBlocks(false).Section().Interface(LinkType.Ethernet).Enhanced(0, 1, new byte[61], [1, 0, 5, 0, .. "added"u8, 0, 0, 0, .. broken])), copy);
    }

    [Fact]
    public void Comment_that_is_too_long_is_cut_between_characters()
    {
        var source = Octets(new PcapngBlocks(false).Section().Interface(LinkType.Ethernet).Enhanced(0, 1, new byte[60]));
        var copy = Copy(source, static _ => new string('é', 40_000));
        using var reader = CaptureReader.Open(new MemoryStream(copy), "copy");

        Assert.True(reader.TryReadNext(out var frame));
        Assert.Equal(new string('é', ushort.MaxValue / 2), frame.Comment);
    }

    [Fact]
    public void Section_that_said_its_length_does_so_no_longer()
    {
        var source = Octets(new PcapngBlocks(false).Section().Interface(LinkType.Ethernet).Enhanced(0, 1, new byte[60]));
        source[SectionLengthOffset] = 100;
        source.AsSpan(SectionLengthOffset + 1, 7).Clear();

        Assert.Equal(Enumerable.Repeat(byte.MaxValue, 8), Copy(source, static _ => null).Skip(SectionLengthOffset).Take(8));
    }

    /// <summary>Every kind of block, in two sections of different octet order.</summary>
    private static byte[] Everything(bool isBigEndian) => Octets(new PcapngBlocks(isBigEndian)
        .Section().Unknown().Interface(LinkType.Ethernet, resolution: 9, offsetSeconds: -5).Interface(LinkType.Raw)
        .Secrets(CaptureSecrets.TlsKeyLog, [.. "secrets"u8]).Secrets(0x5A4E_574B, [1, 2, 3])
        .Enhanced(0, 1_000_000_007, new byte[61]).Enhanced(1, 77, [0x45, 1, 2]).Obsolete(0, 3, new byte[62])
        .Statistics(0, 7).Unknown()
        .Then(!isBigEndian).Section().Interface(LinkType.Ethernet)
        .Simple([.. Enumerable.Range(0, 63).Select(static one => (byte)one)]).Enhanced(0, 4, []).Unknown());

    private static byte[] Octets(PcapngBlocks blocks) => blocks.ToStream().ToArray();

    private static byte[] Copy(byte[] source, Func<int, string?> comment)
    {
        using var stream = new MemoryStream();
        using var reader = CaptureReader.Open(new MemoryStream(source), "source");
        var copy = new PcapngCopy(stream);
        var frames = 0;
        reader.BlockRead = (block, frameLength) => copy.Add(block, frameLength, frameLength < 0 ? null : comment(++frames));

        while (reader.TryReadNext(out _))
        {
        }

        return stream.ToArray();
    }
}
