using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace NanoNet.Wire.Tests;

public class DnsMessageTests
{
    private static readonly byte[] s_header = [0x12, 0x34, 0x81, 0x80, 0, 1, 0, 1, 0, 0, 0, 0];

    // "board.Example" and an address for it, whose name is a pointer.
    private static readonly byte[] s_message =
    [
        .. s_header, 5, .. "board"u8, 7, .. "Example"u8, 0, 0, 1, 0, 1,
        0xC0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 192, 0, 2, 10,
    ];

    [Fact]
    public void TryParse_gives_header_questions_and_records()
    {
        Assert.Equal(WireError.None, DnsMessage.TryParse(s_message, out var message));
        Assert.Equal(0x1234, message.Id);
        Assert.True(message.IsResponse);
        Assert.False(message.IsTruncated);
        Assert.False(message.IsReservedSet);
        Assert.Equal(DnsOpcode.Query, message.Opcode);
        var records = new List<(DnsSection Section, string Name, DnsType Type, uint Seconds, int Length)>();

        foreach (var record in message.Records)
        {
            records.Add((record.Section, DnsName.Read(message.Octets, record.NameOffset), record.Type, record.TimeToLive, record.Data.Length));
        }

        Assert.Equal(
            [(DnsSection.Question, "board.example", DnsType.A, 0U, 0), (DnsSection.Answer, "board.example", DnsType.A, 60U, 4)],
            records);
    }

    [Fact]
    public void TryParse_of_every_prefix_fails()
    {
        for (var length = 0; length < s_message.Length; length++)
        {
            Assert.NotEqual(WireError.None, DnsMessage.TryParse(s_message.AsSpan(0, length), out _));
        }

        Assert.Equal(WireError.BadLength, DnsMessage.TryParse([.. s_message, 0], out _));
    }

    [Theory]
    [InlineData(12)] // to itself
    [InlineData(13)] // forward
    [InlineData(0xFF)] // beyond the message
    public void Pointer_that_does_not_lead_back_is_refused(byte to) =>
        Assert.Equal(WireError.BadName, DnsMessage.TryParse([.. s_header, 0xC0, to, 0, 1, 0, 1], out _));

    [Fact]
    public void Pointers_in_a_circle_are_refused()
    {
        byte[] message = [.. s_header, 1, 97, 0xC0, 12, 0, 1, 0, 1];
        Assert.Equal(WireError.BadName, DnsMessage.TryParse(message, out _));
    }

    [Theory]
    [InlineData(63, WireError.None)]
    [InlineData(64, WireError.BadName)]
    public void Label_has_63_octets_at_most(byte length, WireError expected)
    {
        byte[] message = [.. s_header[..7], 0, .. s_header[8..], length, .. Enumerable.Repeat((byte)97, length), 0, 0, 1, 0, 1];
        Assert.Equal(expected, DnsMessage.TryParse(message, out _));
    }

    [Theory]
    [InlineData(61, WireError.None)] // 3 * 64 + 62 + 1 = 255
    [InlineData(62, WireError.BadName)]
    public void Name_has_255_octets_at_most(byte last, WireError expected)
    {
        var label = Enumerable.Repeat((byte)97, 63).Prepend((byte)63).ToArray();
        byte[] message = [.. s_header[..7], 0, .. s_header[8..], .. label, .. label, .. label, last, .. Enumerable.Repeat((byte)97, last), 0, 0, 1, 0, 1];
        Assert.Equal(expected, DnsMessage.TryParse(message, out _));
    }

    [Fact]
    public void Data_beyond_the_message_is_refused()
    {
        var message = (byte[])s_message.Clone();
        message[^5] = 5;
        Assert.Equal(WireError.BadLength, DnsMessage.TryParse(message, out _));
    }

    [Fact]
    public void Read_escapes_what_is_no_letter_of_a_name()
    {
        Assert.Equal("\\046a\\000", DnsName.Read([3, (byte)'.', (byte)'A', 0, 0], 0));
        Assert.Equal(".", DnsName.Read([0], 0));
        Assert.Equal(string.Empty, DnsName.Read([0xC0], 0));
    }
}
