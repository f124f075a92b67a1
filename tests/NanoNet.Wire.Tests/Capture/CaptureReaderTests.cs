using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using NanoNet.Capture;
using Xunit;

namespace NanoNet.Wire.Tests.Capture;

public class CaptureReaderTests
{
    private static readonly CaptureFiles.Frame[] s_frames =
    [
        new(1_700_000_000_123_456_000, [1, 2, 3, 4, 5], 5, null),
        new(1_700_000_000_123_457_000, [.. Enumerable.Range(0, 60).Select(i => (byte)i)], 1500, null),
        new(1_700_000_001_000_000_000, [], 0, null),
    ];

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Pcap_either_order_and_resolution_reads_the_frames(bool isBigEndian, bool isNanosecond)
    {
        var (frames, warning) = CaptureFiles.Read(CaptureFiles.Pcap(s_frames, isBigEndian, isNanosecond));
        Assert.Null(warning);
        CaptureFiles.AssertSame(s_frames, frames);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Pcapng_secrets_and_lost_frames_are_kept(bool isBigEndian)
    {
        var file = new PcapngBlocks(isBigEndian).Section().Interface(LinkType.Ethernet).Secrets(CaptureSecrets.TlsKeyLog, [.. "CLIENT_RANDOM 1"u8])
            .Enhanced(0, 1, [1]).Statistics(0, 7).Secrets(5, [9]).ToStream();
        using var reader = CaptureReader.Open(file, "test");

        Assert.True(reader.TryReadNext(out _));
        Assert.Equal("CLIENT_RANDOM 1", Assert.Single(reader.Secrets).KeyLog);
        Assert.Equal(0, reader.DroppedFrames);
        Assert.False(reader.TryReadNext(out _));
        Assert.Null(reader.Warning);
        Assert.Equal(7, reader.DroppedFrames);
        Assert.Null(reader.Secrets[1].KeyLog);
    }

    [Fact]
    public void Secrets_that_are_cut_end_the_capture_with_a_warning()
    {
        var file = new PcapngBlocks(isBigEndian: false).Section().Secrets(1, [1, 2, 3, 4]).ToStream().ToArray();
        file[28 + 12] = 200;
        using var reader = CaptureReader.Open(new MemoryStream(file), "test");

        Assert.False(reader.TryReadNext(out _));
        Assert.NotNull(reader.Warning);
    }

    [Fact]
    public void Gzip_of_a_capture_reads_as_the_capture()
    {
        var packed = new MemoryStream();

        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            CaptureFiles.Pcap(s_frames, false, true).CopyTo(gzip);
        }

        var (frames, warning) = CaptureFiles.Read(new MemoryStream(packed.ToArray()));
        Assert.Null(warning);
        CaptureFiles.AssertSame(s_frames, frames);
    }

