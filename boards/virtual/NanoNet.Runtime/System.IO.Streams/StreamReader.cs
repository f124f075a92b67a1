using System.Text;
using NanoNet.Runtime.Redirection;

namespace System.IO;

public class StreamReader : TextReader
{
    // nanoFramework's.
    private const int BufferLength = 512;
    private const int LongestLine = 0xFFFF;

    private readonly bool _leaveOpen;
    private readonly Decoder _decoder;
    private readonly char[] _one = new char[1];
    private byte[]? _buffer = new byte[BufferLength];
    private int _start;
    private int _end;

    public StreamReader(Stream stream, bool leaveOpen = false)
    {
        ManagedErrors.ThrowIfNull(stream);

        if (!stream.CanRead)
        {
            throw ManagedErrors.Wrong();
        }

        BaseStream = stream;
        _leaveOpen = leaveOpen;
        _decoder = CurrentEncoding.GetDecoder();
    }

    /// <summary>Null after <see cref="Close"/>.</summary>
    public virtual Stream? BaseStream { get; private set; }

    public virtual Encoding CurrentEncoding => Encoding.UTF8;

    /// <summary>Whether nothing is buffered, as on nanoFramework: true before the first read, too.</summary>
    public bool EndOfStream => _start == _end;

    public override void Close() => Dispose();

    public override int Peek()
    {
        // Two octets must be there, and four where the second is one of several.
        if (_start >= _end - 1 || ((_buffer![_start + 1] & 0x80) != 0 && _start + 3 >= _end))
        {
            Fill(BufferLength, onlyWhatIsThere: true);
        }

        var start = _start;
        var next = Read();
        _start = start;
        return next;
    }

    public override int Read()
    {
        while (Decode(_one, 0, 1) == 0)
        {
            var there = (int)Math.Min(BaseStream!.Length, BufferLength);

            if (Fill(Math.Max(there, 1), onlyWhatIsThere: false) == 0)
            {
                return -1;
            }
        }

        return _one[0];
    }

    /// <returns>What came with the last look at the stream: fewer than were read, where it took several.</returns>
    public override int Read(char[] buffer, int index, int count)
    {
        ManagedErrors.ThrowIfNull(buffer);
        ManagedErrors.ThrowIfNegative(index);
        ManagedErrors.ThrowIfNegative(count);

        if (buffer.Length - index < count)
        {
            throw ManagedErrors.Wrong();
        }

        if (BaseStream is null)
        {
            throw new ObjectDisposedException("");
        }

        if (_end == 0)
        {
            Fill(count, onlyWhatIsThere: false);
        }

        // nanoFramework writes from the array's beginning, wherever the caller wants it.
        var offset = 0;

        while (true)
        {
            var decoded = Decode(buffer, offset, count);
            count -= decoded;
            offset += decoded;

            if (count == 0 || Fill(count, onlyWhatIsThere: false) == 0)
            {
                return decoded;
            }
        }
    }

    public override string? ReadLine()
    {
        var line = new char[BufferLength];
        var length = 0;

        while (true)
        {
            var next = Read();

            if (next == -1)
            {
                return length == 0 ? null : new string(line, 0, length);
            }

            if (length == line.Length)
            {
                if (length + BufferLength > LongestLine)
                {
                    throw new Exception();
                }

                Array.Resize(ref line, length + BufferLength);
            }

            if (next == '\r' && Peek() == '\n')
            {
                Read();
            }

            if (next is '\r' or '\n')
            {
                return new string(line, 0, length);
            }

            line[length++] = (char)next;
        }
    }

    public override string ReadToEnd()
    {
        if (BaseStream!.CanSeek)
        {
            // As long as the stream has octets: what is fewer characters ends with NULs, which end nanoFramework's strings.
            var characters = new char[(int)BaseStream.Length];
            Read(characters, 0, characters.Length);
            var end = Array.IndexOf(characters, '\0');
            return new string(characters, 0, end < 0 ? characters.Length : end);
        }

        var text = "";
        var part = new char[BufferLength];

        while (true)
        {
            var count = Read(part, 0, part.Length);
            text += new string(part, 0, count);

            if (count < part.Length)
            {
                return text;
            }
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_leaveOpen)
        {
            BaseStream?.Close();
        }

        BaseStream = null;
        _buffer = null;
        _start = 0;
        _end = 0;
    }

    private int Decode(char[] buffer, int offset, int count)
    {
        _decoder.Convert(_buffer!, _start, _end - _start, buffer, offset, count, false, out var used, out var decoded, out _);
        _start += used;
        return decoded;
    }

    /// <summary>Moves what is buffered to the front and reads behind it.</summary>
    private int Fill(int count, bool onlyWhatIsThere)
    {
        Array.Copy(_buffer!, _start, _buffer!, 0, _end - _start);
        _end -= _start;
        _start = 0;
        var total = 0;

        try
        {
            while (count > 0 && _end < BufferLength)
            {
                var wanted = (int)Math.Min(Math.Min(count, BufferLength - _end), onlyWhatIsThere ? BaseStream!.Length : int.MaxValue);
                var read = wanted == 0 ? 0 : BaseStream!.Read(_buffer!, _end, wanted);

                if (read <= 0)
                {
                    break;
                }

                total += read;
                _end += read;
                count -= read;
            }
        }
        catch (Exception exception)
        {
            throw new IOException("Stream.Read", exception);
        }

        return total;
    }
}
