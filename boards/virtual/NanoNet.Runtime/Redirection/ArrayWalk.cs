using System;
using System.Collections;

namespace NanoNet.Runtime.Redirection;

/// <summary>Walks an array, or a part of one that goes on at its beginning. It does not notice changes, and asked too early or too late it looks beside the array.</summary>
internal sealed class ArrayWalk : IEnumerator
{
    private readonly Array _array;
    private readonly int _start;
    private readonly int _end;
    private int _index;

    public ArrayWalk(Array array, int start, int end)
    {
        _array = array;
        _start = start;
        _end = end;
        _index = start - 1;
    }

    public object? Current => _array.GetValue(_index % _array.Length);

    public bool MoveNext()
    {
        if (_index < _end)
        {
            _index++;
        }

        return _index < _end;
    }

    public void Reset() => _index = _start - 1;
}
