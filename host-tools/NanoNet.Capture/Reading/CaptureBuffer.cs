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

    /// <summary>Half a MiB: what is read ahead goes from core to core in any case, and for each piece of it two threads are woken.</summary>
    private const int AheadSize = 1 << 19;

    private const int MinBlockSize = 4096;

    /// <summary>What is left of one block has room before the octets that were read into the next one: of frames nearly always, of anything else as it comes.</summary>
    private const int Headroom = 1 << 16;

    private readonly Stream _stream;
    private readonly bool _mayReadAhead;

    // As many as are held at a time, and the one that is read into.
    private readonly List<CaptureBlock> _blocks = [];
    private readonly int _blockLength;
    private CaptureBlock _block;
    private byte[] _octets;
    private int _start;
    private int _end;
    private bool _atEnd;
    private ReadAhead? _ahead;
    private CaptureBlock? _aheadBlock;

    /// <param name="stream">What is read. Disposed with this.</param>
    /// <param name="mayReadAhead">True if octets may be asked for before they are needed: where that never waits for long.</param>
    public CaptureBuffer(Stream stream, bool mayReadAhead)
    {
        _stream = stream;
        _mayReadAhead = mayReadAhead;
        var length = stream.CanSeek ? stream.Length - stream.Position : BlockSize;
        _blockLength = (int)Math.Clamp(length, MinBlockSize, BlockSize);
        _block = new CaptureBlock(_blockLength);
        _octets = _block.Array;
        _blocks.Add(_block);
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

    public void Dispose()
    {
        _ahead?.Dispose();
        _stream.Dispose();
    }

    private bool TryReadMore(int count)
    {
        // Who holds blocks looks at them on other threads: to read the next one meanwhile keeps them from waiting.
        var isAheadOf = _mayReadAhead && _block.IsHeld;

        if (_aheadBlock is not null)
        {
            TakeAhead();
        }

        // What is held stays where it is; behind it there may be room for what a pipe gives at a time.
        if (_end - _start < count && !_atEnd && (_block.IsHeld ? count > _octets.Length - _start : _start > 0 || count > _octets.Length))
        {
            MoveToFront(count);
        }

        while (_end - _start < count && !_atEnd)
        {
            var read = Read();
            _atEnd = read == 0;
            _end += read;
        }

        if (isAheadOf && !_atEnd)
        {
            BeginAhead();
        }

        return _end - _start >= count;
    }

    /// <summary>Moves what is buffered to where so many octets have room from the current position on: to the front of this block, or of another one.</summary>
    private void MoveToFront(int count)
    {
        var rest = Available;
        var block = _block.IsHeld || count > _octets.Length ? TakeFree(Math.Max(count, _blockLength)) : _block;
        rest.CopyTo(block.Array);
        Use(block, 0, rest.Length);
    }

    private void Use(CaptureBlock block, int start, int end)
    {
        (_start, _end) = (start, end);
        (_block, _octets) = (block, block.Array);
    }

    private void BeginAhead()
    {
        _ahead ??= new ReadAhead(_stream);
        _aheadBlock = TakeFree(Headroom + AheadSize);
        _ahead.Begin(_aheadBlock.Array.AsMemory(Headroom));
    }

    /// <summary>Puts what is buffered before what was read ahead.</summary>
    private void TakeAhead()
    {
        var read = _ahead!.End();
        var rest = Available;
        var block = _aheadBlock!;
        var start = Headroom - rest.Length;
        _aheadBlock = null;
        _atEnd = read < block.Length - Headroom;
        IsDamaged = _ahead.IsDamaged;

        if (start < 0)
        {
            var longer = TakeFree(rest.Length + read);
            block.Octets.Slice(Headroom, read).CopyTo(longer.Array.AsSpan(rest.Length));
            (block, start) = (longer, 0);
        }

        rest.CopyTo(block.Array.AsSpan(start));
        Use(block, start, start + rest.Length + read);
    }

    /// <summary>A block that nobody holds, and that nothing is buffered in.</summary>
    private CaptureBlock TakeFree(int length)
    {
        _blocks.RemoveAll(block => block.Length < length && !block.IsHeld);
        var free = _blocks.Find(block => block.Length >= length && block != _block && !block.IsHeld);

        if (free is null)
        {
            free = new CaptureBlock(length);
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
