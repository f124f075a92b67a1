using System;
using System.Collections.Generic;
using System.IO;

namespace NanoNet.Capture;

/// <summary>Reads a stream in large pieces and hands out any run of its octets in one span.</summary>
internal sealed class CaptureBuffer : IDisposable
{
    /// <summary>
    /// 256 KiB: a quarter of what the second cache of a core holds, so that what was read is still there when it is looked at, and so is what it is held
    /// against. With all of it, 1 MiB, short frames of thousands of connections took a sixteenth more time.
    /// </summary>
    public const int BlockSize = 1 << 18;

    private const int MinBlockSize = 4096;

    private readonly Stream _stream;

    // As many as are held at a time, and the one that is read into.
    private readonly List<CaptureBlock> _blocks = [];
    private readonly int _blockLength;
    private CaptureBlock _block;
    private byte[] _octets;
    private int _start;
    private int _end;
    private bool _atEnd;

    public CaptureBuffer(Stream stream)
    {
        _stream = stream;
        var length = stream.CanSeek ? stream.Length - stream.Position : BlockSize;
        _blockLength = (int)Math.Clamp(length, MinBlockSize, BlockSize);
        _block = TakeFree(_blockLength);
        _octets = _block.Array;
    }

    /// <summary>True if the stream ended because its compressed octets are cut or damaged.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Octets of the stream before the current position.</summary>
    public long Offset { get; private set; }

    /// <summary>What is buffered from the current position on.</summary>
    public ReadOnlySpan<byte> Available => _octets.AsSpan(_start, _end - _start);

    /// <summary>Holds what is buffered; another one may once more has been read.</summary>
    public CaptureBlock Block => _block;

    /// <summary>Where in the <see cref="Block"/> the current position is.</summary>
    public int Position => _start;

    /// <summary>Makes at least <paramref name="count"/> octets available, reading if need be.</summary>
    /// <returns>False if the stream ends before; <see cref="Available"/> then holds all that is left.</returns>
    public bool TryFill(int count) => _end - _start >= count || TryReadMore(count);

    /// <summary>Moves on; only over octets that are available.</summary>
    public void Advance(int count)
    {
        _start += count;
        Offset += count;
    }

    public void Dispose() => _stream.Dispose();

    private bool TryReadMore(int count)
    {
        // What is held stays where it is; behind it there may be room for what a pipe gives at a time.
        if (_block.IsHeld ? count > _octets.Length - _start : _start > 0 || count > _octets.Length)
        {
            MoveToFront(count);
        }

        while (_end - _start < count && !_atEnd)
        {
            var read = Read();
            _atEnd = read == 0;
            _end += read;
        }

        return _end - _start >= count;
    }

    /// <summary>Moves what is buffered to where so many octets have room from the current position on: to the front of this block, or of another one.</summary>
    private void MoveToFront(int count)
    {
        var rest = Available;
        var block = _block.IsHeld || count > _octets.Length ? TakeFree(count) : _block;
        rest.CopyTo(block.Array);
        (_start, _end) = (0, rest.Length);
        (_block, _octets) = (block, block.Array);
    }

    /// <summary>A block that nobody holds.</summary>
    private CaptureBlock TakeFree(int length)
    {
        // The one that is read into is not held where it is too short.
        _blocks.RemoveAll(block => block.Length < length && !block.IsHeld);
        var free = _blocks.Find(block => block.Length >= length && !block.IsHeld);

        if (free is null)
        {
            free = new CaptureBlock(Math.Max(length, _blockLength));
            _blocks.Add(free);
        }

        return free;
    }

    private int Read()
    {
        try
        {
            return _stream.Read(_octets, _end, _octets.Length - _end);
        }
        catch (InvalidDataException)
        {
            // What came out so far is judged, as with a plain file that is cut.
            IsDamaged = true;
            return 0;
        }
    }
}
