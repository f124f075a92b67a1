using System.Text;
using NanoNet.Runtime.Redirection;

namespace System.IO;

public abstract class TextWriter : MarshalByRefObject, IDisposable
{
    protected char[] CoreNewLine = ['\r', '\n'];

    protected TextWriter()
    {
    }

    public abstract Encoding Encoding { get; }

    /// <summary>Null stands for CR and LF.</summary>
    public virtual string NewLine
    {
        get => new(CoreNewLine);
        set => CoreNewLine = (value ?? "\r\n").ToCharArray();
    }

    public virtual void Close() => Dispose();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    public virtual void Flush()
    {
    }

    public virtual void Write(char value)
    {
    }

    public virtual void Write(char[] buffer)
    {
        if (buffer is not null)
        {
            Write(buffer, 0, buffer.Length);
        }
    }

    public virtual void Write(char[] buffer, int index, int count)
    {
        ManagedErrors.ThrowIfNull(buffer);
        ManagedErrors.ThrowIfNegative(index);
        ManagedErrors.ThrowIfNegative(count);

        if (buffer.Length - index < count)
        {
            throw ManagedErrors.Wrong();
        }

        for (var i = 0; i < count; i++)
        {
            Write(buffer[index + i]);
        }
    }

    public virtual void Write(bool value) => Write(value.ToString());

    public virtual void Write(int value) => Write(value.ToString());

    public virtual void Write(uint value) => Write(value.ToString());

    public virtual void Write(long value) => Write(value.ToString());

    public virtual void Write(ulong value) => Write(value.ToString());

    public virtual void Write(float value) => Write(value.ToString());

    public virtual void Write(double value) => Write(value.ToString());

    public virtual void Write(string value)
    {
        if (value is not null)
        {
            Write(value.ToCharArray());
        }
    }

    public virtual void Write(object value)
    {
        if (value is not null)
        {
            Write(value.ToString()!);
        }
    }

    public virtual void WriteLine() => Write(CoreNewLine);

    public virtual void WriteLine(char[] buffer, int index, int count)
    {
        Write(buffer, index, count);
        WriteLine();
    }

    public virtual void WriteLine(char value)
    {
        Write(value);
        WriteLine();
    }

    public virtual void WriteLine(char[] value)
    {
        Write(value);
        WriteLine();
    }

    public virtual void WriteLine(bool value)
    {
        Write(value);
        WriteLine();
    }

    public virtual void WriteLine(int value)
    {
        Write(value);
        WriteLine();
    }

    public virtual void WriteLine(uint value)
    {
        Write(value);
        WriteLine();
    }

    public virtual void WriteLine(long value)
    {
        Write(value);
        WriteLine();
    }

    public virtual void WriteLine(ulong value)
    {
        Write(value);
        WriteLine();
    }

    public virtual void WriteLine(float value)
    {
        Write(value);
        WriteLine();
    }

    public virtual void WriteLine(double value)
    {
        Write(value);
        WriteLine();
    }

    public virtual void WriteLine(string value)
    {
        Write(value);
        WriteLine();
    }

    public virtual void WriteLine(object value)
    {
        if (value is null)
        {
            WriteLine();
        }
        else
        {
            WriteLine(value.ToString()!);
        }
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
