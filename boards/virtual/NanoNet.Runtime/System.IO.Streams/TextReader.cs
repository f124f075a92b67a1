namespace System.IO;

public abstract class TextReader : MarshalByRefObject, IDisposable
{
    protected TextReader()
    {
    }

    public virtual void Close() => Dispose();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    public virtual int Peek() => -1;

    public virtual int Read() => -1;

    public virtual int Read(char[] buffer, int index, int count) => -1;

    public virtual int ReadBlock(char[] buffer, int index, int count)
    {
        var total = 0;

        while (true)
        {
            var read = Read(buffer, index + total, count - total);
            total += read;

            if (read <= 0 || total >= count)
            {
                return total;
            }
        }
    }

    public virtual string? ReadLine() => null;

    public virtual string? ReadToEnd() => null;

    protected virtual void Dispose(bool disposing)
    {
    }
}
