using NanoNet.Runtime;
using NanoNet.Runtime.Redirection;

namespace System.Collections;

/// <summary>Open addressing with double hashing in tables of prime length, as the interpreter has it: what firmware sees in which order follows from that.</summary>
public class Hashtable : ICloneable, IDictionary
{
    // Observed: 180 octets when empty, and for an entry an object and a place in the table.
    private const int EmptyOctets = 120;
    private const int EntryOctets = 72;

    private const int FirstLength = 3;
    private const float MostFilled = 0.72f;
    private const uint StepFactor = 101;

    // A table cannot be longer than the last.
    private static readonly int[] s_primes =
    [
        3, 7, 11, 17, 23, 29, 37, 47, 59, 71, 89, 107, 131, 163, 197, 239, 293, 353, 431, 521, 631, 761, 919, 1103, 1327, 1597,
        1931, 2333, 2801, 3371, 4049, 4861, 5839, 7013, 8419, 10103, 12143,
    ];

    private readonly float _loadFactor;
    private readonly HeapBlock _block = new(EmptyOctets);
    private HashtableEntry?[] _table;
    private int _mostEntries;
    private int _count;

    public Hashtable()
        : this(FirstLength)
    {
    }

    public Hashtable(int capacity)
        : this(capacity, 1)
    {
    }

    public Hashtable(int capacity, float loadFactor)
    {
        if (capacity < 0 || loadFactor is not (>= 0.1f and <= 1))
        {
            throw ManagedErrors.OutOfRange();
        }

        _loadFactor = MostFilled * loadFactor;
        var length = capacity / _loadFactor;
        _table = new HashtableEntry?[length > FirstLength ? PrimeFrom((int)length) : FirstLength];
        _mostEntries = (int)(_loadFactor * _table.Length);
    }

    public int Count => _count;

    public bool IsFixedSize => false;

    public bool IsReadOnly => false;

    public bool IsSynchronized => false;

    public object SyncRoot => this;

    public ICollection Keys => new HashtableCollection(this, static entry => entry.Key);

    public ICollection Values => new HashtableCollection(this, static entry => entry.Value);

    /// <summary>Changes with every change of the content.</summary>
    internal int Version { get; private set; }

    /// <summary>The places; a walk goes from the last to the first.</summary>
    internal int Length => _table.Length;

    public object? this[object key]
    {
        get
        {
            ManagedErrors.ThrowIfNull(key);
            return Find(key)?.Value;
        }

        set
        {
            ManagedErrors.ThrowIfNull(key);
            Insert(key, value, isNew: false);
        }
    }

    public void Add(object key, object? value) => Insert(key, value, isNew: true);

    public void Clear()
    {
        if (_count > 0)
        {
            Array.Clear(_table, 0, _table.Length);
            _count = 0;
            Changed();
        }
    }

    public object Clone()
    {
        var copy = new Hashtable(_table.Length);

        for (var place = _table.Length - 1; place >= 0; place--)
        {
            if (_table[place] is { } entry)
            {
                copy[entry.Key] = entry.Value;
            }
        }

        return copy;
    }

    public bool Contains(object key) => Find(key) is not null;

    public void CopyTo(Array array, int arrayIndex)
    {
        if (arrayIndex > _table.Length)
        {
            throw ManagedErrors.OutOfRange();
        }

        Copy(array, arrayIndex, static entry => entry.Copy());
    }

    public IEnumerator GetEnumerator() => new HashtableEnumerator(this, static entry => entry.Copy());

    public void Remove(object key)
    {
        ManagedErrors.ThrowIfNull(key);

        if (Find(key) is { } entry)
        {
            _table[Array.IndexOf(_table, entry)] = null;
            _count--;
            Changed();
        }
    }

    /// <summary>What is in a place; null if nothing is.</summary>
    internal HashtableEntry? At(int place) => _table[place];

    /// <summary>Copies something of every entry.</summary>
    internal void Copy(Array array, int index, Func<HashtableEntry, object?> what)
    {
        ManagedErrors.ThrowIfNull(array);
        ManagedErrors.ThrowIfNegative(index);

        if (array.Length - index < _count)
        {
            throw ManagedErrors.Wrong();
        }

        for (var place = _table.Length - 1; place >= 0; place--)
        {
            if (_table[place] is { } entry)
            {
                array.SetValue(what(entry), index++);
            }
        }
    }

    private static int PrimeFrom(int least)
    {
        var place = Array.FindIndex(s_primes, prime => prime >= least);
        return place >= 0 ? s_primes[place] : throw new NotSupportedException();
    }

    private static uint StepOf(uint hash, int length) => 1 + (unchecked(hash * StepFactor) % ((uint)length - 1));

    private static int Next(int place, uint hash, int length) => (int)(unchecked((uint)place + StepOf(hash, length)) % (uint)length);

    private HashtableEntry? Find(object key)
    {
        var hash = HashtableEntry.HashOf(key);
        var place = (int)(hash % (uint)_table.Length);

        // A place that has become empty ends nothing.
        for (var tries = 0; tries < _table.Length; tries++, place = Next(place, hash, _table.Length))
        {
            if (_table[place] is { } entry && entry.Hash == hash && entry.HasKey(key))
            {
                return entry;
            }
        }

        return null;
    }

    private void Insert(object key, object? value, bool isNew)
    {
        var hash = HashtableEntry.HashOf(key);

        if (_count >= _mostEntries)
        {
            Grow();
        }

        var place = (int)(hash % (uint)_table.Length);

        for (var tries = 0; tries < _table.Length; tries++, place = Next(place, hash, _table.Length))
        {
            if (_table[place] is not { } entry)
            {
                _block.Resize(EmptyOctets + ((_count + 1) * EntryOctets));
                _table[place] = new HashtableEntry(key, hash, value);
                _count++;
                Changed();
                return;
            }

            if (entry.HasKey(key))
            {
                entry.Value = isNew ? throw new ArgumentException() : value;
                Changed();
                return;
            }
        }

        throw new InvalidOperationException();
    }

    private void Grow()
    {
        var table = new HashtableEntry?[PrimeFrom(2 * _table.Length)];

        foreach (var entry in _table)
        {
            if (entry is not null)
            {
                var place = (int)(entry.Hash % (uint)table.Length);

                while (table[place] is not null)
                {
                    place = Next(place, entry.Hash, table.Length);
                }

                table[place] = entry;
            }
        }

        _table = table;
        _mostEntries = (int)(_loadFactor * table.Length);
        Changed();
    }

    private void Changed()
    {
        _block.Resize(EmptyOctets + (_count * EntryOctets));
        Version++;
    }
}
