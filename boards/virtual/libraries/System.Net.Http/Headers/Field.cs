namespace System.Net;

/// <summary>A header field.</summary>
internal sealed class Field
{
    public readonly string Name;
    public readonly string LowerName;
    public string Value;

    public Field(string name, string value)
    {
        Name = name;
        LowerName = name.ToLower();
        Value = value;
    }
}
