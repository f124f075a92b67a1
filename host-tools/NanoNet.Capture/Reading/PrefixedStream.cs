using System;
using System.IO;

namespace NanoNet.Capture;

/// <summary>A stream whose first octets have been read already.</summary>
internal sealed class PrefixedStream(byte[] prefix, Stream rest) : SequentialStream
{
    private int _position;

    public override int Read(Span<byte> buffer)
    {
        if (_position == prefix.Length)
        {
            return rest.Read(buffer);
        }

        var count = Math.Min(buffer.Length, prefix.Length - _position);
        prefix.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            rest.Dispose();
        }

        base.Dispose(disposing);
    }
}
