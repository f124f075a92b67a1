using System;
using NanoNet.Capture;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>What the plain packets of a batch say, and which connections they belong to.</summary>
/// <remarks>
/// Memory is asked for everything beforehand, step by step for a few packets at a time: first for the places that lead to their connections, then for
/// the connections, then for the places of their data. Between two steps others are judged, so that nobody waits for the answers; and little enough is
/// asked for at a time to fit the fastest cache.
/// </remarks>
/// <param name="tcp">Knows the connections.</param>
internal sealed class PlainBatch(TcpTrackers tcp)
{
    /// <summary>How many packets a step is taken for: a divisor of <see cref="FrameBatch.Capacity"/>.</summary>
    public const int Group = 8;

    // From the packet on that is judged next, how many a step has been taken for: the answers of each come while the group before is judged.
    private const int SentAhead = Group;
    private const int FoundAhead = 2 * Group;
    private const int ReadAhead = 3 * Group;

    private readonly PlainPacket[] _packets = new PlainPacket[FrameBatch.Capacity];
    private readonly SeemingConnection[] _connections = new SeemingConnection[FrameBatch.Capacity];
    private int _read;
    private int _found;
    private int _sent;

    /// <summary>A packet; it means nothing unless it is plain.</summary>
    public ref readonly PlainPacket this[int index] => ref _packets[index];

    /// <summary>The connection that a packet seems to belong to; null if it has none yet, or none that is found at once. It need not live any more.</summary>
    /// <param name="index">From 0 to as many as there are frames.</param>
    /// <param name="from">Which end of it has sent the packet.</param>
    public TcpConnection? ConnectionOf(int index, out int from)
    {
        ref readonly var seeming = ref _connections[index];
        from = seeming.From;
        return seeming.Connection;
    }

    /// <summary>Reads the frames that are judged next, and some of those after them.</summary>
    /// <param name="batch">Holds them.</param>
    /// <param name="next">Where a group begins: 0 for the first, and then in order.</param>
    public void Prepare(FrameBatch batch, int next)
    {
        if (next == 0)
        {
            (_read, _found, _sent) = (0, 0, 0);
        }

        Read(batch, Math.Min(batch.Count, next + ReadAhead));

        // Who judges TCP elsewhere fetches for himself.
        if (!tcp.IsParallel)
        {
            Find(Math.Min(batch.Count, next + FoundAhead));
            FetchSent(Math.Min(batch.Count, next + SentAhead));
        }
    }

    private static bool IsSegment(in PlainPacket packet) => packet is { IsPlain: true, Protocol: IPProtocol.Tcp };

    private void Read(FrameBatch batch, int end)
    {
        for (; _read < end; _read++)
        {
            ref var packet = ref _packets[_read];
            var isPlain = batch.IsWhole(_read, LinkType.Ethernet) && PlainPacket.TryRead(batch.Octets(_read), ref packet);
            packet.IsPlain = isPlain;

            // What was just written would be waited for.
            if (isPlain && packet.Protocol == IPProtocol.Tcp && !tcp.IsParallel)
            {
                tcp.Fetch(packet.Hash);
            }
        }
    }

    private void Find(int end)
    {
        for (; _found < end; _found++)
        {
            ref readonly var packet = ref _packets[_found];
            ref var seeming = ref _connections[_found];
            seeming.Connection = IsSegment(packet) ? tcp.FetchConnection(packet.Hash, packet.SourceTag, out seeming.From) : null;
        }
    }

    private void FetchSent(int end)
    {
        for (; _sent < end; _sent++)
        {
            ref readonly var seeming = ref _connections[_sent];
            seeming.Connection?.FetchSent(seeming.From);
        }
    }
}
