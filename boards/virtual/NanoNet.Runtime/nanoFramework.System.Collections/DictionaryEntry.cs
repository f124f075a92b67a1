namespace System.Collections;

/// <summary>A class in nanoFramework, where .NET has a struct.</summary>
public class DictionaryEntry
{
    public object Key;

    public object? Value;

    public DictionaryEntry(object key, object? value)
    {
        Key = key;
        Value = value;
    }
}
