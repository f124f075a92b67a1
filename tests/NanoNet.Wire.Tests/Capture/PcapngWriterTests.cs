using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using FsCheck;
using FsCheck.Fluent;
using NanoNet.Capture;
using Xunit;

namespace NanoNet.Wire.Tests.Capture;

public class PcapngWriterTests
{
    [Fact]
    public void Write_any_frames_read_back() => Properties.Hold(Prop.ForAll(
        ArbMap.Default.ArbFor<(ulong Time, byte[] Octets, NonNull<string> Comment)[]>(),
        given =>
        {
            var frames = given
                .Select(f => new CaptureFiles.Frame(
                    (long)(f.Time >> 1),
                    f.Octets,
                    f.Octets.Length + (int)(f.Time % 1000),
                    f.Octets.Length % 2 == 0 ? null : string.Concat(f.Comment.Get.Where(char.IsAscii))))
                .ToArray();
            var (read, warning) = CaptureFiles.Read(CaptureFiles.Pcapng(frames));
            Assert.Null(warning);
            CaptureFiles.AssertSame(frames, read);
        }));

    [Fact]
    public void Write_returns_with_the_whole_frame_in_the_file()
    {
        var path = Path.Combine(Path.GetTempPath(), $"nanonet-{Guid.NewGuid():n}.pcapng");

        try
        {
            using var writer = PcapngWriter.Create(path, "NanoNet tests");
            writer.AddInterface(new CaptureInterface(LinkType.Ethernet, 0, "cable0"));

            for (var i = 1; i <= 5; i++)
            {
                writer.Write(i, new byte[i]);

                // The writer is still open: this is what a killed process would leave.
                using var reader = CaptureReader.Open(path);
                var count = 0;

                while (reader.TryReadNext(out _))
                {
                    count++;
                }

                Assert.Equal(i, count);
                Assert.Null(reader.Warning);
                Assert.Equal(new FileInfo(path).Length, reader.Offset);
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Create_over_an_existing_file_is_refused()
    {
        var path = Path.GetTempFileName();

        try
        {
            Assert.Throws<IOException>(() => PcapngWriter.Create(path, "NanoNet tests"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Write_from_many_threads_keeps_blocks_whole()
    {
        var stream = new MemoryStream();
        var writer = new PcapngWriter(stream, "NanoNet tests");
        writer.AddInterface(new CaptureInterface(LinkType.Ethernet));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(t => Task.Run(() =>
        {
            for (var i = 0; i < 500; i++)
            {
                writer.Write(i, new byte[i + t], comment: "from a thread");
            }
        })));

        var (frames, warning) = CaptureFiles.Read(new MemoryStream(stream.ToArray()));
        Assert.Null(warning);
        Assert.Equal(2000, frames.Count);
    }

    [Fact]
    public void Blocks_that_are_held_reach_the_stream_by_flush_and_every_megabyte_and_at_the_end()
    {
        var stream = new MemoryStream();
        var writer = new PcapngWriter(stream, "NanoNet tests", flushesBlocks: false);
        writer.AddInterface(new CaptureInterface(LinkType.Ethernet));
        Assert.Equal(0, stream.Length);

        writer.Flush();
        Assert.Equal(writer.Length, stream.Length);

        for (var i = 0; i < 999; i++)
        {
            writer.Write(i, new byte[2000]);
        }

        Assert.InRange(stream.Length, 1024 * 1024, writer.Length - 2000);

        writer.Write(999, new byte[2000]);
        writer.Dispose();
        var (frames, warning) = CaptureFiles.Read(new MemoryStream(stream.ToArray()));
        Assert.Null(warning);
        Assert.Equal(1000, frames.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Disk_that_is_full_after_any_number_of_octets_leaves_whole_blocks(bool flushesBlocks)
    {
        for (var limit = 150; limit < 700; limit++)
        {
            var stream = new LimitedStream(limit);
            using var writer = new PcapngWriter(stream, "NanoNet tests", flushesBlocks: flushesBlocks);
            writer.AddInterface(new CaptureInterface(LinkType.Ethernet));
            writer.Flush();
            var failures = 0;

            for (var i = 0; i < 10; i++)
            {
                failures += Fails(() => writer.Write(i, new byte[60 + i])) ? 1 : 0;
            }

            failures += Fails(writer.Flush) ? 1 : 0;
            Assert.Equal(1, failures);

            var (frames, warning) = CaptureFiles.Read(new MemoryStream(stream.ToArray()));
            Assert.Null(warning);
            Assert.InRange(limit - stream.Length, 0, 104);
            Assert.Equal(Enumerable.Range(0, frames.Count).Select(static i => 60 + i), frames.Select(static f => f.Octets.Length));
        }
    }

    [Fact]
    public void Write_to_an_unknown_interface_is_refused()
    {
        var writer = new PcapngWriter(new MemoryStream(), "NanoNet tests");
        Assert.Throws<ArgumentOutOfRangeException>(() => writer.Write(0, [1]));
    }

    [Fact]
    public void Statistics_of_an_interface_that_nobody_described_are_refused()
    {
        using var writer = new PcapngWriter(new MemoryStream(), "NanoNet tests");

        Assert.Throws<ArgumentOutOfRangeException>(() => writer.WriteStatistics(0, received: 1, dropped: 0));
    }

    private static bool Fails(Action action)
    {
        try
        {
            action();
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
