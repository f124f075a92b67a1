using System;
using System.Buffers.Binary;
using System.Text;
using NanoNet.Wire;

namespace NanoNet.Bench.Tests;

/// <summary>Changes in Ethernet frames with IPv4 headers without options, which leave the checksums right.</summary>
internal static class FrameEdit
{
    private const int Ip = EthernetFrame.HeaderLength;
    private const int Payload = Ip + IPv4Datagram.MinHeaderLength;
    private const int MoreFragments = 0x2000;
    private const int TcpFlags = Payload + 13;
    private const int TcpWindow = Payload + 14;
    private const int TcpChecksum = Payload + 16;

    public static bool IsArp(byte[] frame) => frame[12] == 8 && frame[13] == 6;

    public static bool Is(byte[] frame, IPProtocol protocol) => !IsArp(frame) && frame[Ip + 9] == (byte)protocol;

    public static bool IsTcp(byte[] frame, TcpControlBits set, TcpControlBits clear = TcpControlBits.None) =>
        Is(frame, IPProtocol.Tcp) && ((TcpControlBits)frame[TcpFlags] & set) == set && ((TcpControlBits)frame[TcpFlags] & clear) == 0;

    public static int TcpDataLength(byte[] frame) => TcpEnd(frame) - TcpData(frame);

    public static bool IsBareAcknowledgment(byte[] frame) =>
        IsTcp(frame, TcpControlBits.Ack, TcpControlBits.Syn | TcpControlBits.Fin | TcpControlBits.Rst) && TcpDataLength(frame) == 0;

    public static bool IsData(byte[] frame) => Is(frame, IPProtocol.Tcp) && TcpDataLength(frame) > 0;

    public static bool IsDhcp(byte[] frame, DhcpMessageType type) => FrameView.Of(frame).Dhcp == type;

    public static bool IsToEverybody(byte[] frame) => IPv4Address.Read(frame.AsSpan(Ip + 16)).IsBroadcast;

    /// <summary>Makes the broadcast address the destination of a UDP datagram.</summary>
    public static bool ToEverybody(byte[] frame)
    {
        frame.AsSpan(0, MacAddress.Length).Fill(0xFF);
        frame.AsSpan(Ip + 16, IPv4Address.Length).Fill(0xFF);
        RepairIp(frame);

        // "No checksum" (RFC 768).
        frame.AsSpan(Payload + 6, 2).Clear();
        return true;
    }

    /// <summary>True for the beginning of a datagram of UDP that comes in parts.</summary>
    public static bool IsFirstFragment(byte[] frame) =>
        Is(frame, IPProtocol.Udp) && BinaryPrimitives.ReadUInt16BigEndian(frame.AsSpan(Ip + 6)) == MoreFragments;

    /// <summary>A datagram with the first octets of a fragment's data, back to where that came from.</summary>
    public static byte[] UdpAnswerTo(byte[] fragment)
    {
        const int DataLength = 8;
        var answer = fragment[..(Payload + UdpDatagram.HeaderLength + DataLength)];
        fragment.AsSpan(0, 6).CopyTo(answer.AsSpan(6));
        fragment.AsSpan(6, 6).CopyTo(answer);
        fragment.AsSpan(Ip + 12, 4).CopyTo(answer.AsSpan(Ip + 16));
        fragment.AsSpan(Ip + 16, 4).CopyTo(answer.AsSpan(Ip + 12));
        fragment.AsSpan(Payload, 2).CopyTo(answer.AsSpan(Payload + 2));
        fragment.AsSpan(Payload + 2, 2).CopyTo(answer.AsSpan(Payload));
        BinaryPrimitives.WriteUInt16BigEndian(answer.AsSpan(Ip + 2), IPv4Datagram.MinHeaderLength + UdpDatagram.HeaderLength + DataLength);
        BinaryPrimitives.WriteUInt16BigEndian(answer.AsSpan(Payload + 4), UdpDatagram.HeaderLength + DataLength);
        answer.AsSpan(Ip + 6, 2).Clear();
        answer.AsSpan(Payload + 6, 2).Clear();
        RepairIp(answer);
        return answer;
    }

    public static byte IcmpType(byte[] frame) => frame[Payload];

    public static ushort WindowOf(byte[] frame) => BinaryPrimitives.ReadUInt16BigEndian(frame.AsSpan(TcpWindow));

