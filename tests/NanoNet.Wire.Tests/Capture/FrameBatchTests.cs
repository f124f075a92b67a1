using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using NanoNet.Capture;
using Xunit;

namespace NanoNet.Wire.Tests.Capture;

public class FrameBatchTests
{
    // More than one block of the reader's buffer.
    private const int Frames = 4000;

    public static TheoryData<string> Formats => ["pcap", "pcap, big-endian", "pcapng"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Batches_hold_every_frame_once_and_in_order(string format)
    {
        var frames = Make();
        using var reader = CaptureReader.Open(Write(format, frames), format);
        var batch = new FrameBatch();
        var read = 0;

        while (reader.TryReadBatch(batch))
        {
            Assert.InRange(batch.Count, 1, FrameBatch.Capacity);

            for (var i = 0; i < batch.Count; i++)
            {
                Assert.True(frames[read].Octets.AsSpan().SequenceEqual(batch[i].Octets));
                Assert.Equal(frames[read].TimeNs, batch[i].TimeNs);
                Assert.Equal(frames[read].OriginalLength, batch[i].OriginalLength);
                Assert.Equal(frames[read].OriginalLength <= frames[read].Octets.Length, batch.IsWhole(i, LinkType.Ethernet));
                Assert.False(batch.IsWhole(i, LinkType.Raw));
                read++;
            }

            Assert.Equal(read, reader.FrameNumber);
        }

        Assert.Equal(Frames, read);
        Assert.Null(reader.Warning);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Frames_that_are_in_memory_come_together(string format)
    {
        using var reader = CaptureReader.Open(Write(format, [.. Make().Take(FrameBatch.Capacity + 1)]), format);
        var batch = new FrameBatch();

        Assert.True(reader.TryReadBatch(batch));
        Assert.Equal(FrameBatch.Capacity, batch.Count);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Frames_of_a_block_that_is_held_stay_as_they_are_while_others_are_read(string format)
    {
        var frames = Make();
        using var reader = CaptureReader.Open(Write(format, frames), format);
        var batch = new FrameBatch();
        var held = new List<(CaptureBlock Block, int Offset)>();

        while (reader.TryReadBatch(batch))
        {
            for (var i = 0; i < batch.Count; i++)
            {
                batch.Block!.Hold();
                held.Add((batch.Block, batch.OffsetOf(i)));
            }
        }

        Assert.Equal(frames.Count, held.Count);
        Assert.All(frames.Zip(held), static pair => Assert.True(
            pair.Second.Block.Octets.Slice(pair.Second.Offset, pair.First.Octets.Length).SequenceEqual(pair.First.Octets)));
    }

    [Fact]
    public void Frames_that_are_longer_than_what_is_kept_free_for_them_are_put_together_from_two_blocks()
    {
        var frames = Make(longest: 200_000, count: 100);
        using var reader = CaptureReader.Open(Write("pcap", frames), "long");
        var batch = new FrameBatch();
        var read = 0;

        while (reader.TryReadBatch(batch))
        {
            batch.Block!.Hold();

            for (var i = 0; i < batch.Count; i++)
            {
                Assert.True(frames[read++].Octets.AsSpan().SequenceEqual(batch[i].Octets));
            }
        }

        Assert.Equal(frames.Count, read);
        Assert.Null(reader.Warning);
    }

    [Fact]
    public void Compressed_capture_that_is_cut_is_read_ahead_to_where_it_is_cut()
    {
        var frames = Make();
        using var compressed = new MemoryStream();

        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            Write("pcap", frames).CopyTo(gzip);
        }

        using var reader = CaptureReader.Open(new MemoryStream(compressed.ToArray()[..^100_000]), "cut");
        using var alone = CaptureReader.Open(new MemoryStream(compressed.ToArray()[..^100_000]), "cut");
        var batch = new FrameBatch();
        var read = 0;
        var expected = 0;

        while (reader.TryReadBatch(batch))
        {
            batch.Block!.Hold();
            read += batch.Count;
        }

        while (alone.TryReadBatch(batch))
        {
            expected += batch.Count;
        }

        Assert.InRange(expected, 1, Frames - 1);
        Assert.Equal((expected, alone.Warning), (read, reader.Warning));
    }

    [Fact]
    public void Octets_that_cannot_be_read_ahead_fail_where_they_are_needed()
    {
        using var reader = CaptureReader.Open(new Broken(Write("pcap", Make())), "broken");
        var batch = new FrameBatch();

        Assert.Throws<IOException>(() =>
        {
            while (reader.TryReadBatch(batch))
            {
                batch.Block!.Hold();
            }
        });
    }

    [Fact]
    public void Blocks_that_were_let_go_are_read_into_again()
    {
        using var reader = CaptureReader.Open(Write("pcap", Make()), "pcap");
        var batch = new FrameBatch();
        var blocks = new HashSet<CaptureBlock>();
        CaptureBlock? before = null;

        while (reader.TryReadBatch(batch))
        {
            // One is held at a time, and one is read ahead.
            before?.Release();
            before = batch.Block!;
            before.Hold();
            blocks.Add(before);
        }

        // Three in turn, after two without room for what is left of another one; the capture is longer.
        Assert.True(reader.Offset > 5 * blocks.Max(static block => block.Octets.Length));
        Assert.InRange(blocks.Count, 2, 5);
    }

    [Fact]
    public void Block_that_is_held_is_filled_on_where_a_pipe_gives_little_at_a_time()
    {
        var frames = Make();
        using var reader = CaptureReader.Open(new Dribble(Write("pcap", frames)), "pipe");
        var batch = new FrameBatch();
        var blocks = new HashSet<CaptureBlock>();
        var read = 0;

        while (reader.TryReadBatch(batch))
        {
            batch.Block!.Hold();
            blocks.Add(batch.Block);

            for (var i = 0; i < batch.Count; i++)
            {
                Assert.True(frames[read++].Octets.AsSpan().SequenceEqual(batch[i].Octets));
            }
        }

        // All but the last are full, but for a part of a frame.
        Assert.Equal(Frames, read);
        Assert.InRange(blocks.Count, 2, (int)(reader.Offset / blocks.Min(static block => block.Octets.Length)) + 2);
    }

    [Fact]
    public void Damaged_record_ends_the_capture_after_the_frames_before_it()
    {
        var file = Write("pcap", [.. Make().Take(2)]).ToArray();
        using var reader = CaptureReader.Open(new MemoryStream(file[..^1]), "cut");
        var batch = new FrameBatch();

        Assert.True(reader.TryReadBatch(batch));
        Assert.Equal(1, batch.Count);
        Assert.False(reader.TryReadBatch(batch));
        Assert.NotNull(reader.Warning);
    }

    [Fact]
    public void Frame_that_says_that_others_were_lost_begins_a_batch()
    {
        const string Count = "eightoct";
        const int PacketDropCount = 4;

        // A comment of eight octets is turned into the count of lost frames.
        var file = Write("pcapng", [.. Make().Take(5).Select((frame, i) => frame with { Comment = i == 3 ? Count : null })]).ToArray();
        file[file.AsSpan().IndexOf("eightoct"u8) - 4] = PacketDropCount;
        using var reader = CaptureReader.Open(new MemoryStream(file), "drops");
        var batch = new FrameBatch();

        Assert.True(reader.TryReadBatch(batch));
        Assert.Equal((3, 0L), (batch.Count, reader.DroppedFrames));
        Assert.True(reader.TryReadBatch(batch));
        Assert.Equal(2, batch.Count);
        Assert.True(reader.DroppedFrames > 0);
    }

    private static List<CaptureFiles.Frame> Make(int longest = 3000, int count = Frames)
    {
        var random = new Random(1);
        var frames = new List<CaptureFiles.Frame>();

        for (var i = 0; i < count; i++)
        {
            var octets = new byte[60 + random.Next(1, longest)];
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

    /// <summary>Gives a few octets at a time, and does not say how many there are.</summary>
    private sealed class Dribble(Stream whole) : SequentialStream
    {
        private const int AtATime = 5000;

        public override int Read(Span<byte> buffer) => whole.Read(buffer[..Math.Min(buffer.Length, AtATime)]);
    }

    /// <summary>Cannot be read to its end.</summary>
    private sealed class Broken(MemoryStream whole) : MemoryStream(whole.ToArray())
    {
        public override int Read(byte[] buffer, int offset, int count) =>
            Position > Length / 2 ? throw new IOException("broken") : base.Read(buffer, offset, count);
    }
}
