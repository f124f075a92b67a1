using System;
using System.Buffers.Binary;
using FsCheck.Fluent;
using Xunit;

namespace NanoNet.Wire.Tests;

/// <summary>What an emitter writes, a view reads.</summary>
public class RoundTripTests
{
    private static readonly MacAddress s_board = MacAddress.Parse("00:80:e1:01:35:d1");
    private static readonly MacAddress s_tester = MacAddress.Parse("02:4e:4e:00:00:01");
    private static readonly EthernetHeader s_ethernet = new(s_board, s_tester, EtherType.IPv4);
    private static readonly IPv4Header s_ip = new()
    {
        Source = IPv4Address.Parse("192.0.2.1"),
        Destination = IPv4Address.Parse("192.0.2.10"),
    };

    [Fact]
    public void Tcp_any_fields_and_data_read_back_with_right_checksums() => Properties.Hold(Prop.ForAll(
        ArbMap.Default.ArbFor<uint>(),
        ArbMap.Default.ArbFor<uint>(),
        ArbMap.Default.ArbFor<byte[]>(),
        (a, b, data) =>
        {
            var buffer = new byte[200 + data.Length];
            var header = new TcpHeader
            {
                SourcePort = (ushort)a,
                DestinationPort = (ushort)(a >> 16),
                SequenceNumber = a,
                AcknowledgmentNumber = b,
                ControlBits = (TcpControlBits)b,
                Window = (ushort)(b >> 8),
                UrgentPointer = (ushort)(a ^ b),
                Reserved = (byte)(a & 0x0F),
            };
            var options = new TcpOptionWriter(new byte[TcpOptionWriter.MaxLength]);
            options.MaximumSegmentSize((ushort)a);
            options.WindowScale((byte)(b & 0x0F));
            var length = FrameEmitter.Tcp(buffer, s_ethernet, s_ip with { Protocol = IPProtocol.Tcp }, header, options.Written, data);

            Assert.Equal(WireError.None, EthernetFrame.TryParse(buffer.AsSpan(0, length), out var frame));
            Assert.Equal(WireError.None, IPv4Datagram.TryParse(frame.Payload, out var ip));
            Assert.Equal(WireError.None, TcpSegment.TryParse(ip.Payload, out var tcp));
            return frame.Source == s_tester && frame.Destination == s_board && frame.EtherType == EtherType.IPv4
                && ip.IsHeaderChecksumRight && ip.Source == s_ip.Source && ip.Destination == s_ip.Destination && !ip.IsCut
                && ip.TimeToLive == IPv4Header.DefaultTimeToLive && ip.Protocol == IPProtocol.Tcp
                && tcp.IsChecksumRight(ip.Source, ip.Destination)
                && tcp.SourcePort == header.SourcePort && tcp.DestinationPort == header.DestinationPort
                && tcp.SequenceNumber == header.SequenceNumber && tcp.AcknowledgmentNumber == header.AcknowledgmentNumber
                && tcp.ControlBits == header.ControlBits && tcp.Window == header.Window && tcp.UrgentPointer == header.UrgentPointer
                && tcp.Reserved == header.Reserved && tcp.HeaderLength == 28 && tcp.Data.SequenceEqual(data);
        }));

