using System;
using System.Linq;
using System.Text;
using Xunit;

namespace NanoNet.Serial.Tests;

public sealed class SerialDemultiplexerTests
{
    [Fact]
    public void Checksum_is_that_of_the_interpreter() => Assert.Equal(0x89A1897Fu, WireCrc32.Compute("123456789"u8));

    [Fact]
    public void Checksum_goes_on_from_what_came_before() =>
        Assert.Equal(WireCrc32.Compute("123456789"u8), WireCrc32.Compute("6789"u8, WireCrc32.Compute("12345"u8)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Packet_and_text_around_it_are_told_apart_however_they_are_cut(bool withChecksums)
    {
        byte[] link = [.. "Hello N"u8, .. Message(7, "from a packet", withChecksums), .. "NFPKT is text\n"u8];

        for (var piece = 1; piece <= link.Length; piece++)
        {
            var sink = Feed(link, piece);

            Assert.Equal("Hello NNFPKT is text\n", Encoding.UTF8.GetString([.. sink.Octets]));
            var packet = Assert.Single(sink.Packets);
            Assert.Equal(MonitorCommand.Message, packet.Command);
            Assert.Equal(7, packet.Sequence);
            Assert.Equal("from a packet", Encoding.UTF8.GetString(packet.Payload.Span));
            Assert.Equal(0, sink.DamagedCount);
        }
    }

    [Fact]
    public void Flipped_bit_anywhere_makes_a_packet_with_checksums_text()
    {
        var packet = Message(1, "abc", withChecksums: true);

        for (var bit = 0; bit < packet.Length * 8; bit++)
        {
            var damaged = packet.ToArray();
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));

            var sink = Feed(damaged, damaged.Length);

            Assert.Empty(sink.Packets);
            Assert.Equal(damaged, sink.Octets);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Packet_behind_one_that_lost_octets_is_found(bool withChecksums)
    {
        var first = Message(1, new string('x', 200), withChecksums);
        var second = Message(2, "second", withChecksums);

        for (var kept = 1; kept < first.Length; kept++)
        {
            var sink = Feed([.. first[..kept], .. second], 64);

            var packet = Assert.Single(sink.Packets);
            Assert.Equal(2, packet.Sequence);
            Assert.Equal(first[..kept], sink.Octets);
        }
    }

    [Fact]
    public void Payload_longer_than_the_protocol_allows_is_no_packet()
    {
        var header = Message(1, "", withChecksums: false);
        header[28] = 1;
        header[29] = 4;

        Assert.Empty(Feed([.. header, .. new byte[2000]], 100).Packets);
    }

    [Fact]
    public void Beginning_of_a_packet_is_held_until_more_comes_or_the_link_is_given_up()
    {
        var sink = new RecordingSink();
        var demultiplexer = new SerialDemultiplexer(sink);
        demultiplexer.Append(Message(1, "cut off", withChecksums: true).AsSpan(0, 35));

        Assert.True(demultiplexer.IsInPacket);
        Assert.Empty(sink.Octets);

        demultiplexer.Flush();

        Assert.False(demultiplexer.IsInPacket);
        Assert.Equal(35, sink.Octets.Count);
        Assert.Equal(1, sink.DamagedCount);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public void Ten_million_random_octets_hide_no_packet_and_make_none(bool withChecksums, int seed)
    {
        const int Length = 10_000_000;
        var noise = new HostileNoise(seed, withChecksums);
        var sink = new RecordingSink();
        var demultiplexer = new SerialDemultiplexer(sink);

        while (noise.OctetCount < Length)
        {
            foreach (var part in noise.Next())
            {
                demultiplexer.Append(part.Span);
            }
        }

        demultiplexer.Flush();

        Assert.True(noise.DecoyCount > 2000, $"{noise.DecoyCount}");
        Assert.Equal(noise.Packets.Count, sink.Packets.Count);
        Assert.All(noise.Packets.Zip(sink.Packets), static pair => Assert.True(pair.First.Sequence == pair.Second.Sequence && pair.First.Payload.Span.SequenceEqual(pair.Second.Payload.Span)));
        Assert.Equal(noise.OctetCount, sink.Octets.Count);
    }

    private static byte[] Message(ushort sequence, string text, bool withChecksums) => new WirePacket
    {
        Command = MonitorCommand.Message, Sequence = sequence, Flags = WireFlags.NonCritical, Payload = Encoding.UTF8.GetBytes(text),
    }.ToOctets(withChecksums);

    private static RecordingSink Feed(byte[] octets, int piece)
    {
        var sink = new RecordingSink();
        var demultiplexer = new SerialDemultiplexer(sink);

        foreach (var part in octets.Chunk(piece))
        {
            demultiplexer.Append(part);
        }

        demultiplexer.Flush();
        return sink;
    }
}
