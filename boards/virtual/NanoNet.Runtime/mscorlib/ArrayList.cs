using NanoNet.Runtime;
using NanoNet.Runtime.Redirection;

namespace System.Collections;

public class ArrayList : IList, ICloneable
{
    private const int FirstCapacity = 4;

    private readonly HeapBlock _block;
    private readonly object _syncRoot = new();
    private object?[] _items;
    private int _count;

    public ArrayList()
        : this(FirstCapacity)
    {
    }

    private ArrayList(int capacity)
    {
        _block = new HeapBlock(OctetsFor(capacity));
        _items = new object?[capacity];
    }

    public virtual int Capacity
    {
        get => _items.Length;
        set
        {
            if (value == _items.Length)
            {
                return;
            }

            if (value < _count)
            {
                throw new ArgumentOutOfRangeException();
            }

            Resize(Math.Max(value, FirstCapacity));
        }
    }

    public virtual int Count => _count;

    public virtual bool IsFixedSize => false;

    public virtual bool IsReadOnly => false;

    public virtual bool IsSynchronized => false;

    public virtual object SyncRoot => _syncRoot;

    public virtual object? this[int index]
    {
        get => _items[Checked(index)];
        set => _items[Checked(index)] = value;
    }

    public virtual int Add(object? value)
    {
        Grow();
        _items[_count] = value;
        return _count++;
    }

    public virtual int BinarySearch(object? value, IComparer? comparer) => ArrayMembers.BinarySearch(_items, 0, _count, value, comparer);

    public virtual void Clear()
    {
        Array.Clear(_items, 0, _count);
        _count = 0;
    }

    public virtual object Clone()
    {
        var copy = new ArrayList(Math.Max(_count, FirstCapacity)) { _count = _count };
        Array.Copy(_items, copy._items, _count);
        return copy;
    }

    public virtual bool Contains(object? item) => IndexOf(item, 0, _count) >= 0;

    public virtual void CopyTo(Array array) => CopyTo(array, 0);

    public virtual void CopyTo(Array array, int arrayIndex) => ArrayMembers.Copy(_items, 0, array, arrayIndex, _count);

    public virtual IEnumerator GetEnumerator() => new ArrayWalk(_items, 0, _count);

    public virtual int IndexOf(object? value) => IndexOf(value, 0, _count);

    public virtual int IndexOf(object? value, int startIndex) => IndexOf(value, startIndex, _count - startIndex);

    public virtual int IndexOf(object? value, int startIndex, int count) => ArrayMembers.IndexOf(_items, value, startIndex, count);

    public virtual void Insert(int index, object? value)
    {
        if ((uint)index > (uint)_count)
        {
            throw new ArgumentOutOfRangeException();
        }

        Grow();
        Array.Copy(_items, index, _items, index + 1, _count - index);
        _items[index] = value;
        _count++;
    }

    public virtual void Remove(object? obj)
    {
        if (IndexOf(obj, 0, _count) is >= 0 and var index)
        {
            RemoveAt(index);
        }
    }

    public virtual void RemoveAt(int index)
    {
        Array.Copy(_items, Checked(index) + 1, _items, index, _count - index - 1);
        _items[--_count] = null;
    }

    public virtual object?[] ToArray() => (object?[])ToArray(typeof(object));

    public virtual Array ToArray(Type type)
    {
        var array = Array.CreateInstance(type, _count);
        ArrayMembers.Copy(_items, 0, array, 0, _count);
        return array;
    }

    private static int OctetsFor(int capacity) => (int)ObjectSizes.OfArray(ObjectSizes.Block, capacity);

    private int Checked(int index) => (uint)index < (uint)_count ? index : throw new ArgumentOutOfRangeException();

    // Before an item comes, so that a list for which there is no room stays as it is.
    private void Grow()
    {
        if (_count == _items.Length)
        {
            Resize(_items.Length * 3 / 2);
        }
    }

    private void Resize(int capacity)
    {
        _block.Replace(OctetsFor(capacity));
        Array.Resize(ref _items, capacity);
    }
}
