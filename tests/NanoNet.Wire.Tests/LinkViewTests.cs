using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Xunit;

namespace NanoNet.Wire.Tests;

/// <summary>IEEE 802.3 frames, tags, check sequences, and the extension headers of IPv6.</summary>
public class LinkViewTests
{
    [Fact]
    public void Check_sequence_of_the_known_text_is_the_known_number()
    {
        // The check value of CRC-32 as every description of it gives it.
        var octets = Encoding.ASCII.GetBytes("123456789");
        Assert.Equal(0xCBF4_3926, FrameCheckSequence.Compute(octets));
        Assert.True(FrameCheckSequence.IsRight([.. octets, 0x26, 0x39, 0xF4, 0xCB]));
        Assert.False(FrameCheckSequence.IsRight([.. octets, 0x26, 0x39, 0xF4, 0xCC]));
        Assert.False(FrameCheckSequence.IsRight([1, 2, 3, 4]));
    }

    [Fact]
    public void Tags_are_read_outermost_first()
    {
        byte[] octets = [.. new byte[12], 0x88, 0xA8, 0x60, 5, 0x81, 0, 0, 6, 8, 0, 1];
        Assert.Equal(WireError.None, EthernetFrame.TryParse(octets, out var frame));
        Assert.Equal((2, 5, 0x5006UL, EtherType.IPv4, 1), (frame.VlanTags, frame.VlanId, frame.VlanIds, frame.EtherType, frame.Payload.Length));
    }

    [Fact]
    public void Snap_names_the_type_that_follows()
    {
        Assert.Equal(WireError.None, LlcHeader.TryParse([0xAA, 0xAA, 3, 0, 0, 0, 8, 0, 1, 2, 99], 10, out var llc));
        Assert.True(llc.IsSnap);
        Assert.Equal((EtherType.IPv4, 2), (llc.EtherType, llc.Payload.Length));
    }

    [Fact]
    public void Snap_of_another_organization_names_no_type()
    {
        Assert.Equal(WireError.None, LlcHeader.TryParse([0xAA, 0xAA, 3, 0, 0, 0xC, 8, 0, 1], 9, out var llc));
        Assert.Equal((0xCU, EtherType.None), (llc.Organization, llc.EtherType));
    }

    [Fact]
    public void Llc_without_snap_is_read_and_novells_frames_are_not()
    {
        Assert.Equal(WireError.None, LlcHeader.TryParse([0x42, 0x42, 3, 1], 4, out var llc));
        Assert.Equal((0x42, false, 1), (llc.DestinationAccessPoint, llc.IsSnap, llc.Payload.Length));
        Assert.Equal(WireError.Unsupported, LlcHeader.TryParse([0xFF, 0xFF, 0, 1], 4, out _));
        Assert.Equal(WireError.Truncated, LlcHeader.TryParse([0xAA, 0xAA, 3], 2, out _));
    }

    [Fact]
    public void Extension_headers_come_in_their_order()
    {
        var packet = new byte[100];
        new IPv6Header { NextHeader = IPProtocol.HopByHop }.Emit(packet, 60);
        byte[] headers = [(byte)IPProtocol.Routing, 0, 1, 4, 0, 0, 0, 0, (byte)IPProtocol.Fragment, 1, 2, 0, .. new byte[12], (byte)IPProtocol.Tcp, 0, 0, 1, 0, 0, 0, 9];
        headers.CopyTo(packet, IPv6Datagram.HeaderLength);
        Assert.Equal(WireError.None, IPv6Datagram.TryParse(packet, out var datagram));
        var seen = new List<(IPProtocol, int)>();

        foreach (var extension in datagram.Extensions)
        {
            seen.Add((extension.Protocol, extension.Octets.Length));
        }

        Assert.Equal([(IPProtocol.HopByHop, 8), (IPProtocol.Routing, 16), (IPProtocol.Fragment, 8)], seen);
        Assert.Equal((IPProtocol.Tcp, 28, 9U, true), (datagram.Protocol, datagram.PayloadLength, datagram.Identification, datagram.HasMoreFragments));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Options_of_neighbor_discovery_have_a_length_within_the_message(byte units, bool isSound)
    {
        byte[] octets = [135, 0, 0, 0, .. new byte[4], .. Enumerable.Range(1, 16).Select(i => (byte)i), 1, units, .. new byte[6]];
        Assert.Equal(WireError.None, IcmpV6Message.TryParse(octets, out var message));
        Assert.Equal(isSound, message.AreOptionsSound());
        Assert.True(message.TryGetTarget(out var target));
        Assert.Equal(InternetAddress.ReadIPv6(octets.AsSpan(8)), target);
    }

    [Theory]
    [InlineData("224.0.0.1", true)]
    [InlineData("192.0.2.1", false)]
    public void Multicast_is_told_for_either_version(string address, bool isMulticast)
    {
        Assert.Equal(isMulticast, new InternetAddress(IPv4Address.Parse(address)).IsMulticast);
        Assert.True(new InternetAddress(0xFF02_0000_0000_0000, 1).IsMulticast);
        Assert.True(default(InternetAddress).IsAny);
    }
}
