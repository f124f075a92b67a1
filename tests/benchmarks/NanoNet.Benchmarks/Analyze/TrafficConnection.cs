using System;
using System.Buffers.Binary;
using NanoNet.Wire;

namespace NanoNet.Benchmarks;

/// <summary>Two endpoints of generated traffic, with the counters that their headers carry.</summary>
public sealed class TrafficConnection
{
    private const int EthernetLength = 14;
    private const int IPv4Length = 20;
    private const int IPv6Length = 40;
    private const int TcpLength = 20;
    private const int UdpLength = 8;
    private const byte TcpProtocol = 6;
    private const byte UdpProtocol = 17;
    private const byte HopLimit = 64;

    private readonly bool _isIPv6;
    private readonly byte[][] _addresses;
    private readonly ushort[] _ports;
    private readonly uint[] _initialNumbers;
    private readonly ushort[] _identifications;
    private readonly byte[] _frame = new byte[1600];

    public TrafficConnection(Random random, int number, ushort serverPort)
    {
        const int ClientAddresses = 60000;
        const int ServerAddresses = 2000;

        _isIPv6 = random.Next(10) == 0;
        var client = 0x0A00_0001U + (uint)(number % ClientAddresses);
        var server = 0xC612_0001U + (uint)random.Next(ServerAddresses);
        _addresses = [Address(client, network: 0), Address(server, network: 1)];
        _ports = [(ushort)(1024 + ((((long)number * 7919) + (number / ClientAddresses)) % 64000)), serverPort];
        _initialNumbers = [(uint)random.NextInt64(1L << 32), (uint)random.NextInt64(1L << 32)];
        _identifications = [(ushort)random.Next(1, 1 << 16), (ushort)random.Next(1, 1 << 16)];
        FirstTimestamps = [(uint)random.Next(), (uint)random.Next()];
    }

    /// <summary>Values of the two clocks when the capture begins.</summary>
    public uint[] FirstTimestamps { get; }

    /// <summary>Makes the frame of a segment; valid until the next one.</summary>
    /// <param name="from">0 for the client, 1 for the server.</param>
    /// <param name="sequence">Sequence number, from the sender's initial one.</param>
    /// <param name="acknowledgment">Acknowledgment number, from the other's initial one; used with ACK only.</param>
    /// <param name="bits">Control bits.</param>
    /// <param name="window">Window field.</param>
    /// <param name="options">A multiple of 4 octets.</param>
    /// <param name="data">What it carries.</param>
    public ReadOnlySpan<byte> Tcp(
        int from, uint sequence, uint acknowledgment, TcpControlBits bits, ushort window, ReadOnlySpan<byte> options, ReadOnlySpan<byte> data)
    {
        var segment = Network(from, TcpProtocol, TcpLength + options.Length + data.Length);
        BinaryPrimitives.WriteUInt16BigEndian(segment, _ports[from]);
        BinaryPrimitives.WriteUInt16BigEndian(segment[2..], _ports[1 - from]);
        BinaryPrimitives.WriteUInt32BigEndian(segment[4..], _initialNumbers[from] + sequence);
        BinaryPrimitives.WriteUInt32BigEndian(segment[8..], (bits & TcpControlBits.Ack) != 0 ? _initialNumbers[1 - from] + acknowledgment : 0);
        segment[12] = (byte)((TcpLength + options.Length) << 2);
        segment[13] = (byte)bits;
        BinaryPrimitives.WriteUInt16BigEndian(segment[14..], window);
        segment[16..TcpLength].Clear();
        options.CopyTo(segment[TcpLength..]);
        data.CopyTo(segment[(TcpLength + options.Length)..]);
        BinaryPrimitives.WriteUInt16BigEndian(segment[16..], Checksum(from, TcpProtocol, segment));
        return Whole(segment.Length);
    }

