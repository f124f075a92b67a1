using System.IO;

namespace System.Net;

/// <summary>The response to a <see cref="WebRequest"/>.</summary>
public abstract class WebResponse : MarshalByRefObject, IDisposable
{
    protected WebResponse()
    {
        // When objects are collected here is no moment of the board's: what is not closed stays open.
        GC.SuppressFinalize(this);
    }

    ~WebResponse()
    {
        Dispose(false);
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
    }

    public virtual Uri ResponseUri
    {
        get { throw new NotSupportedException(); }
    }

    public virtual Stream GetResponseStream()
    {
        throw new NotSupportedException();
    }

    public virtual void Close()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    public void Dispose()
    {
        Close();
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
