using NanoNet.Runtime;
using NanoNet.Runtime.Redirection;

namespace System.IO;

public abstract class Stream : MarshalByRefObject, IDisposable
{
    // nanoFramework's.
    private const int CopyBufferLength = 2048;

    protected Stream()
    {
    }

    ~Stream()
    {
        if (!InterpreterHooks.Defer(this))
        {
            Dispose(false);
        }
    }

    public abstract bool CanRead { get; }

    public abstract bool CanSeek { get; }

    public virtual bool CanTimeout => false;

    public abstract bool CanWrite { get; }

    public abstract long Length { get; }

    public abstract long Position { get; set; }

    public virtual int ReadTimeout
    {
        get => throw new InvalidOperationException();
        set => throw new InvalidOperationException();
    }

    public virtual int WriteTimeout
    {
        get => throw new InvalidOperationException();
        set => throw new InvalidOperationException();
    }

    public virtual void Close()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    public void Dispose() => Close();

    public void CopyTo(Stream destination)
    {
        ManagedErrors.ThrowIfNull(destination);
        var buffer = new byte[CopyBufferLength];

        while (true)
        {
            var count = Read(buffer, 0, buffer.Length);

            if (count == 0)
            {
                return;
            }

            destination.Write(buffer, 0, count);
        }
    }

    public abstract void Flush();

    public abstract int Read(byte[] buffer, int offset, int count);

    public abstract int Read(SpanByte buffer);

    public virtual int ReadByte()
    {
        var octet = new byte[1];
        return Read(octet, 0, 1) == 0 ? -1 : octet[0];
    }

    public abstract long Seek(long offset, SeekOrigin origin);

    public abstract void SetLength(long value);

    public abstract void Write(byte[] buffer, int offset, int count);

    public virtual void WriteByte(byte value) => Write([value], 0, 1);

    protected virtual void Dispose(bool disposing)
    {
    }
}
