using System.Collections.Generic;

namespace System.Collections;

public class Queue : ICollection, ICloneable
{
    private readonly Queue<object?> _items;

    public Queue() => _items = new Queue<object?>();

    private Queue(Queue<object?> items) => _items = items;

    public virtual int Count => _items.Count;

    public virtual bool IsSynchronized => false;

    public virtual object SyncRoot => this;

    public virtual void Clear() => _items.Clear();

    public virtual object Clone() => new Queue(new Queue<object?>(_items));

    public virtual bool Contains(object? obj) => _items.Contains(obj);

    public virtual void CopyTo(Array array, int index) => ((ICollection)_items).CopyTo(array, index);

    public virtual object? Dequeue() => _items.Dequeue();

    public virtual void Enqueue(object? obj) => _items.Enqueue(obj);

    public virtual IEnumerator GetEnumerator() => _items.GetEnumerator();

    public virtual object? Peek() => _items.Peek();

    public virtual object?[] ToArray() => _items.ToArray();
}
