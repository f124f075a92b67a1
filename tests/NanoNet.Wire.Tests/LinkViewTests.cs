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
    [InlineData(new byte[] { 131, 7, 4, 198, 51, 100, 7 }, "198.51.100.7")]
    [InlineData(new byte[] { 1, 137, 11, 8, 198, 51, 100, 7, 203, 0, 113, 9 }, "203.0.113.9")]
    [InlineData(new byte[] { 131, 11, 12, 198, 51, 100, 7, 203, 0, 113, 9 }, "192.0.2.10")]
    [InlineData(new byte[] { 131, 3, 4 }, "192.0.2.10")]
    [InlineData(new byte[] { 131, 9, 4, 198, 51, 100, 7, 1, 2 }, "192.0.2.10")]
    [InlineData(new byte[] { 131, 0, 4, 198, 51, 100, 7 }, "192.0.2.10")]
    [InlineData(new byte[] { 7, 7, 4, 198, 51, 100, 7 }, "192.0.2.10")]
    public void Source_route_that_is_not_done_leads_to_its_last_address(byte[] options, string destination)
    {
        var octets = new byte[IPv4Datagram.MinHeaderLength + 12];
        octets[0] = (byte)(0x40 | (octets.Length / 4));
        octets[3] = (byte)octets.Length;
        byte[] address = [192, 0, 2, 10];
        address.CopyTo(octets, 16);
        options.CopyTo(octets, IPv4Datagram.MinHeaderLength);

        Assert.Equal(WireError.None, IPv4Datagram.TryParse(octets, out var datagram));
        Assert.Equal(destination, datagram.FinalDestination.ToString());
    }

    [Theory]
    [InlineData(0, 1, "2001:db8::2")]
    [InlineData(0, 0, "2001:db8::9")]
    [InlineData(2, 1, "2001:db8::1")]
    [InlineData(4, 1, "2001:db8::1")]
    [InlineData(3, 1, "2001:db8::9")]
    public void Routing_header_with_segments_left_leads_to_its_last_segment(byte type, byte left, string destination)
    {
        static byte[] Address(byte last) => [0x20, 1, 0x0d, 0xb8, .. new byte[11], last];
        byte[] headers = [(byte)IPProtocol.Tcp, 4, type, left, 0, 0, 0, 0, .. Address(1), .. Address(2)];
        byte[] octets = [0x60, 0, 0, 0, 0, (byte)headers.Length, (byte)IPProtocol.Routing, 64, .. Address(8), .. Address(9), .. headers];

        Assert.Equal(WireError.None, IPv6Datagram.TryParse(octets, out var datagram));
        Assert.Equal(destination, datagram.FinalDestination.ToString());
    }

    [Theory]
    [InlineData(new byte[] { 0xC9, 16 }, "2001:db8::7")]
    [InlineData(new byte[] { 0xC9, 8 }, "2001:db8::8")]
    [InlineData(new byte[] { 0x1E, 16 }, "2001:db8::8")]
    public void Home_address_is_whose_packet_it_is(byte[] option, string source)
    {
        static byte[] Address(byte last) => [0x20, 1, 0x0d, 0xb8, .. new byte[11], last];
        byte[] headers = [(byte)IPProtocol.Tcp, 2, 0, 1, 1, 0, .. option, .. Address(7)];
        byte[] octets = [0x60, 0, 0, 0, 0, (byte)headers.Length, (byte)IPProtocol.DestinationOptions, 64, .. Address(8), .. Address(9), .. headers];

        Assert.Equal(WireError.None, IPv6Datagram.TryParse(octets, out var datagram));
        Assert.Equal(source, datagram.FirstSource.ToString());
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