    [Fact]
    public void Gzip_that_is_damaged_between_two_frames_ends_the_capture_with_a_warning()
    {
        var packed = new MemoryStream();

        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            CaptureFiles.Pcap(s_frames, false, true).CopyTo(gzip);
            gzip.Flush();
            var (frames, warning) = CaptureFiles.Read(new StreamInPieces(packed.ToArray(), [0xFF, 0xFF, 0xFF, 0xFF]));
            Assert.Equal("test: offset 137: the compressed file is cut or damaged: nothing more comes out of it", warning?.ToString());
            CaptureFiles.AssertSame(s_frames, frames);
        }
    }

    [Fact]
    public void Gzip_that_is_damaged_at_its_beginning_is_not_called_empty()
    {
        byte[] packed = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF];
        var error = Assert.Throws<CaptureFormatException>(() => CaptureReader.Open(new MemoryStream(packed), "x.gz"));
        Assert.Equal("x.gz: offset 0: the compressed file is cut or damaged: no header of a capture comes out of it", error.Message);
    }

    [Fact]
    public void Capture_cut_anywhere_is_read_up_to_there_with_a_warning()
    {
        foreach (var whole in new[] { CaptureFiles.Pcap(s_frames, false, true).ToArray(), CaptureFiles.Pcapng(s_frames).ToArray() })
        {
            // Shorter than the first header it is no capture at all.
            for (var length = 24; length < whole.Length; length++)
            {
                using var reader = CaptureReader.Open(new MemoryStream(whole[..length]), "cut.pcap");
                var count = 0;

                while (reader.TryReadNext(out var frame))
                {
                    Assert.Equal(s_frames[count].Octets, frame.Octets.ToArray());
                    count++;
                }

                Assert.True(count < s_frames.Length);

                if (reader.Warning is { } warning)
                {
                    Assert.Equal(reader.Offset, warning.Offset);
                    Assert.StartsWith("cut.pcap: offset ", warning.ToString(), StringComparison.Ordinal);
                }
                else
                {
                    Assert.Equal(length, reader.Offset);
                }
            }
        }
    }

    [Theory]
    [InlineData(new byte[0], "the file is empty")]
    [InlineData(new byte[] { 1, 2, 3 }, "this is neither pcap nor pcapng")]
    [InlineData(new byte[] { 0xD4, 0xC3, 0xB2, 0xA1, 2, 0, 4, 0 }, "the file header of pcap is cut: 8 of its 24 octets are there")]
    [InlineData(new byte[] { 0xA1, 0xB2, 0x3C, 0x4D, 0 }, "the file header of pcap is cut: 5 of its 24 octets are there")]
    [InlineData(new byte[] { 0x1F, 0x8B, 8, 0 }, "the compressed file is cut or damaged: no header of a capture comes out of it")]
    public void Open_of_no_capture_says_so(byte[] octets, string message)
    {
        var error = Assert.Throws<CaptureFormatException>(() => CaptureReader.Open(new MemoryStream(octets), "x.bin"));
        Assert.Equal($"x.bin: offset 0: {message}", error.Message);
    }

    [Theory]
    [InlineData("FD377A585A00000000", "compressed by xz", "xz -dc FILE | nanonet analyze -")]
    [InlineData("28B52FFD04", "compressed by zstd", "zstd -dc FILE | nanonet analyze -")]
    [InlineData("04224D1864", "compressed by lz4", "lz4 -dc FILE | nanonet analyze -")]
    [InlineData("425A683931", "compressed by bzip2", "bzip2 -dc FILE | nanonet analyze -")]
    [InlineData("504B030414", "a ZIP archive", "take the capture out of it")]
    [InlineData("736E6F6F70000000", "in the format of snoop", "editcap -F pcapng FILE COPY")]
    [InlineData("474D425500020100", "in the format of Network Monitor", "editcap -F pcapng FILE COPY")]
    [InlineData("5254535301010100", "in the format of Network Monitor", "editcap -F pcapng FILE COPY")]
    [InlineData("34CDB2A102000400", "in the format of modified pcap", "editcap -F pcapng FILE COPY")]
    public void Open_of_another_format_says_which_and_what_to_do(string begin, string what, string advice)
    {
        var error = Assert.Throws<CaptureFormatException>(() => CaptureReader.Open(new MemoryStream(Convert.FromHexString(begin)), "x.bin"));
        Assert.StartsWith($"x.bin: offset 0: this is {(what.StartsWith("in", StringComparison.Ordinal) ? "a capture " : string.Empty)}{what}", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(advice, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Statistics_count_from_the_begin_and_what_the_system_lost_too(bool isBigEndian)
    {
        var file = Begin(isBigEndian).Statistics(0, 3).Statistics(1, 2).Statistics(0, 7, droppedBySystem: 5).Statistics(1, 1);

        Assert.Equal(14, Dropped(file));
    }

    [Theory]
    [InlineData(9, 9)]
    [InlineData(1, 4)]
    [InlineData(ulong.MaxValue, 1L << 48)]
    public void Frames_that_were_lost_before_one_are_among_those_of_the_statistics(ulong inAll, long expected)
    {
        Assert.Equal(expected, Dropped(Begin(false).After(0, 1).After(0, 3).Statistics(0, inAll)));
    }

    [Fact]
    public void Each_interface_of_each_section_loses_its_own_frames()
    {
        Assert.Equal(6, Dropped(Begin(false).After(0, 1).Statistics(1, 2).Then(true).Section().Interface(LinkType.Ethernet).Statistics(0, 3)));
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(ushort.MaxValue, 0)]
    public void Obsolete_packet_block_says_how_many_were_lost_before_it(ushort said, long expected)
    {
        Assert.Equal(expected, Dropped(Begin(true).Obsolete(0, 1, [1], said)));
    }

    private static PcapngBlocks Begin(bool isBigEndian) => new PcapngBlocks(isBigEndian).Section().Interface(LinkType.Ethernet).Interface(LinkType.Ethernet);

    private static long Dropped(PcapngBlocks blocks)
    {
        using var reader = CaptureReader.Open(blocks.ToStream(), "lossy");

        while (reader.TryReadNext(out _))
        {
        }

        Assert.Null(reader.Warning);
        return reader.DroppedFrames;
    }

    [Fact]
    public void Open_of_what_is_compressed_twice_says_so()
    {
        var error = Assert.Throws<CaptureFormatException>(() => CaptureReader.Open(new MemoryStream(Compressed(Compressed([1, 2, 3]))), "x.bin"));
        Assert.StartsWith("x.bin: offset 0: this is compressed twice", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pcap_record_with_senseless_length_ends_the_capture()
    {
        var whole = CaptureFiles.Pcap(s_frames, false, true).ToArray();
        whole[24 + 16 + 5 + 11] = 0x7F;
        var (frames, warning) = CaptureFiles.Read(new MemoryStream(whole));
        Assert.Single(frames);
        Assert.Equal(24 + 16 + 5, warning?.Offset);
    }

    [Fact]
    public void Pcapng_sections_of_both_orders_and_all_frame_blocks_are_read()
    {
        var file = new PcapngBlocks(isBigEndian: true)
            .Section()
            .Interface(LinkType.Ethernet, resolution: 9, offsetSeconds: 1000)
            .Interface(LinkType.Raw, resolution: 0x8A)
            .Unknown()
            .Enhanced(0, 5_000_000_001, [1, 2, 3])
            .Enhanced(1, 1024 + 512, [4])
            .Simple([5, 6, 7, 8, 9])
            .Obsolete(1, 2048, [10])
            .Then(isBigEndian: false)
            .Section()
            .Interface(LinkType.LinuxCooked)
            .Enhanced(0, 7, [11])
            .ToStream();

        using var reader = CaptureReader.Open(file, "test");
        var seen = new List<(long TimeNs, LinkType LinkType, int Interface, string Octets)>();

        while (reader.TryReadNext(out var frame))
        {
            seen.Add((frame.TimeNs, frame.LinkType, frame.InterfaceId, Convert.ToHexString(frame.Octets)));
        }

        Assert.Null(reader.Warning);
        Assert.Equal(
            [
                (1_005_000_000_001, LinkType.Ethernet, 0, "010203"),
                (1_500_000_000, LinkType.Raw, 1, "04"),
                (0, LinkType.Ethernet, 0, "0506070809"),
                (2_000_000_000, LinkType.Raw, 1, "0A"),
                (7000, LinkType.LinuxCooked, 2, "0B"),
            ],
            seen);
    }

    [Fact]
    public void Reader_random_damage_never_throws()
    {
        var random = new Random(77);
        var whole = CaptureFiles.Pcapng(s_frames).ToArray();

        for (var i = 0; i < 20_000; i++)
        {
            var octets = (byte[])whole.Clone();

            for (var flips = random.Next(1, 8); flips > 0; flips--)
            {
                octets[random.Next(octets.Length)] ^= (byte)(1 << random.Next(8));
            }

            try
            {
                CaptureFiles.Read(new MemoryStream(octets));
            }
            catch (CaptureFormatException)
            {
                // The magic itself was hit.
            }
        }
    }

    private static byte[] Compressed(byte[] octets)
    {
        using var packed = new MemoryStream();

        using (var gzip = new GZipStream(packed, CompressionMode.Compress))
        {
            gzip.Write(octets);
        }

        return packed.ToArray();
    }
}
