namespace System.Collections;

public interface IDictionary : ICollection
{
    bool IsReadOnly { get; }

    bool IsFixedSize { get; }

    ICollection Keys { get; }

    ICollection Values { get; }

    object? this[object key] { get; set; }

    bool Contains(object key);

    void Add(object key, object? value);

    void Clear();

    void Remove(object key);
}
