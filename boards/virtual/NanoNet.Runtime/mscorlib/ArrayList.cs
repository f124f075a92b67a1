using System.Collections.Generic;
using NanoNet.Runtime;

namespace System.Collections;

public class ArrayList : IList, ICloneable
{
    private const int FirstCapacity = 4;

    private readonly List<object?> _items;
    private readonly HeapBlock _array;

    public ArrayList()
        : this(new List<object?>(FirstCapacity))
    {
    }

    private ArrayList(List<object?> items)
    {
        _items = items;
        _array = new HeapBlock(OctetsFor(items.Capacity));
    }

    public virtual int Capacity
    {
        get => _items.Capacity;
        set
        {
            _array.Replace(OctetsFor(value));
            _items.Capacity = value;
        }
    }

    public virtual int Count => _items.Count;

    public virtual bool IsFixedSize => false;

    public virtual bool IsReadOnly => false;

    public virtual bool IsSynchronized => false;

    public virtual object SyncRoot => this;

    public virtual object? this[int index]
    {
        get => _items[index];
        set => _items[index] = value;
    }

    public virtual int Add(object? value)
    {
        Grow();
        _items.Add(value);
        return _items.Count - 1;
    }

    public virtual int BinarySearch(object? value, IComparer? comparer) =>
        Array.BinarySearch(_items.ToArray(), 0, _items.Count, value, comparer);

    public virtual void Clear() => _items.Clear();

    public virtual object Clone() => new ArrayList([.. _items]);

    public virtual bool Contains(object? item) => _items.Contains(item);

    public virtual void CopyTo(Array array) => CopyTo(array, 0);

    public virtual void CopyTo(Array array, int arrayIndex) => ((ICollection)_items).CopyTo(array, arrayIndex);

    public virtual IEnumerator GetEnumerator() => _items.GetEnumerator();

    public virtual int IndexOf(object? value) => _items.IndexOf(value);

    public virtual int IndexOf(object? value, int startIndex) => _items.IndexOf(value, startIndex);

    public virtual int IndexOf(object? value, int startIndex, int count) => _items.IndexOf(value, startIndex, count);

    public virtual void Insert(int index, object? value)
    {
        Grow();
        _items.Insert(index, value);
    }

    public virtual void Remove(object? obj) => _items.Remove(obj);

    public virtual void RemoveAt(int index) => _items.RemoveAt(index);

    public virtual object?[] ToArray() => _items.ToArray();

    public virtual Array ToArray(Type type)
    {
        var array = Array.CreateInstance(type, _items.Count);
        ((ICollection)_items).CopyTo(array, 0);
        return array;
    }

    private static int OctetsFor(int capacity) => (int)ObjectSizes.OfArray(ObjectSizes.Block, Math.Max(capacity, FirstCapacity));

    // Before an item comes, so that a list for which there is no room stays as it is.
    private void Grow()
    {
        if (_items.Count == _items.Capacity)
        {
            _array.Replace(OctetsFor(Math.Max(2 * _items.Capacity, FirstCapacity)));
        }
    }
}
