using NanoNet.Runtime.Redirection;

namespace System;

public readonly ref struct SpanByte
{
    private readonly byte[]? _array;
    private readonly int _start;
    private readonly int _length;

    public SpanByte(byte[]? array)
    {
        _array = array;
        _length = array is null ? 0 : array.Length;
    }

    public SpanByte(byte[]? array, int start, int length)
    {
        if (array is null)
        {
            if (start != 0 || length != 0)
            {
                throw ManagedErrors.OutOfRange();
            }

            return;
        }

        if (start < 0 || length < 0 || start > array.Length || length > array.Length - start)
        {
            throw ManagedErrors.OutOfRange();
        }

        _array = array;
        _start = start;
        _length = length;
    }

    public static SpanByte Empty => default;

    public int Length => _length;

    public bool IsEmpty => _length == 0;

    public byte this[int index]
    {
        get
        {
            Check(index);
            return _array![_start + index];
        }

        set
        {
            Check(index);
            _array![_start + index] = value;
        }
    }

    public static implicit operator SpanByte(byte[]? array) => new(array);

    public SpanByte Slice(int start) => Slice(start, _length - start);

    public SpanByte Slice(int start, int length)
    {
        if (start < 0 || length < 0 || start > _length || length > _length - start)
        {
            throw ManagedErrors.OutOfRange();
        }

        return new SpanByte(_array, _start + start, length);
    }

    public void CopyTo(SpanByte destination)
    {
        if (_length > destination._length)
        {
            throw ManagedErrors.Wrong();
        }

        if (_length > 0)
        {
            Array.Copy(_array!, _start, destination._array!, destination._start, _length);
        }
    }

    public byte[] ToArray()
    {
        var copy = new byte[_length];

        if (_length > 0)
        {
            Array.Copy(_array!, _start, copy, 0, _length);
        }

        return copy;
    }

    private void Check(int index)
    {
        if ((uint)index >= (uint)_length)
        {
            throw ManagedErrors.OutOfRange();
        }
    }
}