    public static bool AddToSequenceNumber(byte[] frame)
    {
        frame[Payload + 7]++;
        return RepairTcp(frame);
    }

    public static bool SetFlags(byte[] frame, TcpControlBits bits)
    {
        frame[TcpFlags] = (byte)bits;
        return RepairTcp(frame);
    }

    public static bool SetWindow(byte[] frame, ushort window)
    {
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(TcpWindow), window);
        return RepairTcp(frame);
    }

    /// <summary>Halves the value of the MSS option, which lwIP writes first.</summary>
    public static bool HalveMss(byte[] frame)
    {
        var option = frame.AsSpan(Payload + TcpSegment.MinHeaderLength + 2);
        BinaryPrimitives.WriteUInt16BigEndian(option, (ushort)(BinaryPrimitives.ReadUInt16BigEndian(option) / 2));
        return RepairTcp(frame);
    }

    public static bool FlipLastDataOctet(byte[] frame)
    {
        if (TcpDataLength(frame) > 0)
        {
            frame[TcpEnd(frame) - 1] ^= 1;
        }

        return RepairTcp(frame);
    }

    /// <summary>Replaces text of the same length in the data.</summary>
    public static bool Replace(byte[] frame, string text, string other)
    {
        var data = frame.AsSpan(TcpData(frame), TcpDataLength(frame));
        var at = data.IndexOf(Encoding.ASCII.GetBytes(text));

        if (at >= 0)
        {
            Encoding.ASCII.GetBytes(other).CopyTo(data[at..]);
        }

        return RepairTcp(frame);
    }

    public static bool FlipLastIcmpOctet(byte[] frame)
    {
        var message = frame.AsSpan(Payload, TcpEnd(frame) - Payload);

        if (message.Length > IcmpMessage.HeaderLength)
        {
            message[^1] ^= 1;
        }

        message[2..4].Clear();
        BinaryPrimitives.WriteUInt16BigEndian(message[2..], InternetChecksum.Compute(message));
        return true;
    }

    public static bool FlipLastUdpOctet(byte[] frame)
    {
        frame[TcpEnd(frame) - 1] ^= 1;

        // "No checksum" (RFC 768).
        frame.AsSpan(Payload + 6, 2).Clear();
        return true;
    }

    public static bool RepairTcp(byte[] frame)
    {
        var segment = frame.AsSpan(Payload, TcpEnd(frame) - Payload);
        var source = IPv4Address.Read(frame.AsSpan(Ip + 12));
        var destination = IPv4Address.Read(frame.AsSpan(Ip + 16));
        frame.AsSpan(TcpChecksum, 2).Clear();
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(TcpChecksum), InternetChecksum.Finish(InternetChecksum.Sum(
            segment, InternetChecksum.PseudoHeader(source, destination, IPProtocol.Tcp, segment.Length))));
        return true;
    }

    /// <summary>A frame that answers another: addresses and ports turned around, control bits RST,ACK.</summary>
    public static byte[] ResetFor(byte[] frame)
    {
        var answer = (byte[])frame.Clone();
        frame.AsSpan(0, 6).CopyTo(answer.AsSpan(6));
        frame.AsSpan(6, 6).CopyTo(answer);
        frame.AsSpan(Ip + 12, 4).CopyTo(answer.AsSpan(Ip + 16));
        frame.AsSpan(Ip + 16, 4).CopyTo(answer.AsSpan(Ip + 12));
        frame.AsSpan(Payload, 2).CopyTo(answer.AsSpan(Payload + 2));
        frame.AsSpan(Payload + 2, 2).CopyTo(answer.AsSpan(Payload));
        SetFlags(answer, TcpControlBits.Rst | TcpControlBits.Ack);
        return answer;
    }

    private static void RepairIp(byte[] frame)
    {
        var header = frame.AsSpan(Ip, IPv4Datagram.MinHeaderLength);
        header[10..12].Clear();
        BinaryPrimitives.WriteUInt16BigEndian(header[10..], InternetChecksum.Compute(header));
    }

    private static int TcpData(byte[] frame) => Payload + ((frame[Payload + 12] >> 4) * 4);

    // What is behind the datagram is padding.
    private static int TcpEnd(byte[] frame) => Ip + BinaryPrimitives.ReadUInt16BigEndian(frame.AsSpan(Ip + 2));
}
