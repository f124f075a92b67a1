using System;
using System.Collections.Generic;
using System.Linq;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Bench.Tests;

public sealed class FrameKindTests
{
    private const TcpControlBits Ack = TcpControlBits.Ack;

    public static IEnumerable<TheoryDataRow<byte[], string>> Samples =>
    [
        new(SampleFrames.Arp(ArpOperation.Request), "frame arp arp-request"),
        new(SampleFrames.Arp(ArpOperation.Reply), "frame arp arp-reply"),
        new(SampleFrames.Icmp(IcmpHeader.Echo(1, 1)), "frame ip icmp echo-request"),
        new(SampleFrames.Icmp(IcmpHeader.EchoReply(1, 1)), "frame ip icmp echo-reply"),
        new(SampleFrames.Icmp(IcmpHeader.Unreachable(3)), "frame ip icmp"),
        new(SampleFrames.Udp(10), "frame ip udp"),
        new(SampleFrames.Fragment(), "frame ip fragment udp"),
        new(SampleFrames.Dhcp(DhcpMessageType.Discover), "frame ip udp dhcp dhcp-discover"),
        new(SampleFrames.Dhcp(DhcpMessageType.Offer), "frame ip udp dhcp dhcp-offer"),
        new(SampleFrames.Dhcp(DhcpMessageType.Request), "frame ip udp dhcp dhcp-request"),
        new(SampleFrames.Dhcp(DhcpMessageType.Ack), "frame ip udp dhcp dhcp-ack"),
        new(SampleFrames.Dhcp(DhcpMessageType.Nak), "frame ip udp dhcp dhcp-nak"),
        new(SampleFrames.Tcp(TcpControlBits.Syn), "frame ip tcp syn"),
        new(SampleFrames.Tcp(TcpControlBits.Syn | Ack), "frame ip tcp syn-ack"),
        new(SampleFrames.Tcp(Ack), "frame ip tcp ack"),
        new(SampleFrames.Tcp(Ack | TcpControlBits.Psh, 5), "frame ip tcp data"),
        new(SampleFrames.Tcp(Ack | TcpControlBits.Fin), "frame ip tcp fin"),
        new(SampleFrames.Tcp(Ack | TcpControlBits.Fin, 5), "frame ip tcp data fin"),
        new(SampleFrames.Tcp(Ack | TcpControlBits.Rst), "frame ip tcp rst"),
        new([1, 2, 3], "frame"),
    ];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Frame_is_of_these_kinds_and_no_others(byte[] frame, string kinds) =>
        Assert.Equal(kinds, string.Join(' ', FrameKind.All.Where(kind => kind.Matches(frame)).Select(static kind => kind.Name)));

    [Fact]
    public void Every_kind_has_a_sample()
    {
        var seen = Samples.SelectMany(static row => row.Data.Item2.Split(' ')).ToHashSet();

        Assert.Equal([], FrameKind.All.Select(static kind => kind.Name).Where(name => !seen.Contains(name)));
    }

    [Fact]
    public void Every_cut_of_a_frame_is_read_as_far_as_it_goes()
    {
        foreach (var frame in Samples.Select(static row => row.Data.Item1))
        {
            for (var length = 0; length < frame.Length; length++)
            {
                Assert.NotEqual("", FrameView.Of(frame.AsSpan(0, length)).ToString());
            }
        }
    }
}
