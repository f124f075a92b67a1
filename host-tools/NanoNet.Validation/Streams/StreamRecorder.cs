using System;
using System.Collections.Generic;
using System.Linq;

namespace NanoNet.Validation;

/// <summary>Keeps what both ends of a connection send, put in order: what TLS hides too, where secrets allow.</summary>
internal sealed class StreamRecorder
{
    private readonly List<(int End, StreamPiece Piece)> _pieces = [];
    private StreamPair _streams;

    public StreamRecorder() => _streams = new StreamPair(new Direction(this, 0), new Direction(this, 1), client: 0);

    /// <summary>What the connection's TLS records hold; null while there are none.</summary>
    public TlsContentRecorder? Content { get; private set; }

    public void Add(ref SegmentContext context) => _streams.Add(ref context);

    /// <summary>TLS begins on the connection.</summary>
    /// <param name="frame">The frame that brings its first octets.</param>
    public TlsContentRecorder BeginContent(long frame) => Content = new TlsContentRecorder(frame);

    /// <summary>Gives up on octets that never came.</summary>
    public void Finish() => _streams.Finish();

    /// <param name="client">Index of the end that is the client.</param>
    /// <returns>The octets on the wire, or what they say once they are decrypted.</returns>
    public IReadOnlyList<StreamPiece> Pieces(int client)
    {
        List<(int End, StreamPiece Piece)> pieces = Content is { HasContent: true } content ? [.. _pieces.Where(one => one.Piece.Frame < content.FirstFrame), .. content.Pieces] : _pieces;
        return [.. StreamOrder.ByFrame(pieces).Select(one => one.Piece with { FromClient = one.End == client })];
    }

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
