using System;
using Xunit;

namespace NanoNet.Wire.Tests;

/// <summary>Headers of WebSocket frames, the examples of RFC 6455 section 5.7 among them.</summary>
public class WebSocketHeaderTests
{
    [Theory]
    [InlineData("810548656c6c6f", 2, 5, true, false, WebSocketOpcode.Text)]
    [InlineData("818537fa213d7f9f4d5158", 6, 5, true, true, WebSocketOpcode.Text)]
    [InlineData("010348656c", 2, 3, false, false, WebSocketOpcode.Text)]
    [InlineData("80026c6f", 2, 2, true, false, WebSocketOpcode.Continuation)]
    [InlineData("827e0100", 4, 256, true, false, WebSocketOpcode.Binary)]
    [InlineData("827f0000000000010000", 10, 65536, true, false, WebSocketOpcode.Binary)]
    public void Header_shows_what_the_octets_say(string octets, int length, int payload, bool isFinal, bool isMasked, WebSocketOpcode opcode)
    {
        Assert.Equal(WireError.None, WebSocketHeader.TryParse(Convert.FromHexString(octets), out var header));
        Assert.Equal((length, (ulong)payload, isFinal, isMasked, opcode), (header.Length, header.PayloadLength, header.IsFinal, header.IsMasked, header.Opcode));
        Assert.True(header.IsLengthMinimal);
        Assert.Equal(isMasked ? 4 : 0, header.Mask.Length);
    }

    [Theory]
    [InlineData("827e007d")]
    [InlineData("827f000000000000ffff")]
    [InlineData("827f8000000000000000")]
    public void Length_that_fits_fewer_octets_or_is_negative_is_not_minimal(string octets)
    {
        Assert.Equal(WireError.None, WebSocketHeader.TryParse(Convert.FromHexString(octets), out var header));
        Assert.False(header.IsLengthMinimal);
    }

    [Fact]
    public void Header_that_is_cut_is_no_view()
    {
        var octets = Convert.FromHexString("82ff000000000001000011223344");

        for (var length = 0; length < octets.Length; length++)
        {
            Assert.Equal(WireError.Truncated, WebSocketHeader.TryParse(octets.AsSpan(0, length), out _));
        }

        Assert.Equal(WireError.None, WebSocketHeader.TryParse(octets, out _));
    }
}
