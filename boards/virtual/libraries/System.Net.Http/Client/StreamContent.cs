using System.IO;
using System.Threading;

namespace System.Net.Http;

/// <summary>Content that comes from a stream.</summary>
public class StreamContent : HttpContent
{
    private const int BufferLength = 4096;

    // Before asking a connection again that had nothing, in milliseconds.
    private const int Pause = 10;

    private readonly Stream _stream;
    private readonly int _bufferLength;
    private readonly long _start;
    private bool _isConsumed;

    public StreamContent(Stream content)
        : this(content, BufferLength)
    {
    }

    public StreamContent(Stream content, int bufferSize)
    {
        if (content == null)
        {
            throw new ArgumentNullException();
        }

        if (bufferSize <= 0)
        {
            throw new ArgumentOutOfRangeException();
        }

        _stream = content;
        _bufferLength = bufferSize;

        if (content.CanSeek)
        {
            _start = content.Position;
        }
    }

    protected internal override bool TryComputeLength(out long length)
    {
        length = _stream.CanSeek ? _stream.Length - _start : 0;
        return _stream.CanSeek;
    }

    protected override void SerializeToStream(Stream stream)
    {
        Consume();

        if (_stream is IKnowsEnd)
        {
            CopyResponse(stream);
        }
        else
        {
            _stream.CopyTo(stream);
        }
    }

    protected override Stream CreateContentReadStream()
    {
        if (_stream is IKnowsEnd)
        {
            return base.CreateContentReadStream();
        }

        Consume();
        return new ReadOnlyStream(_stream);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stream.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Content-Length bounds it, or the end that the stream knows.</summary>
    private void CopyResponse(Stream destination)
    {
        IKnowsEnd end = (IKnowsEnd)_stream;
        byte[] buffer = new byte[_bufferLength];
        long left = Headers.ContentLength;

        if (left < 0 && !TryComputeLength(out left))
        {
            left = int.MaxValue;
        }

        bool isAtEnd = false;

        while (left > 0 && !isAtEnd)
        {
            int count = _stream.Read(buffer, 0, _bufferLength);
            isAtEnd = end.IsAtEnd;

            if (count > 0)
            {
                left -= count;
                destination.Write(buffer, 0, count);
            }
            else if (!isAtEnd)
            {
                Thread.Sleep(Pause);
            }
        }
    }

    private void Consume()
    {
        if (_isConsumed)
        {
            if (!_stream.CanSeek)
            {
                throw new InvalidOperationException();
            }

            _stream.Seek(_start, SeekOrigin.Begin);
        }

        _isConsumed = true;
    }
}
