using System.IO;
using System.Net.Http.Headers;
using System.Text;

namespace System.Net.Http;

/// <summary>The body of a message, with the fields that are about it.</summary>
public abstract class HttpContent : IDisposable
{
    private HttpContentHeaders _headers;
    private MemoryStream _buffer;
    private bool _isDisposed;

    protected HttpContent()
    {
    }

    public HttpContentHeaders Headers
    {
        get
        {
            if (_headers == null)
            {
                _headers = new HttpContentHeaders(this);
            }

            return _headers;
        }
    }

    public void CopyTo(Stream stream)
    {
        if (stream == null)
        {
            throw new ArgumentNullException();
        }

        if (_buffer != null)
        {
            _buffer.Position = 0;
            _buffer.CopyTo(stream);
        }
        else
        {
            SerializeToStream(stream);
        }
    }

    /// <summary>Reads all of it into memory.</summary>
    public void LoadIntoBuffer()
    {
        if (_isDisposed)
        {
            throw Disposed.Error();
        }

        if (_buffer == null)
        {
            MemoryStream buffer = new MemoryStream();
            SerializeToStream(buffer);
            _buffer = buffer;
        }
    }

    public byte[] ReadAsByteArray()
    {
        LoadIntoBuffer();
        return _buffer.ToArray();
    }

    public Stream ReadAsStream()
    {
        return CreateContentReadStream();
    }

    public string ReadAsString()
    {
        LoadIntoBuffer();
        return _buffer.Length == 0 ? string.Empty : Encoding.UTF8.GetString(_buffer.GetBuffer(), 0, (int)_buffer.Length);
    }

    public void Dispose()
    {
        Dispose(true);
    }

    protected internal abstract bool TryComputeLength(out long length);

    protected abstract void SerializeToStream(Stream stream);

    protected virtual Stream CreateContentReadStream()
    {
        LoadIntoBuffer();
        _buffer.Seek(0, SeekOrigin.Begin);
        return new ReadOnlyStream(_buffer);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && !_isDisposed)
        {
            _isDisposed = true;

            if (_buffer != null)
            {
                _buffer.Dispose();
            }
        }
    }
}
