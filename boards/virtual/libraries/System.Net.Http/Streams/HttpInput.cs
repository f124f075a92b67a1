using System.IO;
using System.Net.Sockets;
using System.Text;
using System.Threading;

namespace System.Net;

/// <summary>The reading half of a connection: lines of a head, then a body, which may be chunked.</summary>
/// <remarks>What nanoFramework does that one may not expect: a body is not bounded by its length, and what was read ahead is lost with this object.</remarks>
internal sealed class HttpInput : Stream, IKnowsEnd
{
    /// <summary>The length of a body that nothing bounds.</summary>
    public const long Unbounded = -1;

    private const int BufferLength = 256;
    private const int FirstLineLength = 80;
    private const int DrainBufferLength = 1024;

    // How long to wait for the rest of a response that nobody read, in microseconds.
    private const int PatienceAtEnd = 500000;
    private const int PatienceWithin = 1000000;

    private readonly bool _ownsSocket;
    private readonly byte[] _buffer = new byte[BufferLength];
    private byte[] _line = new byte[FirstLineLength];
    private int _start;
    private int _end;
    private Chunk _chunk;

    /// <param name="stream">Where octets come from.</param>
    /// <param name="socket">The socket below it.</param>
    /// <param name="ownsSocket">Close it with this stream.</param>
    /// <param name="peer">Host and port of the other side, as the pool of connections names them.</param>
    public HttpInput(NetworkStream stream, Socket socket, bool ownsSocket, string peer)
    {
        Inner = stream;
        Socket = socket;
        Peer = peer;
        IsInUse = true;
        Left = Unbounded;
        _ownsSocket = ownsSocket;
    }

    public NetworkStream Inner { get; set; }

    public Socket Socket { get; }

    public string Peer { get; set; }

    public bool IsInUse { get; set; }

    public DateTime LastUsed { get; set; }

    public bool IsChunked { get; set; }

    /// <summary>Octets that are to come of the body; <see cref="Unbounded"/> where it ends with the connection.</summary>
    public long Left { get; set; }

    public bool IsAtEnd { get; private set; }

    public override bool CanRead
    {
        get { return Inner.CanRead; }
    }

    public override bool CanSeek
    {
        get { return Inner.CanSeek; }
    }

    public override bool CanTimeout
    {
        get { return Inner.CanTimeout; }
    }

    public override bool CanWrite
    {
        get { return Inner.CanWrite; }
    }

    public override long Length
    {
        get { return IsChunked && _chunk != null ? _chunk.Size : Inner.Length + Buffered; }
    }

    public override long Position
    {
        get { throw new NotSupportedException(); }
        set { throw new NotSupportedException(); }
    }

    public override int ReadTimeout
    {
        get { return Inner.ReadTimeout; }
        set { Inner.ReadTimeout = value; }
    }

    public override int WriteTimeout
    {
        get { return Inner.WriteTimeout; }
        set { Inner.WriteTimeout = value; }
    }

    private int Buffered
    {
        get { return _end - _start; }
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (!IsChunked)
        {
            return ReadBody(buffer, offset, count);
        }

        if (_chunk == null)
        {
            _chunk = Chunk.Read(this);
        }

        if (_chunk.Size == 0)
        {
            IsAtEnd = true;
            return 0;
        }

        if (count > _chunk.Left)
        {
            count = (int)_chunk.Left;
        }

        int read = ReadBody(buffer, offset, count);
        _chunk.Left -= (uint)read;

        if (_chunk.Left == 0)
        {
            _chunk = null;
        }

        return read;
    }

    public override int Read(SpanByte buffer)
    {
        throw new NotSupportedException();
    }

    /// <exception cref="SocketException">There is no further octet.</exception>
    public override int ReadByte()
    {
        byte octet = Peek();
        _start++;
        return octet;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        Inner.Write(buffer, offset, count);
    }

    public override void WriteByte(byte value)
    {
        Inner.WriteByte(value);
    }

    public override void Flush()
    {
        Inner.Flush();
    }

    public override long Seek(long offset, SeekOrigin origin)
    {
        throw new NotSupportedException();
    }

    public override void SetLength(long value)
    {
        throw new NotSupportedException();
    }

    /// <summary>A line without its end.</summary>
    /// <param name="limit">Longest line that is taken, its end counted.</param>
    /// <exception cref="WebException">It is longer.</exception>
    /// <exception cref="SocketException">The connection ended before it.</exception>
    /// <remarks>Two octets are taken off the end of what was read, also where the line ended with a bare LF or with the connection.</remarks>
    public string ReadLine(int limit)
    {
        int length = 0;

        while (AddToLine(ref length))
        {
            byte last = _line[length - 1];
            bool isComplete = last == '\r' || last == '\n';

            if (last == '\r')
            {
                AddToLine(ref length);
            }

            if (length == limit)
            {
                throw new WebException("Line too long", WebExceptionStatus.ServerProtocolViolation);
            }

            if (isComplete)
            {
                break;
            }
        }

        if (length == 0)
        {
            throw new SocketException(SocketError.ConnectionAborted);
        }

        return length > 2 ? Encoding.UTF8.GetString(_line, 0, length - 2) : string.Empty;
    }

