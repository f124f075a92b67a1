using System;
using NanoNet.Bench;
using NanoNet.Wire;

namespace NanoNet.Testing;

/// <summary>A UDP port at the test's end of the cable.</summary>
public sealed class UdpPort
{
    private readonly Board _board;
    private readonly Inbox<SeenDatagram> _inbox;

    internal UdpPort(Board board, ushort port, Inbox<SeenDatagram> inbox)
    {
        _board = board;
        _inbox = inbox;
        Port = port;
    }

    /// <summary>Its number.</summary>
    public int Port { get; }

    /// <summary>Sends a datagram to the board.</summary>
    /// <param name="port">UDP port of the board, 1 to 65535.</param>
    /// <param name="data">Up to 1472 octets, which fit one Ethernet frame.</param>
    public void Send(int port, ReadOnlyMemory<byte> data)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(port, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(port, ushort.MaxValue);
        _board.Do(() => _board.Context.Tester.SendUdp(
            _board.Context.BoardAddress, new UdpHeader { SourcePort = (ushort)Port, DestinationPort = (ushort)port }, data.Span));
    }

    /// <summary>Waits for a datagram from the board.</summary>
    /// <param name="expected">What it is, in words, for the failure.</param>
    /// <param name="match">How to know it.</param>
    /// <param name="within">How long, in the board's time; null for the ordinary time.</param>
    /// <returns>Its data.</returns>
    /// <exception cref="BoardExpectationException">It does not come.</exception>
    public byte[] Expect(string expected, Predicate<ReadOnlyMemory<byte>> match, TimeSpan? within = null)
    {
        ArgumentNullException.ThrowIfNull(match);
        return _board.Do(() => _board.Context.Expect(_inbox, expected, seen => match(seen.Data), within).Data.ToArray());
    }
}
