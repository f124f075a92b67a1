using System;
using System.IO;

namespace NanoNet.Wire.Tests.Capture;

/// <summary>A stream that comes in pieces: no read goes beyond the end of one.</summary>
internal sealed class StreamInPieces(params byte[][] pieces) : MemoryStream
{
    private int _piece;
    private int _at;

    public override bool CanSeek => false;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_piece < pieces.Length && _at == pieces[_piece].Length)
        {
            _piece++;
            _at = 0;
        }

        if (_piece == pieces.Length)
        {
            return 0;
        }

        var count = Math.Min(buffer.Length, pieces[_piece].Length - _at);
        pieces[_piece].AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }
}
