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

    /// <summary>A packet; it means nothing unless it is plain.</summary>
    public ref readonly PlainPacket this[int index] => ref _packets[index];

    /// <summary>Reads the frames.</summary>
    public void Read(FrameBatch batch)
    {
        for (var i = 0; i < batch.Count; i++)
        {
            ref var packet = ref _packets[i];
            packet.IsPlain = batch.IsWhole(i, LinkType.Ethernet) && PlainPacket.TryRead(batch.Octets(i), ref packet);

            // Where TCP is judged on a thread of its own, that one fetches for itself.
            packet.IsSegment = packet.IsPlain && packet.Protocol == IPProtocol.Tcp && !tcp.IsParallel;

            if (packet.IsSegment)
            {
                tcp.Fetch(packet.Hash);
            }
        }

        for (var i = 0; i < batch.Count; i++)
        {
            ref var packet = ref _packets[i];
            packet.Connection = packet.IsSegment ? tcp.FetchConnection(packet.Hash, packet.SourceTag, out packet.From) : null;
        }

        for (var i = 0; i < batch.Count; i++)
        {
            ref readonly var packet = ref _packets[i];
            packet.Connection?.FetchSent(packet.From);
        }
    }
}
