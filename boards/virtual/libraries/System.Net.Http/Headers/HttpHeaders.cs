namespace System.Net.Http.Headers;

/// <summary>The header fields of a message or of its content.</summary>
public abstract class HttpHeaders
{
    private readonly WebHeaderCollection _fields = new WebHeaderCollection(true);

    protected HttpHeaders()
    {
    }

    internal WebHeaderCollection Fields
    {
        get { return _fields; }
    }

    public void Add(string name, string value)
    {
        _fields.Add(name, value);
    }
}