    /// <summary>Makes the frame of a UDP datagram; valid until the next one.</summary>
    public ReadOnlySpan<byte> Udp(int from, ReadOnlySpan<byte> data)
    {
        var datagram = Network(from, UdpProtocol, UdpLength + data.Length);
        BinaryPrimitives.WriteUInt16BigEndian(datagram, _ports[from]);
        BinaryPrimitives.WriteUInt16BigEndian(datagram[2..], _ports[1 - from]);
        BinaryPrimitives.WriteUInt16BigEndian(datagram[4..], (ushort)datagram.Length);
        datagram[6..UdpLength].Clear();
        data.CopyTo(datagram[UdpLength..]);
        var checksum = Checksum(from, UdpProtocol, datagram);
        BinaryPrimitives.WriteUInt16BigEndian(datagram[6..], checksum == 0 ? ushort.MaxValue : checksum);
        return Whole(datagram.Length);
    }

    private byte[] Address(uint host, byte network)
    {
        var address = new byte[_isIPv6 ? 16 : 4];

        if (_isIPv6)
        {
            // 2001:db8::/32 is for documentation (RFC 3849).
            byte[] prefix = [0x20, 0x01, 0x0D, 0xB8, network];
            prefix.CopyTo(address, 0);
        }

        BinaryPrimitives.WriteUInt32BigEndian(address.AsSpan(address.Length - sizeof(uint)), host);
        return address;
    }

    private Span<byte> Network(int from, byte protocol, int length)
    {
        // Locally administered addresses of two machines.
        ReadOnlySpan<byte> client = [2, 0, 0, 0, 0, 1];
        ReadOnlySpan<byte> server = [2, 0, 0, 0, 0, 2];
        (from == 0 ? server : client).CopyTo(_frame);
        (from == 0 ? client : server).CopyTo(_frame.AsSpan(6));
        BinaryPrimitives.WriteUInt16BigEndian(_frame.AsSpan(12), (ushort)(_isIPv6 ? EtherType.IPv6 : EtherType.IPv4));
        var header = _frame.AsSpan(EthernetLength);

        if (_isIPv6)
        {
            BinaryPrimitives.WriteUInt32BigEndian(header, 0x6000_0000);
            BinaryPrimitives.WriteUInt16BigEndian(header[4..], (ushort)length);
            header[6] = protocol;
            header[7] = HopLimit;
            _addresses[from].CopyTo(header[8..]);
            _addresses[1 - from].CopyTo(header[24..]);
            return header.Slice(IPv6Length, length);
        }

        header[0] = 0x45;
        header[1] = 0;
        BinaryPrimitives.WriteUInt16BigEndian(header[2..], (ushort)(IPv4Length + length));
        BinaryPrimitives.WriteUInt16BigEndian(header[4..], NextIdentification(from));
        BinaryPrimitives.WriteUInt16BigEndian(header[6..], 0x4000);
        header[8] = HopLimit;
        header[9] = protocol;
        header[10..12].Clear();
        _addresses[from].CopyTo(header[12..]);
        _addresses[1 - from].CopyTo(header[16..]);
        BinaryPrimitives.WriteUInt16BigEndian(header[10..], InternetChecksum.Compute(header[..IPv4Length]));
        return header.Slice(IPv4Length, length);
    }

    private ushort NextIdentification(int from)
    {
        _identifications[from] = (ushort)Math.Max(1, (_identifications[from] + 1) & ushort.MaxValue);
        return _identifications[from];
    }

    private ushort Checksum(int from, byte protocol, ReadOnlySpan<byte> octets)
    {
        Span<byte> lengthAndProtocol = stackalloc byte[8];
        lengthAndProtocol.Clear();
        BinaryPrimitives.WriteUInt32BigEndian(lengthAndProtocol, (uint)octets.Length);
        lengthAndProtocol[7] = protocol;
        var sum = InternetChecksum.Sum(_addresses[from]);
        sum = InternetChecksum.Sum(_addresses[1 - from], sum);
        sum = InternetChecksum.Sum(lengthAndProtocol, sum);
        return InternetChecksum.Finish(InternetChecksum.Sum(octets, sum));
    }

    private ReadOnlySpan<byte> Whole(int length) => _frame.AsSpan(0, EthernetLength + (_isIPv6 ? IPv6Length : IPv4Length) + length);
}
