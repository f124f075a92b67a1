using System.Collections.Generic;
using NanoNet.Runtime;

namespace System.Collections;

public class Hashtable : ICloneable, IDictionary
{
    // Observed: 180 octets when empty, and for an entry an object and a place in the table.
    private const int EmptyOctets = 120;
    private const int EntryOctets = 72;

    private readonly Dictionary<object, object?> _entries;
    private readonly HeapBlock _table = new(EmptyOctets);

    public Hashtable() => _entries = [];

    public Hashtable(int capacity) => _entries = new Dictionary<object, object?>(capacity);

    public Hashtable(int capacity, float loadFactor)
        : this(capacity)
    {
    }

    private Hashtable(Dictionary<object, object?> entries)
    {
        _entries = entries;
        Account(entries.Count);
    }

    public int Count => _entries.Count;

    public bool IsFixedSize => false;

    public bool IsReadOnly => false;

    public bool IsSynchronized => false;

    public object SyncRoot => this;

    public ICollection Keys => _entries.Keys;

    public ICollection Values => _entries.Values;

    public object? this[object key]
    {
        get => _entries.GetValueOrDefault(key);
        set
        {
            Account(_entries.Count + 1);
            _entries[key] = value;
            Account(_entries.Count);
        }
    }

    public void Add(object key, object? value)
    {
        Account(_entries.Count + 1);
        _entries.Add(key, value);
    }

    public void Clear()
    {
        _entries.Clear();
        Account(0);
    }

    public object Clone() => new Hashtable(new Dictionary<object, object?>(_entries));

    public bool Contains(object key) => _entries.ContainsKey(key);

    public void CopyTo(Array array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);

        foreach (var (key, value) in _entries)
        {
            array.SetValue(new DictionaryEntry(key, value), arrayIndex++);
        }
    }

    public IEnumerator GetEnumerator() => new HashtableEnumerator(_entries.GetEnumerator());

    public void Remove(object key)
    {
        _entries.Remove(key);
        Account(_entries.Count);
    }

    private void Account(int entries) => _table.Resize(EmptyOctets + (entries * EntryOctets));
}
