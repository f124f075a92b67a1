using NanoNet.Runtime;
using NanoNet.Runtime.Redirection;

namespace System.Collections;

public class Stack : ICollection, ICloneable
{
    private const int FirstCapacity = 4;

    private readonly HeapBlock _block;

    // The top is the first one used; it grows towards the beginning of the array.
    private object?[] _items;
    private int _count;

    public Stack()
        : this(FirstCapacity)
    {
    }

    private Stack(int capacity)
    {
        _block = new HeapBlock(OctetsFor(capacity));
        _items = new object?[capacity];
    }

    public virtual int Count => _count;

    public virtual bool IsSynchronized => false;

    public virtual object SyncRoot => this;

    private int Top => _items.Length - _count;

    public virtual void Clear()
    {
        Array.Clear(_items, 0, _items.Length);
        _count = 0;
    }

    public virtual object Clone()
    {
        var copy = new Stack(Math.Max(_count, FirstCapacity)) { _count = _count };
        Array.Copy(_items, Top, copy._items, copy.Top, _count);
        return copy;
    }

    public virtual bool Contains(object? obj) => ArrayMembers.IndexOf(_items, obj, Top, _count) >= 0;

    public virtual void CopyTo(Array array, int index) => ArrayMembers.Copy(_items, Top, array, index, _count);

    public virtual IEnumerator GetEnumerator() => new ArrayWalk(_items, Top, _items.Length);

    public virtual object? Peek() => _count > 0 ? _items[Top] : throw new InvalidOperationException();

    public virtual object? Pop()
    {
        var item = Peek();
        _items[Top] = null;
        _count--;
        return item;
    }

    public virtual void Push(object? obj)
    {
        if (_count == _items.Length)
        {
            Grow();
        }

        _count++;
        _items[Top] = obj;
    }

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
        Array.Copy(_items, 0, items, _items.Length, _count);
        _items = items;
    }
}