    [Fact]
    public void Tcp_flipped_bit_anywhere_makes_the_checksum_wrong()
    {
        var buffer = new byte[100];
        var length = FrameEmitter.Tcp(
            buffer, s_ethernet, s_ip with { Protocol = IPProtocol.Tcp }, new TcpHeader { SequenceNumber = 7 }, default, "hello"u8);

        for (var bit = (EthernetHeader.Length + IPv4Datagram.MinHeaderLength) * 8; bit < length * 8; bit++)
        {
            buffer[bit / 8] ^= (byte)(1 << (bit % 8));
            var sum = InternetChecksum.Sum(
                buffer.AsSpan(34..length), InternetChecksum.PseudoHeader(s_ip.Source, s_ip.Destination, IPProtocol.Tcp, length - 34));
            Assert.NotEqual(0, InternetChecksum.Finish(sum));
            buffer[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Fact]
    public void Tcp_options_written_are_the_options_read()
    {
        var writer = new TcpOptionWriter(new byte[TcpOptionWriter.MaxLength]);
        writer.MaximumSegmentSize(1460);
        writer.NoOperation();
        writer.WindowScale(7);
        writer.SackPermitted();
        writer.Timestamps(0x01020304, 0x05060708);
        writer.Sack([(10u, 20u)]);
        writer.EndOfOptionList();

        TcpOptionKind[] expected =
        [
            TcpOptionKind.MaximumSegmentSize, TcpOptionKind.NoOperation, TcpOptionKind.WindowScale, TcpOptionKind.SackPermitted,
            TcpOptionKind.Timestamps, TcpOptionKind.Sack, TcpOptionKind.EndOfOptionList,
        ];
        var kinds = new System.Collections.Generic.List<TcpOptionKind>();

        foreach (var option in new TcpOptionEnumerator(writer.Written))
        {
            Assert.False(option.IsMalformed);
            kinds.Add(option.Kind);

            switch (option.Kind)
            {
                case TcpOptionKind.MaximumSegmentSize:
                    Assert.Equal(1460, BinaryPrimitives.ReadUInt16BigEndian(option.Data));
                    break;
                case TcpOptionKind.Timestamps:
                    Assert.True(option.Data.SequenceEqual(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 }));
                    break;
                case TcpOptionKind.Sack:
                    Assert.Equal(20u, BinaryPrimitives.ReadUInt32BigEndian(option.Data[4..]));
                    break;
            }
        }

        Assert.Equal(expected, kinds);
    }

    [Theory]
    [InlineData(new byte[] { 2 })]
    [InlineData(new byte[] { 2, 0, 5, 6 })]
    [InlineData(new byte[] { 2, 1, 5, 6 })]
    [InlineData(new byte[] { 1, 2, 4, 5 })]
    public void Tcp_option_with_wrong_length_is_malformed_and_last(byte[] octets)
    {
        var walk = new TcpOptionEnumerator(octets);
        var last = default(TcpOption);

        while (walk.MoveNext())
        {
            Assert.False(last.IsMalformed);
            last = walk.Current;
        }

        Assert.True(last.IsMalformed);
    }

    [Fact]
    public void Tcp_fields_set_wrong_stay_wrong()
    {
        var buffer = new byte[100];
        var length = FrameEmitter.Tcp(
            buffer,
            s_ethernet,
            s_ip with { Protocol = IPProtocol.Tcp, Checksum = 0x1234, TotalLength = 44 },
            new TcpHeader { Checksum = 0xBEEF, DataOffset = 6 },
            default,
            "data"u8);

        Assert.Equal(WireError.None, IPv4Datagram.TryParse(buffer.AsSpan(EthernetHeader.Length, length - EthernetHeader.Length), out var ip));
        Assert.Equal(0x1234, ip.HeaderChecksum);
        Assert.False(ip.IsHeaderChecksumRight);
        Assert.Equal(WireError.None, TcpSegment.TryParse(ip.Payload, out var tcp));
        Assert.Equal(0xBEEF, tcp.Checksum);
        Assert.Equal(24, tcp.HeaderLength);
    }

    [Fact]
    public void Udp_any_data_reads_back() => Properties.Hold(Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(),
        data =>
        {
            var buffer = new byte[100 + data.Length];
            var length = FrameEmitter.Udp(
                buffer, s_ethernet, s_ip with { Protocol = IPProtocol.Udp }, new UdpHeader { SourcePort = 1, DestinationPort = 7 }, data);
            Assert.Equal(WireError.None, IPv4Datagram.TryParse(buffer.AsSpan(EthernetHeader.Length, length - EthernetHeader.Length), out var ip));
            Assert.Equal(WireError.None, UdpDatagram.TryParse(ip.Payload, out var udp));
            return udp.SourcePort == 1 && udp.DestinationPort == 7 && udp.Length == data.Length + 8
                && udp.IsChecksumRight(ip.Source, ip.Destination) && udp.Data.SequenceEqual(data);
        }));

    [Fact]
    public void Udp_checksum_that_computes_to_zero_is_sent_as_ones()
    {
        var buffer = new byte[16];
        var header = new UdpHeader { SourcePort = 1, DestinationPort = 7 };
        header.Emit(buffer, s_ip.Source, s_ip.Destination, [0, 0]);
        var complement = BinaryPrimitives.ReadUInt16BigEndian(buffer.AsSpan(6));

        header.Emit(buffer, s_ip.Source, s_ip.Destination, [(byte)(complement >> 8), (byte)complement]);

        Assert.Equal(0xFFFF, BinaryPrimitives.ReadUInt16BigEndian(buffer.AsSpan(6)));
    }

