namespace System.Collections;

/// <summary>The keys or the values of a Hashtable, as they are when they are walked.</summary>
internal sealed class HashtableCollection : ICollection
{
    private readonly Hashtable _table;
    private readonly Func<HashtableEntry, object?> _what;

    public HashtableCollection(Hashtable table, Func<HashtableEntry, object?> what)
    {
        _table = table;
        _what = what;
    }

    public int Count => _table.Count;

    public bool IsSynchronized => false;

    public object SyncRoot => _table;

    public void CopyTo(Array array, int index) => _table.Copy(array, index, _what);

    public IEnumerator GetEnumerator() => new HashtableEnumerator(_table, _what);
}
