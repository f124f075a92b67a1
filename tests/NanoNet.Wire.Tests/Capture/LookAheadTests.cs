using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NanoNet.Capture;
using Xunit;

namespace NanoNet.Wire.Tests.Capture;

public class LookAheadTests
{
    private const int MaxAhead = 16;

    // More than one block of the reader's buffer.
    private const int Frames = 4000;

    public static TheoryData<string> Formats => ["pcap", "pcap, big-endian", "pcapng"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Each_frame_is_shown_at_most_once_in_order_and_before_it_is_read(string format)
    {
        var frames = Make();
        using var reader = CaptureReader.Open(Write(format, frames), format);
        var shown = 0;
        var read = 0;

        while (reader.TryReadNext(out var frame))
        {
            Assert.True(frames[read].Octets.AsSpan().SequenceEqual(frame.Octets));
            read++;
            shown = Math.Max(shown, read);

            while (reader.TryLookAhead(out var octets))
            {
                Assert.True(frames[shown].Octets.AsSpan().SequenceEqual(octets));
                shown++;
            }

            // The frame read last is still there.
            Assert.True(frames[read - 1].Octets.AsSpan().SequenceEqual(frame.Octets));
            Assert.InRange(shown - read, 0, MaxAhead);
        }

        Assert.Equal(Frames, read);
    }

    [Fact]
    public void Frames_that_are_in_memory_are_shown_up_to_the_limit()
    {
        using var reader = CaptureReader.Open(Write("pcap", [.. Make().Take(100)]), "pcap");
        Assert.True(reader.TryReadNext(out _));
        var shown = 0;

        while (reader.TryLookAhead(out _))
        {
            shown++;
        }

        Assert.Equal(MaxAhead, shown);
    }

    [Fact]
    public void Damaged_record_is_not_shown()
    {
        var file = Write("pcap", [.. Make().Take(2)]).ToArray();
        using var reader = CaptureReader.Open(new MemoryStream(file[..^1]), "cut");

        Assert.True(reader.TryReadNext(out _));
        Assert.False(reader.TryLookAhead(out _));
    }

    private static List<CaptureFiles.Frame> Make()
    {
        var random = new Random(1);
        var frames = new List<CaptureFiles.Frame>();

        for (var i = 0; i < Frames; i++)
        {
            var octets = new byte[60 + random.Next(1, 3000)];
            random.NextBytes(octets);
            frames.Add(new CaptureFiles.Frame(1_700_000_000_000_000_000 + (i * 1_000_000L), octets, octets.Length, null));
        }

        return frames;
    }

    private static MemoryStream Write(string format, IReadOnlyList<CaptureFiles.Frame> frames) => format switch
    {
        "pcapng" => CaptureFiles.Pcapng(frames),
        _ => CaptureFiles.Pcap(frames, isBigEndian: format != "pcap", isNanosecond: false),
    };
}
