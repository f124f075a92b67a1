using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using Xunit;

namespace NanoNet.Bench.Tests;

public sealed class FrameStreamTests
{
    private static readonly byte[][] s_frames = [[1, 2, 3], [], new byte[1514], [9]];

    [Fact]
    public void TryRead_gives_the_same_frames_wherever_the_stream_is_cut()
    {
        var stream = Encode(s_frames);

        for (var cut = 0; cut <= stream.Length; cut++)
        {
            Assert.Equal(s_frames, Decode(stream[..cut], stream[cut..]));
        }
    }

    [Fact]
    public void TryRead_takes_the_stream_octet_by_octet()
    {
        var reader = new FrameStream();
        List<byte[]> frames = [];

        foreach (var octet in Encode(s_frames))
        {
            Feed(reader, [octet], frames);
        }

        Assert.Equal(s_frames, frames);
    }

    [Theory]
    [InlineData(FrameStream.MaxFrameLength - 1, false)]
    [InlineData(FrameStream.MaxFrameLength, false)]
    [InlineData(FrameStream.MaxFrameLength + 1, true)]
    [InlineData(-1, true)]
    public void Length_above_the_limit_breaks_the_stream(int length, bool isBroken)
    {
        var reader = new FrameStream();
        var prefix = new byte[FrameStream.PrefixLength];
        BinaryPrimitives.WriteInt32BigEndian(prefix, length);
        Feed(reader, prefix, []);

        Assert.Equal(isBroken, reader.IsBroken);
    }

    [Fact]
    public void Longest_frame_fits_behind_a_cut_one()
    {
        var longest = new byte[FrameStream.MaxFrameLength];
        new Random(1).NextBytes(longest);
        byte[][] frames = [[1], longest, longest];
        var stream = Encode(frames);

        Assert.Equal(frames, Decode(stream[..7], stream[7..]));
    }

    private static byte[] Encode(byte[][] frames)
    {
        List<byte> stream = [];

        foreach (var frame in frames)
        {
            var prefix = new byte[FrameStream.PrefixLength];
            BinaryPrimitives.WriteInt32BigEndian(prefix, frame.Length);
            stream.AddRange(prefix);
            stream.AddRange(frame);
        }

        return [.. stream];
    }

    private static List<byte[]> Decode(params byte[][] pieces)
    {
        var reader = new FrameStream();
        List<byte[]> frames = [];

        foreach (var piece in pieces)
        {
            Feed(reader, piece, frames);
        }

        return frames;
    }

    private static void Feed(FrameStream reader, ReadOnlySpan<byte> octets, List<byte[]> frames)
    {
        while (!octets.IsEmpty)
        {
            var free = reader.Free;
            var count = Math.Min(free.Length, octets.Length);
            octets[..count].CopyTo(free);
            octets = octets[count..];
            reader.Received(count);

            while (reader.TryRead(out var frame))
            {
                frames.Add(frame.ToArray());
            }
        }
    }
}
