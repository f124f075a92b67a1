namespace System.Net;

/// <summary>Who makes the requests for URIs that begin so.</summary>
internal sealed class RequestPrefix
{
    private readonly string _text;

    public RequestPrefix(string text, IWebRequestCreate creator)
    {
        _text = text.ToLower();
        Creator = creator;
    }

    public IWebRequestCreate Creator { get; }

    public bool IsSame(string prefix)
    {
        return _text == prefix.ToLower();
    }

    /// <param name="uri">In small letters.</param>
    public bool Matches(string uri)
    {
        return uri.StartsWith(_text);
    }
}