    [Fact]
    public void Icmp_any_data_reads_back() => Properties.Hold(Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(),
        ArbMap.Default.ArbFor<ushort>(),
        (data, sequence) =>
        {
            var buffer = new byte[100 + data.Length];
            var length = FrameEmitter.Icmp(
                buffer, s_ethernet, s_ip with { Protocol = IPProtocol.Icmp }, IcmpHeader.Echo(0x4e4e, sequence), data);
            Assert.Equal(WireError.None, IPv4Datagram.TryParse(buffer.AsSpan(EthernetHeader.Length, length - EthernetHeader.Length), out var ip));
            Assert.Equal(WireError.None, IcmpMessage.TryParse(ip.Payload, out var icmp));
            return icmp.Type == IcmpType.Echo && icmp.Identifier == 0x4e4e && icmp.SequenceNumber == sequence
                && icmp.IsChecksumRight && icmp.Data.SequenceEqual(data);
        }));

    [Fact]
    public void Arp_request_reads_back()
    {
        var buffer = new byte[100];
        var length = FrameEmitter.Arp(
            buffer,
            new EthernetHeader(MacAddress.Broadcast, s_tester, EtherType.Arp),
            new ArpHeader
            {
                SenderHardwareAddress = s_tester,
                SenderProtocolAddress = s_ip.Source,
                TargetProtocolAddress = s_ip.Destination,
            });

        Assert.Equal(42, length);
        Assert.Equal(WireError.None, EthernetFrame.TryParse(buffer.AsSpan(0, length), out var frame));
        Assert.Equal(WireError.None, ArpPacket.TryParse(frame.Payload, out var arp));
        Assert.Equal(ArpOperation.Request, arp.Operation);
        Assert.Equal(s_tester, arp.SenderHardwareAddress);
        Assert.Equal(s_ip.Source, arp.SenderProtocolAddress);
        Assert.Equal(s_ip.Destination, arp.TargetProtocolAddress);
    }

    [Fact]
    public void Dhcp_message_reads_back()
    {
        var options = new DhcpOptionWriter(new byte[64]);
        options.MessageType(DhcpMessageType.Offer);
        options.Address(DhcpOptionCode.ServerIdentifier, s_ip.Source);
        options.Seconds(DhcpOptionCode.LeaseTime, 3600);
        options.End();
        var buffer = new byte[400];
        var length = new DhcpHeader
        {
            Op = DhcpMessage.BootReply,
            TransactionId = 0xCAFEBABE,
            YourAddress = s_ip.Destination,
            ClientHardwareAddress = s_board,
        }.Emit(buffer, options.Written);

        Assert.Equal(WireError.None, DhcpMessage.TryParse(buffer.AsSpan(0, length), out var message));
        Assert.Equal(DhcpMessageType.Offer, message.MessageType);
        Assert.Equal(0xCAFEBABE, message.TransactionId);
        Assert.Equal(s_ip.Destination, message.YourAddress);
        Assert.Equal(s_board, message.ClientHardwareAddress);
        Assert.True(message.TryGetAddress(DhcpOptionCode.ServerIdentifier, out var server));
        Assert.Equal(s_ip.Source, server);
        Assert.False(message.TryGetOption(DhcpOptionCode.Router, out _));
    }

    [Fact]
    public void Vlan_tags_are_skipped_and_counted()
    {
        byte[] octets = [.. new byte[12], 0x88, 0xa8, 0x00, 0x64, 0x81, 0x00, 0x20, 0x05, 0x08, 0x06, 0xAA];
        Assert.Equal(WireError.None, EthernetFrame.TryParse(octets, out var frame));
        Assert.Equal(2, frame.VlanTags);
        Assert.Equal(100, frame.VlanId);
        Assert.Equal(EtherType.Arp, frame.EtherType);
        Assert.True(frame.Payload.SequenceEqual(new byte[] { 0xAA }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(255)]
    public void DhcpOption_of_any_length_that_the_octet_can_say_is_written(int length)
    {
        var options = new DhcpOptionWriter(new byte[300]);
        options.Raw(DhcpOptionCode.VendorClass, new byte[length]);
        Assert.Equal(length, options.Written[1]);
        Assert.Equal(length + 2, options.Length);
    }

    [Fact]
    public void DhcpOption_of_256_octets_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(static () => new DhcpOptionWriter(new byte[300]).Raw(DhcpOptionCode.VendorClass, new byte[256]));
}
