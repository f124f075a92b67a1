using System.IO;
using System.Net.Sockets;
using System.Text;

namespace System.Net;

/// <summary>The writing half of a connection of the listener. The first write sends the head of the response.</summary>
internal sealed class HttpOutput : Stream
{
    private static readonly byte[] s_lineEnd = new byte[] { (byte)'\r', (byte)'\n' };

    public HttpOutput(Socket socket, NetworkStream stream)
    {
        Socket = socket;
        Inner = stream;
    }

    /// <summary>Null after <see cref="Close"/>.</summary>
    public NetworkStream Inner { get; private set; }

    /// <summary>Null after <see cref="Close"/>.</summary>
    public Socket Socket { get; private set; }

    /// <summary>Whose head is to be sent; null when it was.</summary>
    public HttpListenerResponse Unsent { get; set; }

    /// <summary>Each write is a chunk. It stays so for later responses of the connection.</summary>
    public bool IsChunked { get; set; }

    public override bool CanRead
    {
        get { return false; }
    }

    public override bool CanSeek
    {
        get { return false; }
    }

    public override bool CanTimeout
    {
        get { return Inner.CanTimeout; }
    }

    public override bool CanWrite
    {
        get { return true; }
    }

    public override long Length
    {
        get { throw new NotSupportedException(); }
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

    public override void Write(byte[] buffer, int offset, int count)
    {
        SendHead();
        BeginChunk(count);
        Inner.Write(buffer, offset, count);
        EndChunk();
    }

    public override void WriteByte(byte value)
    {
        SendHead();
        BeginChunk(1);
        Inner.WriteByte(value);
        EndChunk();
    }

    /// <summary>In a chunked body this writes the last chunk, so it ends the body.</summary>
    public override void Flush()
    {
        SendHead();

        if (IsChunked)
        {
            Inner.Write(new byte[] { (byte)'0' }, 0, 1);
            Inner.Write(s_lineEnd, 0, s_lineEnd.Length);
            Inner.Write(s_lineEnd, 0, s_lineEnd.Length);
        }

        if (Inner != null)
        {
            Inner.Flush();
        }
    }

    public override void Close()
    {
        SendHead();

        if (Inner != null)
        {
            Inner.Close();
        }

        Inner = null;
        Socket = null;
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        throw new NotSupportedException();
    }

    public override int Read(SpanByte buffer)
    {
        throw new NotSupportedException();
    }

    public override int ReadByte()
    {
        throw new NotSupportedException();
    }

    public override long Seek(long offset, SeekOrigin origin)
    {
        throw new NotSupportedException();
    }

    public override void SetLength(long value)
    {
        throw new NotSupportedException();
    }

    private void SendHead()
    {
        if (Unsent != null)
        {
            Unsent.SendHead();
        }
    }

    private void BeginChunk(int size)
    {
        if (IsChunked)
        {
            byte[] digits = Encoding.UTF8.GetBytes(size.ToString("X"));
            Inner.Write(digits, 0, digits.Length);
            Inner.Write(s_lineEnd, 0, s_lineEnd.Length);
        }
    }

    private void EndChunk()
    {
        if (IsChunked)
        {
            Inner.Write(s_lineEnd, 0, s_lineEnd.Length);
        }
    }
}
