using System;
using System.Buffers.Binary;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Has the state of connections fetched into the cache before their segments come.</summary>
/// <remarks>
/// With thousands of connections nearly each segment meets state that is in main memory, half a dozen lines of it, and waits for each longer
/// than all its rules take. Who sees segments a little ahead has them fetched side by side: first the table's entry, then the connection that
/// it leads to, then the place that the connection's data goes to.
/// </remarks>
internal sealed class ConnectionScout(ConnectionTable table)
{
    /// <summary>Segments between one step and the next: long enough for memory to answer.</summary>
    private const int Pace = 5;

    // A power of two, and more than the steps need.
    private const int Remembered = 16;

    private readonly (uint Hash, ushort Port, InternetAddress Source)[] _expected = new (uint, ushort, InternetAddress)[Remembered];
    private int _next;

    /// <summary>Takes a frame that comes soon.</summary>
    public void Expect(ReadOnlySpan<byte> frame)
    {
        const int IPv4AddressesAt = EthernetFrame.HeaderLength + 12;
        const int IPv6AddressesAt = EthernetFrame.HeaderLength + 8;

        if (frame.Length < EthernetFrame.HeaderLength + IPv6Datagram.HeaderLength)
        {
            return;
        }

        switch ((EtherType)BinaryPrimitives.ReadUInt16BigEndian(frame[12..]))
        {
            case EtherType.IPv4 when frame[EthernetFrame.HeaderLength] == 0x45 && (IPProtocol)frame[EthernetFrame.HeaderLength + 9] == IPProtocol.Tcp:
                Expect(
                    IPv4Address.Read(frame[IPv4AddressesAt..]),
                    IPv4Address.Read(frame[(IPv4AddressesAt + sizeof(uint))..]),
                    frame[(EthernetFrame.HeaderLength + IPv4Datagram.MinHeaderLength)..]);
                break;
            case EtherType.IPv6 when (IPProtocol)frame[EthernetFrame.HeaderLength + 6] == IPProtocol.Tcp && frame.Length >= EthernetFrame.HeaderLength + IPv6Datagram.HeaderLength + TcpSegment.MinHeaderLength:
                Expect(
                    InternetAddress.ReadIPv6(frame[IPv6AddressesAt..]),
                    InternetAddress.ReadIPv6(frame[(IPv6AddressesAt + InternetAddress.IPv6Length)..]),
                    frame[(EthernetFrame.HeaderLength + IPv6Datagram.HeaderLength)..]);
                break;
        }
    }

    /// <summary>Takes a segment that comes soon.</summary>
    /// <param name="source">Who sends it.</param>
    /// <param name="destination">To whom.</param>
    /// <param name="segment">It, or its ports at least.</param>
    public void Expect(in InternetAddress source, in InternetAddress destination, ReadOnlySpan<byte> segment)
    {
        var port = BinaryPrimitives.ReadUInt16BigEndian(segment);
        var hash = ConnectionTable.Hash(
            new TcpEndpoint(source, port), new TcpEndpoint(destination, BinaryPrimitives.ReadUInt16BigEndian(segment[2..])));
        table.Fetch(hash);
        table.Peek(_expected[(_next - Pace) & (Remembered - 1)].Hash)?.Fetch();
        ref readonly var soon = ref _expected[(_next - (2 * Pace)) & (Remembered - 1)];
        table.Peek(soon.Hash)?.FetchSent(soon.Source, soon.Port);
        _expected[_next & (Remembered - 1)] = (hash, port, source);
        _next++;
    }
}
