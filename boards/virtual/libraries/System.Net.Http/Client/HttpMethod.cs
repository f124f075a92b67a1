namespace System.Net.Http;

/// <summary>A method of HTTP (RFC 9110 section 9).</summary>
public class HttpMethod
{
    private static readonly HttpMethod s_delete = new HttpMethod("DELETE");
    private static readonly HttpMethod s_get = new HttpMethod("GET");
    private static readonly HttpMethod s_head = new HttpMethod("HEAD");
    private static readonly HttpMethod s_options = new HttpMethod("OPTIONS");
    private static readonly HttpMethod s_patch = new HttpMethod("PATCH");
    private static readonly HttpMethod s_post = new HttpMethod("POST");
    private static readonly HttpMethod s_put = new HttpMethod("PUT");

    private readonly string _method;

    public HttpMethod(string method)
    {
        if (string.IsNullOrEmpty(method))
        {
            throw new ArgumentException();
        }

        _method = method;
    }

    public static HttpMethod Delete
    {
        get { return s_delete; }
    }

    public static HttpMethod Get
    {
        get { return s_get; }
    }

    public static HttpMethod Head
    {
        get { return s_head; }
    }

    public static HttpMethod Options
    {
        get { return s_options; }
    }

    public static HttpMethod Patch
    {
        get { return s_patch; }
    }

    public static HttpMethod Post
    {
        get { return s_post; }
    }

    public static HttpMethod Put
    {
        get { return s_put; }
    }

    public string Method
    {
        get { return _method; }
    }

    /// <summary>Whether a request without content says that it has none.</summary>
    internal bool MayHaveBody
    {
        get
        {
            switch (_method)
            {
                case "HEAD":
                case "GET":
                case "MKCOL":
                case "CONNECT":
                case "TRACE":
                    return false;
                default:
                    return true;
            }
        }
    }
}
