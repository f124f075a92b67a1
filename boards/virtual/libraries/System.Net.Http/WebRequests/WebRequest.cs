using System.Collections;
using System.IO;

namespace System.Net;

/// <summary>A request for what a URI names.</summary>
public abstract class WebRequest : MarshalByRefObject, IDisposable
{
    private static readonly object s_lock = new object();
    private static readonly ArrayList s_prefixes = new ArrayList();

    static WebRequest()
    {
        Initialize();
    }

    protected WebRequest()
    {
        // When objects are collected here is no moment of the board's: what is not closed stays open.
        GC.SuppressFinalize(this);
    }

    ~WebRequest()
    {
        Dispose(false);
    }

    public static IWebProxy DefaultWebProxy { get; set; }

    public virtual string ConnectionGroupName
    {
        get { throw new NotSupportedException(); }
        set { throw new NotSupportedException(); }
    }

    public virtual long ContentLength
    {
        get { throw new NotSupportedException(); }
        set { throw new NotSupportedException(); }
    }

    public virtual string ContentType
    {
        get { throw new NotSupportedException(); }
        set { throw new NotSupportedException(); }
    }

    public virtual WebHeaderCollection Headers
    {
        get { throw new NotSupportedException(); }
        set { throw new NotSupportedException(); }
    }

    public virtual string Method
    {
        get { throw new NotSupportedException(); }
        set { throw new NotSupportedException(); }
    }

    public virtual IWebProxy Proxy
    {
        get { throw new NotSupportedException(); }
        set { throw new NotSupportedException(); }
    }

    public virtual Uri RequestUri
    {
        get { throw new NotSupportedException(); }
    }

    public virtual int Timeout
    {
        get { throw new NotSupportedException(); }
        set { throw new NotSupportedException(); }
    }

    /// <summary>Registers what the library itself makes; nothing after the first time.</summary>
    public static void Initialize()
    {
        lock (s_lock)
        {
            if (s_prefixes.Count == 0)
            {
                HttpRequestCreator creator = new HttpRequestCreator();
                s_prefixes.Add(new RequestPrefix("http:", creator));
                s_prefixes.Add(new RequestPrefix("https:", creator));
            }
        }
    }

    public static WebRequest Create(string requestUriString)
    {
        return Create(new Uri(requestUriString));
    }

    /// <exception cref="NotSupportedException">Nobody has registered for such a URI.</exception>
    public static WebRequest Create(Uri requestUri)
    {
        if (requestUri == null)
        {
            throw new ArgumentNullException();
        }

        string uri = requestUri.AbsoluteUri.ToLower();

        for (int i = 0; i < s_prefixes.Count; i++)
        {
            RequestPrefix prefix = (RequestPrefix)s_prefixes[i];

            if (prefix.Matches(uri))
            {
                return prefix.Creator.Create(requestUri);
            }
        }

        throw new NotSupportedException();
    }

    /// <returns>False if somebody has that prefix.</returns>
    public static bool RegisterPrefix(string prefix, IWebRequestCreate creator)
    {
        if (prefix == null || creator == null)
        {
            throw new ArgumentNullException();
        }

        lock (s_lock)
        {
            for (int i = 0; i < s_prefixes.Count; i++)
            {
                if (((RequestPrefix)s_prefixes[i]).IsSame(prefix))
                {
                    return false;
                }
            }

            s_prefixes.Add(new RequestPrefix(prefix, creator));
            return true;
        }
    }

    public virtual Stream GetRequestStream()
    {
        throw new NotSupportedException();
    }

    public virtual WebResponse GetResponse()
    {
        throw new NotSupportedException();
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
