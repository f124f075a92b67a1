namespace System.Collections;

/// <summary>Walks a Hashtable from its last place to its first, until the table changes.</summary>
internal sealed class HashtableEnumerator : IDictionaryEnumerator
{
    private readonly Hashtable _table;
    private readonly Func<HashtableEntry, object?> _what;
    private readonly int _version;
    private int _place;
    private HashtableEntry? _entry;

    /// <param name="table">The table.</param>
    /// <param name="what">What of an entry is the current item.</param>
    public HashtableEnumerator(Hashtable table, Func<HashtableEntry, object?> what)
    {
        _table = table;
        _what = what;
        _version = table.Version;
        _place = table.Length;
    }

    public object? Current => _what(Known);

    public object Key => Known.Key;

    public object? Value => Known.Value;

    public DictionaryEntry Entry => Known.Copy();

    private HashtableEntry Known => _entry ?? throw new InvalidOperationException();

    public bool MoveNext()
    {
        CheckVersion();
        _entry = null;

        while (_place > 0 && _entry is null)
        {
            _entry = _table.At(--_place);
        }

        return _entry is not null;
    }

    public void Reset()
    {
        CheckVersion();
        _entry = null;
        _place = _table.Length;
    }

    private void CheckVersion()
    {
        if (_version != _table.Version)
        {
            throw new InvalidOperationException();
        }
    }
}
