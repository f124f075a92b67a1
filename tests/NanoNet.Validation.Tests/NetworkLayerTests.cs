using System;
using System.Linq;
using NanoNet.Capture;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Validation.Tests;

/// <summary>The same connection is found whatever carries it.</summary>
public class NetworkLayerTests
{
    private static readonly InternetAddress s_client = new(0x2001_0db8_0000_0000, 1);
    private static readonly InternetAddress s_server = new(0x2001_0db8_0000_0000, 2);

    [Fact]
    public void Tcp_over_IPv6_is_judged()
    {
        var judge = new CaptureJudge();
        var time = 0L;

        foreach (var (_, octets, _) in Scene.Dialogue().Frames)
        {
            judge.Add(time++, ToIPv6(octets));
        }

        var judgement = judge.Finish();
        var connection = Assert.Single(judgement.Connections);
        Assert.Equal("[2001:db8::1]:49152", connection.Client.ToString());
        Assert.Equal(31, connection.Completeness);
        Assert.Equal(Outcome.Pass, judgement.Verdicts.Single(v => v.Rule.Id == "TCP-CSUM").Outcome);
        Assert.Equal(Outcome.Pass, judgement.Verdicts.Single(v => v.Rule.Id == "TCP-CLOSE-4WAY").Outcome);
    }

    [Theory]
    [InlineData(IPProtocol.Routing, new byte[] { 6, 2, 2, 1, 0, 0, 0, 0 }, 38)]
    [InlineData(IPProtocol.Routing, new byte[] { 6, 2, 0, 1, 0, 0, 0, 0 }, 38)]
    [InlineData(IPProtocol.DestinationOptions, new byte[] { 6, 2, 1, 2, 0, 0, 0xC9, 16 }, 22)]
    public void Checksum_over_IPv6_is_of_where_a_packet_goes_and_comes_from_in_the_end(IPProtocol extension, byte[] header, int addressAt)
    {
        var plain = ToIPv6(Scene.Dialogue().Frames[0].Octets);
        byte[] frame = [.. plain[..54], .. header, .. plain[addressAt..(addressAt + InternetAddress.IPv6Length)], .. plain[54..]];
        frame[18] = (byte)((frame.Length - 54) >> 8);
        frame[19] = (byte)(frame.Length - 54);
        frame[20] = (byte)extension;
        frame[addressAt + 15] = 0x77;
        var judge = new CaptureJudge();
        judge.Add(0, frame);
        var connection = Assert.Single(judge.Finish().Connections);

        Assert.Equal((1, 0), (connection.ClientEnd.Packets, connection.ClientEnd.BadChecksums));
        Assert.Equal("2001:db8::77", (addressAt == 38 ? connection.Server : connection.Client).Address.ToString());
    }

    [Theory]
    [InlineData(LinkType.Raw, 0)]
    [InlineData(LinkType.Null, 4)]
    [InlineData(LinkType.LinuxCooked, 16)]
    [InlineData(LinkType.LinuxCooked2, 20)]
    public void Other_link_types_are_judged(LinkType linkType, int headerLength)
    {
        var judge = new CaptureJudge();

        foreach (var (time, octets, _) in Scene.Dialogue().Frames.Take(10))
        {
            var header = new byte[headerLength];

            if (linkType == LinkType.LinuxCooked)
            {
                header[14] = 0x08;
            }
            else if (linkType == LinkType.LinuxCooked2)
            {
                header[0] = 0x08;
            }

            judge.Add(time, [.. header, .. octets[EthernetHeader.Length..]], linkType: linkType);
        }

        Assert.Equal(31, Assert.Single(judge.Finish().Connections).Completeness);
    }

    [Fact]
    public void Tcp_behind_vlan_tags_is_judged()
    {
        var judge = new CaptureJudge();

        foreach (var (time, octets, _) in Scene.Dialogue().Frames)
        {
            judge.Add(time, [.. octets[..12], 0x88, 0xA8, 0, 1, 0x81, 0, 0, 2, .. octets[12..]]);
        }

        Assert.Equal(31, Assert.Single(judge.Finish().Connections).Completeness);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Fragments_are_put_together_in_any_order(bool isReversed)
    {
        var scene = new Scene().ServerAnnounces();
        var data = Enumerable.Range(0, 3000).Select(i => (byte)i).ToArray();
        SendFragments(scene, fromClient: true, IcmpHeader.Echo(1, 1), data, isReversed);
        SendFragments(scene, fromClient: false, IcmpHeader.EchoReply(1, 1), data, isReversed);
        var judgement = scene.Later().Judge();

        Assert.Equal(Outcome.Pass, judgement.Verdicts.Single(v => v.Rule.Id == "ICMP-ECHO").Outcome);
        Assert.Equal(Outcome.Pass, judgement.Verdicts.Single(v => v.Rule.Id == "ICMP-CSUM").Outcome);
    }

    [Fact]
    public void Fragment_that_never_comes_decides_nothing()
    {
        var scene = new Scene().ServerAnnounces();
        scene.IPv4(true, IPProtocol.Icmp, new byte[16], h => h with { Flags = IPv4Flags.MoreFragments });
        Assert.Equal(Outcome.NotExercised, scene.Later().Judge().Verdicts.Single(v => v.Rule.Id == "ICMP-CSUM").Outcome);
    }

    private static void SendFragments(Scene scene, bool fromClient, IcmpHeader header, byte[] data, bool isReversed)
    {
        const int FragmentLength = 1480;
        var message = new byte[IcmpMessage.HeaderLength + data.Length];
        header.Emit(message, data);
        var offsets = Enumerable.Range(0, (message.Length / FragmentLength) + 1).Select(i => i * FragmentLength);

        foreach (var offset in isReversed ? offsets.Reverse() : offsets)
        {
            var isLast = offset + FragmentLength >= message.Length;
            scene.IPv4(
                fromClient,
                IPProtocol.Icmp,
                message[offset..Math.Min(message.Length, offset + FragmentLength)],
                h => h with { Identification = 7, FragmentOffset = offset, Flags = isLast ? IPv4Flags.None : IPv4Flags.MoreFragments });
        }
    }

    private static byte[] ToIPv6(byte[] frame)
    {
        Assert.Equal(WireError.None, EthernetFrame.TryParse(frame, out var ethernet));

        if (IPv4Datagram.TryParse(ethernet.Payload, out var ip) != WireError.None)
        {
            return frame;
        }

        Assert.Equal(WireError.None, TcpSegment.TryParse(ip.Payload, out var tcp));
        var isFromClient = ip.Source == Scene.ClientAddress;
        var source = isFromClient ? s_client : s_server;
        var destination = isFromClient ? s_server : s_client;
        var buffer = new byte[EthernetHeader.Length + IPv6Datagram.HeaderLength + ip.PayloadLength];
        new EthernetHeader(ethernet.Destination, ethernet.Source, EtherType.IPv6).Emit(buffer);
        new IPv6Header { NextHeader = IPProtocol.Tcp, Source = source, Destination = destination }.Emit(buffer.AsSpan(EthernetHeader.Length), ip.PayloadLength);
        new TcpHeader
        {
            SourcePort = tcp.SourcePort,
            DestinationPort = tcp.DestinationPort,
            SequenceNumber = tcp.SequenceNumber,
            AcknowledgmentNumber = tcp.AcknowledgmentNumber,
            ControlBits = tcp.ControlBits,
            Window = tcp.Window,
        }.Emit(buffer.AsSpan(EthernetHeader.Length + IPv6Datagram.HeaderLength), source, destination, tcp.OptionOctets, tcp.Data);
        return buffer;
    }
}
