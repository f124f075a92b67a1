namespace System.Net;

/// <summary>Makes requests of HTTP and HTTPS.</summary>
internal sealed class HttpRequestCreator : IWebRequestCreate
{
    public WebRequest Create(Uri uri)
    {
        return new HttpWebRequest(uri);
    }
}
