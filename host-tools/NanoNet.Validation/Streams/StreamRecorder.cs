using System;
using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>Keeps what both ends of a connection send, put in order.</summary>
internal sealed class StreamRecorder
{
    private readonly List<(int End, StreamPiece Piece)> _pieces = [];
    private StreamPair _streams;

    public StreamRecorder() => _streams = new StreamPair(new Direction(this, 0), new Direction(this, 1), client: 0);

    public void Add(ref SegmentContext context) => _streams.Add(ref context);

    /// <summary>Gives up on octets that never came.</summary>
    public void Finish() => _streams.Finish();

    /// <param name="client">Index of the end that is the client.</param>
    public IReadOnlyList<StreamPiece> Pieces(int client) => _pieces.ConvertAll(one => one.Piece with { FromClient = one.End == client });

    private sealed class Direction(StreamRecorder recorder, int end) : IStreamReader
    {
        private long _frame;
        private long _timeNs;

        public void Read(ReadOnlySpan<byte> octets, long frame, long timeNs)
        {
            (_frame, _timeNs) = (frame, timeNs);
            recorder._pieces.Add((end, new StreamPiece(false, frame, timeNs, octets.ToArray(), 0)));
        }

        public void Skip(int count) => recorder._pieces.Add((end, new StreamPiece(false, _frame, _timeNs, [], count)));

        public void End(long frame, long timeNs)
        {
        }
    }
}
