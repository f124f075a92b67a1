using System;
using System.Collections.Generic;
using System.Numerics;
using System.Runtime.CompilerServices;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>The connections that live, by their two endpoints in either order.</summary>
/// <remarks>
/// Open addressing with linear probing: a look-up costs one line of the table's and the connection itself, which is needed anyway.
/// The table is at most half full, and what is removed leaves no gap.
/// </remarks>
internal sealed class ConnectionTable
{
    private const int FirstCapacity = 256;

    private Entry[] _entries = new Entry[FirstCapacity];

    public int Count { get; private set; }

    /// <summary>Finds a connection; null if there is none.</summary>
    /// <param name="source">Who sends.</param>
    /// <param name="sourcePort">From which port.</param>
    /// <param name="destination">To whom.</param>
    /// <param name="destinationPort">To which port.</param>
    /// <param name="hash">What <see cref="Hash"/> makes of both.</param>
    /// <param name="from">Which end of the connection the source is.</param>
    public TcpConnection? Find(in InternetAddress source, ushort sourcePort, in InternetAddress destination, ushort destinationPort, uint hash, out int from)
    {
        var entries = _entries;

        for (var at = (int)hash & (entries.Length - 1); ; at = (at + 1) & (entries.Length - 1))
        {
            ref var entry = ref entries[at];
            var connection = entry.Connection;

            if (connection is null)
            {
                from = 0;
                return null;
            }

            if (entry.Hash == hash && IsOf(connection, source, sourcePort, destination, destinationPort, out from))
            {
                return connection;
            }
        }
    }

    /// <summary>Has the place fetched where a hash leads to.</summary>
    public void Fetch(uint hash) => CacheLine.Fetch(ref _entries[(int)hash & (_entries.Length - 1)]);

    /// <summary>A connection with this hash, if it is at the first or second place; null if not.</summary>
    /// <param name="hash">See <see cref="Hash"/>.</param>
    /// <param name="tag">See <see cref="Tag"/>.</param>
    /// <param name="from">Which end of the connection has the tag.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TcpConnection? Peek(uint hash, uint tag, out int from)
    {
        var entries = _entries;
        ref var entry = ref entries[(int)hash & (entries.Length - 1)];

        if (entry.Hash != hash)
        {
            entry = ref entries[((int)hash + 1) & (entries.Length - 1)];
        }

        from = entry.FirstTag == tag ? 0 : 1;
        return entry.Hash == hash ? entry.Connection : null;
    }

    /// <summary>Adds a connection that is not there.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="hash">Of its endpoints.</param>
    public void Add(TcpConnection connection, uint hash)
    {
        if (Count * 2 >= _entries.Length)
        {
            Grow();
        }

        Put(_entries, new Entry(hash, TagOf(connection), connection));
        Count++;
    }

    /// <summary>Puts a connection in the place of another one between the same endpoints.</summary>
    public void Replace(TcpConnection before, TcpConnection connection)
    {
        ref var entry = ref _entries[PlaceOf(before)];
        entry = new Entry(entry.Hash, TagOf(connection), connection);
    }

    public void Remove(TcpConnection connection)
    {
        var entries = _entries;
        var gap = PlaceOf(connection);
        Count--;

        // What comes behind moves up, unless it would come to lie before the place that its hash names.
        for (var at = (gap + 1) & (entries.Length - 1); entries[at].Connection is not null; at = (at + 1) & (entries.Length - 1))
        {
            var way = (at - (int)entries[at].Hash) & (entries.Length - 1);

            if (way >= ((at - gap) & (entries.Length - 1)))
            {
                entries[gap] = entries[at];
                gap = at;
            }
        }

        entries[gap] = default;
    }

    /// <summary>All connections, in the order in which they began.</summary>
    public List<TcpConnection> InOrder() => InOrder(static _ => true);

    /// <summary>The connections that are asked for, in the order in which they began.</summary>
    public List<TcpConnection> InOrder(Func<TcpConnection, bool> isAskedFor)
    {
        var found = new List<TcpConnection>();

        foreach (ref readonly var entry in _entries.AsSpan())
        {
            if (entry.Connection is { } connection && isAskedFor(connection))
            {
                found.Add(connection);
            }
        }

        found.Sort(static (one, other) => one.FirstFrame.CompareTo(other.FirstFrame));
        return found;
    }