    /// <summary>A field line, with the lines that are folded into it (RFC 9112 section 5.2); empty at the end of the section.</summary>
    public string ReadFieldLine(int limit)
    {
        string field = ReadLine(limit);

        if (field.Length == 0)
        {
            return field;
        }

        limit -= field.Length;

        while (limit > 0)
        {
            byte next = Peek();

            if (next != ' ' && next != '\t')
            {
                return field;
            }

            string folded = ReadLine(limit);
            limit -= folded.Length;
            field += folded;
        }

        throw new WebException("HTTP header too long", WebExceptionStatus.ServerProtocolViolation);
    }

    /// <summary>A stream of the same connection that reads on from here by itself.</summary>
    public HttpInput Share()
    {
        return (HttpInput)MemberwiseClone();
    }

    /// <summary>Forgets what was read ahead.</summary>
    public void Forget()
    {
        _start = 0;
        _end = 0;
    }

    /// <summary>Gives the connection back to the pool, after a thread has read what is left of the response.</summary>
    public void Release()
    {
        new Thread(DrainAndRelease).Start();
    }

    protected override void Dispose(bool disposing)
    {
        // A finalizer finds the socket finalized as well.
        if (disposing)
        {
            IsInUse = false;
            Inner.Close();

            if (_ownsSocket)
            {
                Socket.Close();
            }
        }

        base.Dispose(disposing);
    }

    private void DrainAndRelease()
    {
        byte[] buffer = new byte[DrainBufferLength];
        int patience = Left == 0 ? PatienceAtEnd : PatienceWithin;

        try
        {
            while (Socket.Poll(patience, SelectMode.SelectRead) && Socket.Available > 0)
            {
                if (Inner.Read(buffer, 0, buffer.Length) <= 0)
                {
                    break;
                }
            }
        }
        catch
        {
            // The next request on it finds out.
        }

        Left = Unbounded;
        LastUsed = DateTime.UtcNow;
        Forget();
        IsChunked = false;
        _chunk = null;
        IsInUse = false;
    }

    private int ReadBody(byte[] buffer, int offset, int count)
    {
        int read = TakeBuffered(buffer, offset, count);

        if (read < count && (Left == Unbounded || Left > read))
        {
            int missing = count - read;

            if (missing >= BufferLength)
            {
                int more = Inner.Read(buffer, offset + read, missing);
                read += more;

                if (more == 0 && IsCutOff())
                {
                    IsAtEnd = true;
                    return read;
                }
            }
            else if (Refill() == 0)
            {
                IsAtEnd = IsCutOff();
                return 0;
            }
            else
            {
                read += TakeBuffered(buffer, offset + read, missing);
            }
        }

        if (Left > 0)
        {
            Left = read > Left ? 0 : Left - read;
        }

        return read;
    }

    private int TakeBuffered(byte[] buffer, int offset, int count)
    {
        int length = count < Buffered ? count : Buffered;
        Array.Copy(_buffer, _start, buffer, offset, length);
        _start += length;
        return length;
    }

    /// <summary>Whether the peer has closed, which is the end of a body that has no other.</summary>
    private bool IsCutOff()
    {
        return Left == Unbounded && !IsChunked && Socket.Poll(1, SelectMode.SelectRead) && Socket.Available == 0;
    }

    /// <summary>Waits for octets, and takes as many as are there and the buffer holds. Zero at the end of the connection.</summary>
    private int Refill()
    {
        Forget();
        int count = (int)Inner.Length;

        if (count > BufferLength)
        {
            count = BufferLength;
        }
        else if (count == 0)
        {
            count = 1;
        }

        _end = Inner.Read(_buffer, 0, count);
        return _end;
    }

    private byte Peek()
    {
        if (Buffered == 0 && Refill() == 0)
        {
            throw new SocketException(SocketError.ConnectionAborted);
        }

        return _buffer[_start];
    }

    /// <returns>False at the end of the connection.</returns>
    private bool AddToLine(ref int length)
    {
        if (Buffered == 0 && Refill() == 0)
        {
            return false;
        }

        if (length == _line.Length)
        {
            byte[] longer = new byte[length * 2];
            Array.Copy(_line, longer, length);
            _line = longer;
        }

        _line[length] = _buffer[_start];
        length++;
        _start++;
        return true;
    }
}
