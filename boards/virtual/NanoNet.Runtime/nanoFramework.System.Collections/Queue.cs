using System.Collections.Generic;
using NanoNet.Runtime;

namespace System.Collections;

public class Queue : ICollection, ICloneable
{
    private const int FirstCapacity = 4;

    private readonly Queue<object?> _items;
    private readonly HeapBlock _array;
    private int _capacity;

    public Queue()
        : this(new Queue<object?>())
    {
    }

    private Queue(Queue<object?> items)
    {
        _items = items;
        _capacity = Math.Max(items.Count, FirstCapacity);
        _array = new HeapBlock((int)ObjectSizes.OfArray(ObjectSizes.Block, _capacity));
    }

    public virtual int Count => _items.Count;

    public virtual bool IsSynchronized => false;

    public virtual object SyncRoot => this;

    public virtual void Clear() => _items.Clear();

    public virtual object Clone() => new Queue(new Queue<object?>(_items));

    public virtual bool Contains(object? obj) => _items.Contains(obj);

    public virtual void CopyTo(Array array, int index) => ((ICollection)_items).CopyTo(array, index);

    public virtual object? Dequeue() => _items.Dequeue();

    public virtual void Enqueue(object? obj)
    {
        if (_items.Count == _capacity)
        {
            _array.Replace((int)ObjectSizes.OfArray(ObjectSizes.Block, 2 * _capacity));
            _capacity *= 2;
        }

        _items.Enqueue(obj);
    }

    public virtual IEnumerator GetEnumerator() => _items.GetEnumerator();

    public virtual object? Peek() => _items.Peek();

    public virtual object?[] ToArray() => _items.ToArray();
}
