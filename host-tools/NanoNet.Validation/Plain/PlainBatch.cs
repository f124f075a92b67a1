using System;
using NanoNet.Capture;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>What the plain packets of a batch say, and which connections they belong to.</summary>
/// <remarks>
/// Memory is asked for everything beforehand, step by step for all packets of the batch: first for the places that lead to their connections, then for
/// the connections, then for the places of their data. So many answers come at the same time, and all of it fits the fastest cache.
/// </remarks>
/// <param name="tcp">Knows the connections.</param>
internal sealed class PlainBatch(TcpTrackers tcp)
{
    private readonly PlainPacket[] _packets = new PlainPacket[FrameBatch.Capacity];
    private readonly TcpConnection?[] _connections = new TcpConnection?[FrameBatch.Capacity];
    private readonly int[] _from = new int[FrameBatch.Capacity];

    /// <summary>A packet; it means nothing unless it is plain.</summary>
    public ref readonly PlainPacket this[int index] => ref _packets[index];

    /// <summary>The connection that a packet seems to belong to; null if it has none yet, or none that is found at once. It need not live any more.</summary>
    /// <param name="index">From 0 to as many as there are frames.</param>
    /// <param name="from">Which end of it has sent the packet.</param>
    public TcpConnection? ConnectionOf(int index, out int from)
    {
        from = _from[index];
        return _connections[index];
    }

    /// <summary>Reads the frames.</summary>
    public void Read(FrameBatch batch)
    {
        for (var i = 0; i < batch.Count; i++)
        {
            ref var packet = ref _packets[i];
            packet.IsPlain = batch.IsWhole(i, LinkType.Ethernet) && PlainPacket.TryRead(batch.Octets(i), ref packet);

            // Who judges TCP elsewhere fetches for himself.
            if (IsSegment(packet) && !tcp.IsParallel)
            {
                tcp.Fetch(packet.Hash);
            }
        }

        if (!tcp.IsParallel)
        {
            Fetch(_packets.AsSpan(0, batch.Count));
        }
    }

    private static bool IsSegment(in PlainPacket packet) => packet is { IsPlain: true, Protocol: IPProtocol.Tcp };

    private void Fetch(ReadOnlySpan<PlainPacket> packets)
    {
        for (var i = 0; i < packets.Length; i++)
        {
            ref readonly var packet = ref packets[i];
            _connections[i] = IsSegment(packet) ? tcp.FetchConnection(packet.Hash, packet.SourceTag, out _from[i]) : null;
        }

        for (var i = 0; i < packets.Length; i++)
        {
            _connections[i]?.FetchSent(_from[i]);
        }
    }
}
