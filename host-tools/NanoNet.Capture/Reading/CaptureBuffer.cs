using System;
using System.IO;

namespace NanoNet.Capture;

/// <summary>Reads a stream in large pieces and hands out any run of its octets in one span.</summary>
internal sealed class CaptureBuffer : IDisposable
{
    /// <summary>1 MiB: as much as the second cache of a core holds, so that what was read is still there when it is looked at.</summary>
    public const int BlockSize = 1 << 20;

    private const int MinBlockSize = 4096;

    private readonly Stream _stream;
    private byte[] _octets;
    private int _start;
    private int _end;
    private bool _atEnd;

    public CaptureBuffer(Stream stream)
    {
        _stream = stream;
        var length = stream.CanSeek ? stream.Length - stream.Position : BlockSize;
        _octets = GC.AllocateUninitializedArray<byte>((int)Math.Clamp(length, MinBlockSize, BlockSize));
    }

    /// <summary>True if the stream ended because its compressed octets are cut or damaged.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Octets of the stream before the current position.</summary>
    public long Offset { get; private set; }

    /// <summary>What is buffered from the current position on.</summary>
    public ReadOnlySpan<byte> Available => _octets.AsSpan(_start, _end - _start);

    /// <summary>The array that holds what is buffered; another one may once more has been read.</summary>
    public byte[] Octets => _octets;

    /// <summary>Where in <see cref="Octets"/> the current position is.</summary>
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
        if (_start > 0)
        {
            _octets.AsSpan(_start, _end - _start).CopyTo(_octets);
            _end -= _start;
            _start = 0;
        }

        if (count > _octets.Length)
        {
            Array.Resize(ref _octets, Math.Max(count, _octets.Length * 2));
        }

        while (_end < count && !_atEnd)
        {
            var read = Read();
            _atEnd = read == 0;
            _end += read;
        }

        return _end >= count;
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
