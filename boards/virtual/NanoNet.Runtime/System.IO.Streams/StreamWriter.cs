using System.Text;
using NanoNet.Runtime.Redirection;

namespace System.IO;

public class StreamWriter : TextWriter
{
    // nanoFramework's: what reaches it goes out unbuffered.
    private const int BufferLength = 0xFFF;

    private readonly bool _leaveOpen;
    private byte[]? _buffer = new byte[BufferLength];
    private byte[] _lineEnd = "\r\n"u8.ToArray();
    private int _length;

    public StreamWriter(Stream stream, bool leaveOpen = false)
    {
        ManagedErrors.ThrowIfNull(stream);

        if (!stream.CanWrite)
        {
            throw ManagedErrors.Wrong();
        }

        BaseStream = stream;
        _leaveOpen = leaveOpen;
    }

    /// <summary>Null after <see cref="Close"/>.</summary>
    public virtual Stream? BaseStream { get; private set; }

    public override Encoding Encoding => Encoding.UTF8;

    public override string NewLine
    {
        get => base.NewLine;

        set
        {
            base.NewLine = value;
            _lineEnd = Encoding.GetBytes(value);
        }
    }

    public override void Close() => Dispose();

    public override void Flush()
    {
        ThrowIfClosed();

        if (_length > 0)
        {
            Try(() => BaseStream!.Write(_buffer!, 0, _length), "StreamWriter Flush. ");
            _length = 0;
        }
    }

    public override void Write(char value) => Write(Encoding.GetBytes(value.ToString()));

    public override void Write(string value) => Write(Encoding.GetBytes(value));

    public override void WriteLine() => Write(_lineEnd);

    public override void WriteLine(string value)
    {
        Write(value);
        WriteLine();
    }

    protected override void Dispose(bool disposing)
    {
        if (BaseStream is not null)
        {
            if (disposing)
            {
                TryClose(BaseStream);
            }

            BaseStream = null;
            _buffer = null;
            _length = 0;
        }
    }

    private static void Try(Action action, string message)
    {
        try
        {
            action();
        }
        catch (Exception exception)
        {
            throw new IOException(message, exception);
        }
    }

    private void Write(byte[] octets)
    {
        ThrowIfClosed();

        if (_length + octets.Length >= BufferLength)
        {
            Try(
                () =>
                {
                    BaseStream!.Write(_buffer!, 0, _length);
                    _length = 0;
                    BaseStream.Write(octets, 0, octets.Length);
                },
                "StreamWriter WriteBytes.");
            return;
        }

        Array.Copy(octets, 0, _buffer!, _length, octets.Length);
        _length += octets.Length;
    }

    private void TryClose(Stream stream)
    {
        try
        {
            if (stream.CanWrite)
            {
                Flush();
            }

            if (!_leaveOpen)
            {
                stream.Close();
            }
        }
        catch (Exception)
        {
            // nanoFramework says nothing of what a close fails at.
        }
    }

    private void ThrowIfClosed()
    {
        if (BaseStream is null)
        {
            throw new ObjectDisposedException("");
        }
    }
}
