using System.IO;

namespace System.Net.Http;

/// <summary>Content that lies in an array.</summary>
public class ByteArrayContent : HttpContent
{
    private readonly byte[] _octets;
    private readonly int _offset;
    private readonly int _count;

    public ByteArrayContent(byte[] content)
    {
        if (content == null)
        {
            throw new ArgumentNullException();
        }

        _octets = content;
        _count = content.Length;
    }

    public ByteArrayContent(byte[] content, int offset, int count)
    {
        if (content == null)
        {
            throw new ArgumentNullException();
        }

        if (offset < 0 || offset > content.Length)
        {
            throw new ArgumentOutOfRangeException("offset");
        }

        if (count < 0 || count > content.Length - offset)
        {
            throw new ArgumentOutOfRangeException("count");
        }

        _octets = content;
        _offset = offset;
        _count = count;
    }

    protected internal override bool TryComputeLength(out long length)
    {
        length = _count;
        return true;
    }

    protected override void SerializeToStream(Stream stream)
    {
        stream.Write(_octets, _offset, _count);
    }
}
