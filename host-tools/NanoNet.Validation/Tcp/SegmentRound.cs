using System.Collections.Generic;
using System.Threading;

namespace NanoNet.Validation;

/// <summary>A stretch of the capture on its way to both trackers, and what comes of it.</summary>
internal sealed class SegmentRound
{
    private readonly SegmentBatch[] _batches = [new(), new()];
    private readonly List<TcpConnection>[] _begun = [[], []];
    private readonly List<EndedConnection>[] _ended = [[], []];
    private int _left = TcpTrackers.Count;

    /// <summary>Number of the last frame of the stretch.</summary>
    public long LastFrame { get; set; }

    /// <summary>The segments of one tracker's connections.</summary>
    public SegmentBatch Batch(int tracker) => _batches[tracker];

    /// <summary>Connections that one tracker has begun, in order.</summary>
    public List<TcpConnection> Begun(int tracker) => _begun[tracker];

    /// <summary>Connections that one tracker has let go, in order.</summary>
    public List<EndedConnection> Ended(int tracker) => _ended[tracker];

    /// <summary>A tracker is done with its part.</summary>
    /// <returns>True for the last one.</returns>
    public bool Leave() => Interlocked.Decrement(ref _left) == 0;

    public void Clear()
    {
        _left = TcpTrackers.Count;

        for (var i = 0; i < TcpTrackers.Count; i++)
        {
            _batches[i].Clear();
            _begun[i].Clear();
            _ended[i].Clear();
        }
    }
}
