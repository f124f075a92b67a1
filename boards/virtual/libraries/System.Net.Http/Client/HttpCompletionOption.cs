namespace System.Net.Http;

/// <summary>When a call of HttpClient returns.</summary>
public enum HttpCompletionOption
{
    ResponseContentRead = 0,
    ResponseHeadersRead = 1,
}
