using NanoNet.Runtime;
using NanoNet.Runtime.Redirection;

namespace System.IO;

public class MemoryStream : Stream
{
    private const int FirstCapacity = 256;

    private readonly bool _canGrow;
    private readonly bool _canWrite;
    private readonly HeapBlock? _memory;
    private byte[] _buffer;
    private int _length;
    private int _position;
    private bool _isOpen = true;

    public MemoryStream()
    {
        _memory = new HeapBlock(OctetsFor(FirstCapacity));
        _buffer = new byte[FirstCapacity];
        _canGrow = true;
        _canWrite = true;
    }

    public MemoryStream(byte[] buffer)
        : this(buffer, isWritable: true)
    {
    }

    public MemoryStream(byte[] buffer, bool isWritable)
    {
        ManagedErrors.ThrowIfNull(buffer);
        _buffer = buffer;
        _length = buffer.Length;
        _canWrite = isWritable;
    }

    public override bool CanRead => _isOpen;

    public override bool CanSeek => _isOpen;

    /// <summary>Asked when it is closed too.</summary>
    public override bool CanWrite => _canWrite;

    public override long Length
    {
        get
        {
            ThrowIfClosed();
            return _length;
        }
    }

    public override long Position
    {
        get
        {
            ThrowIfClosed();
            return _position;
        }

        set
        {
            ThrowIfClosed();

            if (value is < 0 or > int.MaxValue)
            {
                throw ManagedErrors.OutOfRange();
            }

            _position = (int)value;
        }
    }

    public virtual byte[] GetBuffer() => _buffer;

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        ThrowIfClosed();
        CheckRange(buffer, offset, count);
        var available = Math.Max(Math.Min(_length - _position, count), 0);
        Array.Copy(_buffer, Math.Min(_position, _length), buffer, offset, available);
        _position += available;
        return available;
    }

    public override int Read(SpanByte buffer)
    {
        var octets = new byte[buffer.Length];
        var count = Read(octets, 0, octets.Length);
        new SpanByte(octets, 0, count).CopyTo(buffer);
        return count;
    }

    public override int ReadByte()
    {
        ThrowIfClosed();
        return _position >= _length ? -1 : _buffer[_position++];
    }

    public override long Seek(long offset, SeekOrigin origin)
    {
        ThrowIfClosed();

        var position = offset + origin switch
        {
            SeekOrigin.Begin => 0,
            SeekOrigin.Current => _position,
            SeekOrigin.End => _length,
            _ => throw ManagedErrors.Wrong(),
        };

        if (position < 0)
        {
            throw new IOException();
        }

        Position = position;
        return position;
    }

    public override void SetLength(long value)
    {
        ThrowIfReadOnly();

        if (value is < 0 or > int.MaxValue)
        {
            throw ManagedErrors.OutOfRange();
        }

        var length = (int)value;
        EnsureCapacity(length);

        if (length > _length)
        {
            Array.Clear(_buffer, _length, length - _length);
        }

        _length = length;
        _position = Math.Min(_position, length);
    }

    public virtual byte[] ToArray()
    {
        var copy = new byte[_length];
        Array.Copy(_buffer, copy, _length);
        return copy;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        ThrowIfReadOnly();
        CheckRange(buffer, offset, count);
        Extend(count);
        Array.Copy(buffer, offset, _buffer, _position, count);
        _position += count;
    }

    public override void WriteByte(byte value)
    {
        ThrowIfReadOnly();
        Extend(1);
        _buffer[_position++] = value;
    }

    public virtual void WriteTo(Stream stream)
    {
        ThrowIfClosed();
        ManagedErrors.ThrowIfNull(stream);
        stream.Write(_buffer, 0, _length);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _isOpen = false;
        }
    }

    private static void CheckRange(byte[] buffer, int offset, int count)
    {
        ManagedErrors.ThrowIfNull(buffer);

        if (offset < 0 || count < 0)
        {
            throw ManagedErrors.OutOfRange();
        }

        if (buffer.Length - offset < count)
        {
            throw ManagedErrors.Wrong();
        }
    }

    private void Extend(int count)
    {
        var end = _position + count;

        if (end <= _length)
        {
            return;
        }

        EnsureCapacity(end);

        if (_position > _length)
        {
            Array.Clear(_buffer, _length, _position - _length);
        }

        _length = end;
    }

    private static int OctetsFor(int capacity) => (int)ObjectSizes.OfArray(1, capacity);

    private void EnsureCapacity(int capacity)
    {
        if (capacity <= _buffer.Length)
        {
            return;
        }

        if (!_canGrow)
        {
            throw new NotSupportedException();
        }

        var length = Math.Max(Math.Max(capacity, FirstCapacity), _buffer.Length * 2);
        _memory?.Replace(OctetsFor(length));
        var larger = new byte[length];
        Array.Copy(_buffer, larger, _length);
        _buffer = larger;
    }

    private void ThrowIfClosed()
    {
        if (!_isOpen)
        {
            throw new ObjectDisposedException("");
        }
    }

    private void ThrowIfReadOnly()
    {
        ThrowIfClosed();

        if (!_canWrite)
        {
            throw new NotSupportedException();
        }
    }
}