    public void Clear()
    {
        _entries = new Entry[FirstCapacity];
        Count = 0;
    }

    /// <summary>The same for both directions: the ends are added up, each spread over all bits before.</summary>
    public static uint Hash(in InternetAddress one, ushort onePort, in InternetAddress other, ushort otherPort) =>
        (uint)(Print(one, onePort, other, otherPort) >> 32);

    /// <summary>Hash and <see cref="Tag"/> at once.</summary>
    /// <param name="one">An address.</param>
    /// <param name="onePort">A port.</param>
    /// <param name="other">The other address.</param>
    /// <param name="otherPort">The other port.</param>
    /// <param name="tag">The tag of the first endpoint.</param>
    public static uint HashAndTag(in InternetAddress one, ushort onePort, in InternetAddress other, ushort otherPort, out uint tag)
    {
        var spread = Spread(one, onePort);
        tag = (uint)spread;
        return (uint)(Join(spread, Spread(other, otherPort)) >> 32);
    }

    /// <summary>All of what <see cref="Hash"/> gives a part of; never 0.</summary>
    public static ulong Print(in InternetAddress one, ushort onePort, in InternetAddress other, ushort otherPort) =>
        Join(Spread(one, onePort), Spread(other, otherPort));

    /// <summary>Of a connection's endpoints.</summary>
    public static ulong PrintOf(TcpConnection connection)
    {
        ref readonly var one = ref connection.Endpoint(0);
        ref readonly var other = ref connection.Endpoint(1);
        return Print(one.Address, one.Port, other.Address, other.Port);
    }

    /// <summary>Tells, nearly always, one endpoint from another without a look at the connection.</summary>
    public static uint Tag(in InternetAddress address, ushort port) => (uint)Spread(address, port);

    private static uint TagOf(TcpConnection connection) => Tag(connection.Endpoint(0).Address, connection.Endpoint(0).Port);

    private static uint HashOf(TcpConnection connection) => (uint)(PrintOf(connection) >> 32);

    private static ulong Join(ulong one, ulong other)
    {
        const ulong Odd = 0x9E37_79B9_7F4A_7C15;

        return ((one + other) * Odd) | 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Spread(in InternetAddress address, ushort port)
    {
        const ulong Odd1 = 0xC2B2_AE3D_27D4_EB4F;
        const ulong Odd2 = 0x1656_67B1_9E37_79F9;

        var spread = (address.Low ^ BitOperations.RotateLeft(address.High, 32) ^ ((ulong)port << 48)) * Odd1;
        return (spread ^ (spread >> 32)) * Odd2;
    }

    private static bool IsOf(
        TcpConnection connection, in InternetAddress source, ushort sourcePort, in InternetAddress destination, ushort destinationPort, out int from)
    {
        ref readonly var first = ref connection.Endpoint(0);
        ref readonly var second = ref connection.Endpoint(1);
        var there = Difference(first, source, sourcePort) | Difference(second, destination, destinationPort);
        var back = Difference(first, destination, destinationPort) | Difference(second, source, sourcePort);
        from = there == 0 ? 0 : 1;
        return there == 0 || back == 0;
    }

    private static ulong Difference(in TcpEndpoint one, in InternetAddress address, ushort port) =>
        (one.Address.Low ^ address.Low) | (one.Address.High ^ address.High) | (uint)(one.Port ^ port);

    private static void Put(Entry[] entries, in Entry entry)
    {
        var at = (int)entry.Hash & (entries.Length - 1);

        while (entries[at].Connection is not null)
        {
            at = (at + 1) & (entries.Length - 1);
        }

        entries[at] = entry;
    }

    private int PlaceOf(TcpConnection connection)
    {
        var at = (int)HashOf(connection) & (_entries.Length - 1);

        while (_entries[at].Connection != connection)
        {
            at = (at + 1) & (_entries.Length - 1);
        }

        return at;
    }

    private void Grow()
    {
        var entries = new Entry[_entries.Length * 2];

        foreach (ref readonly var entry in _entries.AsSpan())
        {
            if (entry.Connection is not null)
            {
                Put(entries, entry);
            }
        }

        _entries = entries;
    }

    private readonly struct Entry(uint hash, uint firstTag, TcpConnection connection)
    {
        public readonly uint Hash = hash;
        public readonly uint FirstTag = firstTag;
        public readonly TcpConnection? Connection = connection;
    }
}
