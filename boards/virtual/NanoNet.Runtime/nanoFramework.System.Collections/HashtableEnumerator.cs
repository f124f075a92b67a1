using System.Collections.Generic;

namespace System.Collections;

/// <summary>Walks a Hashtable; each item is a <see cref="DictionaryEntry"/>.</summary>
internal sealed class HashtableEnumerator : IDictionaryEnumerator
{
    private readonly IEnumerator<KeyValuePair<object, object?>> _entries;

    public HashtableEnumerator(IEnumerator<KeyValuePair<object, object?>> entries) => _entries = entries;

    public object Current => Entry;

    public object Key => _entries.Current.Key;

    public object? Value => _entries.Current.Value;

    public DictionaryEntry Entry => new(Key, Value);

    public bool MoveNext() => _entries.MoveNext();

    public void Reset() => _entries.Reset();
}
