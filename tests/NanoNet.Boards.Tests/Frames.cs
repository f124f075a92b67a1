using System;
using System.Buffers.Binary;

namespace NanoNet.Boards.Tests;

/// <summary>Frames octet by octet, written for these tests alone: a judge of the board's that shares no code with it.</summary>
internal static class Frames
{
    public const int Ip = 14;
    public const int Payload = Ip + 20;
    public const byte Icmp = 1;
    public const byte Tcp = 6;
    public const byte Udp = 17;
    public const byte Syn = 0x02;
    public const byte Ack = 0x10;
    public const byte Push = 0x08;
    public const byte Finish = 0x01;
    public const byte Reset = 0x04;

    public static readonly byte[] TesterMac = [0x02, 0x4e, 0x4e, 0, 0, 1];
    public static readonly byte[] BoardMac = [0x02, 0x4e, 0x4e, 0, 0, 0x10];
    public static readonly byte[] TesterIp = [192, 0, 2, 1];
    public static readonly byte[] BoardIp = [192, 0, 2, 10];

    private static readonly byte[] s_broadcast = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff];

    public static byte[] ArpRequest() =>
        [.. s_broadcast, .. TesterMac, 8, 6, 0, 1, 8, 0, 6, 4, 0, 1, .. TesterMac, .. TesterIp, 0, 0, 0, 0, 0, 0, .. BoardIp];

    public static bool IsArpReply(byte[] frame) => frame[12] == 8 && frame[13] == 6 && frame[21] == 2;

    public static byte[] Ipv4(byte protocol, byte[] payload, int fragment = 0)
    {
        var total = (ushort)(20 + payload.Length);
        byte[] header =
        [
            0x45, 0, (byte)(total >> 8), (byte)total, 0x12, 0x34, (byte)(fragment >> 8), (byte)fragment, 64, protocol, 0, 0, .. TesterIp, .. BoardIp,
        ];
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(10), Checksum(header));
        return [.. BoardMac, .. TesterMac, 8, 0, .. header, .. payload];
    }

    public static byte[] EchoRequest(int length)
    {
        byte[] message = [8, 0, 0, 0, 0xab, 0xcd, 0, 1, .. new byte[length]];
        BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(2), Checksum(message));
        return Ipv4(Icmp, message);
    }

    public static byte[] UdpDatagram(ushort source, ushort destination, byte[] data)
    {
        var length = (ushort)(8 + data.Length);
        byte[] datagram =
            [(byte)(source >> 8), (byte)source, (byte)(destination >> 8), (byte)destination, (byte)(length >> 8), (byte)length, 0, 0, .. data];
        BinaryPrimitives.WriteUInt16BigEndian(datagram.AsSpan(6), Checksum([.. TesterIp, .. BoardIp, 0, Udp, .. datagram[4..6], .. datagram]));
        return Ipv4(Udp, datagram);
    }

    public static byte[] TcpSegment(ushort source, ushort destination, uint sequence, uint acknowledgment, byte flags, byte[] data, byte[]? options = null)
    {
        byte[] all = [.. options ?? [], .. data];
        var segment = new byte[20 + all.Length];
        BinaryPrimitives.WriteUInt16BigEndian(segment, source);
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), destination);
        BinaryPrimitives.WriteUInt32BigEndian(segment.AsSpan(4), sequence);
        BinaryPrimitives.WriteUInt32BigEndian(segment.AsSpan(8), acknowledgment);
        segment[12] = (byte)((20 + (options?.Length ?? 0)) / 4 << 4);
        segment[13] = flags;
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(14), ushort.MaxValue);
        all.CopyTo(segment, 20);
        BinaryPrimitives.WriteUInt16BigEndian(
            segment.AsSpan(16),
            Checksum([.. TesterIp, .. BoardIp, 0, Tcp, (byte)(segment.Length >> 8), (byte)segment.Length, .. segment]));
        return Ipv4(Tcp, segment);
    }

    public static bool IsTcp(byte[] frame, ushort destination) =>
        IsIpv4(frame) && frame[Ip + 9] == Tcp && BinaryPrimitives.ReadUInt16BigEndian(frame.AsSpan(Payload + 2)) == destination;

    public static bool IsIcmp(byte[] frame) => IsIpv4(frame) && frame[Ip + 9] == Icmp;

    public static bool IsUdp(byte[] frame, ushort destination) =>
        IsIpv4(frame) && frame[Ip + 9] == Udp && BinaryPrimitives.ReadUInt16BigEndian(frame.AsSpan(Payload + 2)) == destination;

    public static uint Sequence(byte[] frame) => BinaryPrimitives.ReadUInt32BigEndian(frame.AsSpan(Payload + 4));

    public static uint Acknowledgment(byte[] frame) => BinaryPrimitives.ReadUInt32BigEndian(frame.AsSpan(Payload + 8));

    public static byte Flags(byte[] frame) => frame[Payload + 13];

    public static byte[] TcpData(byte[] frame) => frame[(Payload + (frame[Payload + 12] >> 4) * 4)..(Ip + TotalLength(frame))];

    public static byte[] UdpData(byte[] frame) => frame[(Payload + 8)..(Ip + TotalLength(frame))];

    /// <summary>The value of the MSS option of a SYN; null: it has none, or not as the first.</summary>
    public static int? Mss(byte[] frame) =>
        frame[Payload + 12] >> 4 > 5 && frame[Payload + 20] == 2 ? BinaryPrimitives.ReadUInt16BigEndian(frame.AsSpan(Payload + 22)) : null;

    /// <summary>True when the header's and the payload's checksum are what RFC 791, 792, 768 and 9293 say.</summary>
    public static bool ChecksumsAreRight(byte[] frame)
    {
        var datagram = frame[Ip..(Ip + TotalLength(frame))];
        var payload = datagram[20..];
        byte[] pseudo = datagram[9] == Icmp ? [] : [.. datagram[12..20], 0, datagram[9], (byte)(payload.Length >> 8), (byte)payload.Length];
        return Checksum(datagram[..20]) == 0 && Checksum([.. pseudo, .. payload]) == 0;
    }

    /// <summary>RFC 1071, the slow way.</summary>
    public static ushort Checksum(byte[] octets)
    {
        var sum = 0;

        for (var i = 0; i < octets.Length; i++)
        {
            sum += i % 2 == 0 ? octets[i] << 8 : octets[i];
            sum = (sum & 0xffff) + (sum >> 16);
        }

        return (ushort)~sum;
    }

    private static bool IsIpv4(byte[] frame) => frame[12] == 8 && frame[13] == 0;

    private static int TotalLength(byte[] frame) => BinaryPrimitives.ReadUInt16BigEndian(frame.AsSpan(Ip + 2));
}
