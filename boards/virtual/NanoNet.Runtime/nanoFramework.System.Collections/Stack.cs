using System.Collections.Generic;
using NanoNet.Runtime;

namespace System.Collections;

public class Stack : ICollection, ICloneable
{
    private const int FirstCapacity = 10;

    private readonly Stack<object?> _items;
    private readonly HeapBlock _array = new((int)ObjectSizes.OfArray(ObjectSizes.Block, FirstCapacity));
    private int _capacity = FirstCapacity;

    public Stack() => _items = new Stack<object?>();

    private Stack(Stack<object?> items)
    {
        // A Stack made from another one comes out upside down.
        var top = items.ToArray();
        Array.Reverse(top);
        _items = new Stack<object?>(top);
        _capacity = Math.Max(top.Length, FirstCapacity);
        _array.Replace((int)ObjectSizes.OfArray(ObjectSizes.Block, _capacity));
    }

    public virtual int Count => _items.Count;

    public virtual bool IsSynchronized => false;

    public virtual object SyncRoot => this;

    public virtual void Clear() => _items.Clear();

    public virtual object Clone() => new Stack(_items);

    public virtual bool Contains(object? obj) => _items.Contains(obj);

    public virtual void CopyTo(Array array, int index) => ((ICollection)_items).CopyTo(array, index);

    public virtual IEnumerator GetEnumerator() => _items.GetEnumerator();

    public virtual object? Peek() => _items.Peek();

    public virtual object? Pop() => _items.Pop();

    public virtual void Push(object? obj)
    {
        if (_items.Count == _capacity)
        {
            _array.Replace((int)ObjectSizes.OfArray(ObjectSizes.Block, 2 * _capacity));
            _capacity *= 2;
        }

        _items.Push(obj);
    }

    public virtual object?[] ToArray() => _items.ToArray();
}
