using NanoNet.Runtime;
using NanoNet.Runtime.Redirection;

namespace System.Collections;

public class Queue : ICollection, ICloneable
{
    private const int FirstCapacity = 4;

    private readonly HeapBlock _block;
    private object?[] _items;
    private int _head;
    private int _count;

    public Queue()
        : this(FirstCapacity)
    {
    }

    private Queue(int capacity)
    {
        _block = new HeapBlock(OctetsFor(capacity));
        _items = new object?[capacity];
    }

    public virtual int Count => _count;

    public virtual bool IsSynchronized => false;

    public virtual object SyncRoot => this;

    // Items from the head to the end of the array; the others are at its beginning.
    private int FirstPart => Math.Min(_count, _items.Length - _head);

    public virtual void Clear()
    {
        Array.Clear(_items, 0, _items.Length);
        _head = 0;
        _count = 0;
    }

    public virtual object Clone()
    {
        var copy = new Queue(Math.Max(_count, FirstCapacity)) { _count = _count };
        CopyTo(copy._items, 0);
        return copy;
    }

    public virtual bool Contains(object? obj) =>
        ArrayMembers.IndexOf(_items, obj, _head, FirstPart) >= 0 || ArrayMembers.IndexOf(_items, obj, 0, _count - FirstPart) >= 0;

    public virtual void CopyTo(Array array, int index)
    {
        _ = array ?? throw new ArgumentNullException();

        if (array.Length - index < _count)
        {
            throw new ArgumentException(null, nameof(array));
        }

        ArrayMembers.Copy(_items, _head, array, index, FirstPart);
        ArrayMembers.Copy(_items, 0, array, index + FirstPart, _count - FirstPart);
    }

    public virtual object? Dequeue()
    {
        var item = Peek();
        _items[_head] = null;
        _head = (_head + 1) % _items.Length;
        _count--;
        return item;
    }

    public virtual void Enqueue(object? obj)
    {
        if (_count == _items.Length)
        {
            Grow();
        }

        _items[(_head + _count) % _items.Length] = obj;
        _count++;
    }

    public virtual IEnumerator GetEnumerator() => new ArrayWalk(_items, _head, _head + _count);

    public virtual object? Peek() => _count > 0 ? _items[_head] : throw new InvalidOperationException();

    public virtual object?[] ToArray()
    {
        var array = new object?[_count];
        CopyTo(array, 0);
        return array;
    }

    private static int OctetsFor(int capacity) => (int)ObjectSizes.OfArray(ObjectSizes.Block, capacity);

    private void Grow()
    {
        _block.Replace(OctetsFor(2 * _items.Length));
        var items = new object?[2 * _items.Length];
        CopyTo(items, 0);
        _items = items;
        _head = 0;
    }
}
