using System.IO;

namespace System.Net.Http;

/// <summary>A stream that cannot be written to.</summary>
public class ReadOnlyStream : Stream
{
    private readonly Stream _inner;

    public ReadOnlyStream(Stream innerStream)
    {
        if (innerStream == null)
        {
            throw new ArgumentNullException("innerStream");
        }

        _inner = innerStream;
    }

    public override bool CanRead
    {
        get { return _inner.CanRead; }
    }

    public override bool CanSeek
    {
        get { return _inner.CanSeek; }
    }

    public override bool CanTimeout
    {
        get { return _inner.CanTimeout; }
    }

    public override bool CanWrite
    {
        get { return false; }
    }

    public override long Length
    {
        get { return _inner.Length; }
    }

    public override long Position
    {
        get { return _inner.Position; }
        set { _inner.Position = value; }
    }

    public override int ReadTimeout
    {
        get { return _inner.ReadTimeout; }
        set { _inner.ReadTimeout = value; }
    }

    public override int WriteTimeout
    {
        get { throw new NotSupportedException(); }
        set { throw new NotSupportedException(); }
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        return _inner.Read(buffer, offset, count);
    }

    public override int Read(SpanByte buffer)
    {
        return _inner.Read(buffer);
    }

    public override int ReadByte()
    {
        return _inner.ReadByte();
    }

    public override long Seek(long offset, SeekOrigin origin)
    {
        return _inner.Seek(offset, origin);
    }

    public override void Flush()
    {
        throw new NotSupportedException();
    }

    public override void SetLength(long value)
    {
        throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        throw new NotSupportedException();
    }

    public override void WriteByte(byte value)
    {
        throw new NotSupportedException();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
