using System.Text;

namespace System.Net;

/// <summary>A chunk of a body (RFC 9112 section 7.1).</summary>
internal sealed class Chunk
{
    private const int LongestPart = 1024;

    private readonly byte[] _part = new byte[LongestPart];
    private int _length;

    private Chunk()
    {
    }

    public uint Size { get; private set; }

    /// <summary>Octets that were not read yet.</summary>
    public uint Left { get; set; }

    /// <summary>Reads the line before a chunk, and the end of the line after the chunk before it.</summary>
    /// <exception cref="ProtocolViolationException">Something stands where it may not.</exception>
    public static Chunk Read(HttpInput input)
    {
        Chunk chunk = new Chunk();
        int end = chunk.ReadSize(input);

        if (end == ';')
        {
            chunk.SkipExtension(input);
        }

        chunk.ExpectLineFeed(input);
        chunk.Left = chunk.Size;
        return chunk;
    }

    /// <returns>The octet behind the size.</returns>
    private int ReadSize(HttpInput input)
    {
        bool isBefore = true;

        while (true)
        {
            int octet = input.ReadByte();

            switch (octet)
            {
                case '\r' when isBefore:
                    break;
                case '\n' when isBefore:
                    isBefore = false;
                    break;
                case '\n':
                    throw new ProtocolViolationException("Incorrectly formated Chunk - Unexpected Line Feed");
                case '=':
                case ';' when isBefore:
                    throw new ProtocolViolationException("Incorrectly formated Chunk");
                case '\r':
                case ';':
                    Size = (uint)Convert.ToInt32(Encoding.UTF8.GetString(_part, 0, _length), 16);
                    return octet;
                default:
                    isBefore = false;
                    _part[_length] = (byte)octet;
                    _length++;
                    break;
            }
        }
    }

    /// <summary>A name, an equals sign and a value: there must be all of them, and only one.</summary>
    private void SkipExtension(HttpInput input)
    {
        bool isValue = false;
        _length = 0;

        while (true)
        {
            int octet = input.ReadByte();

            switch (octet)
            {
                case '\r' when isValue:
                    return;
                case '\r':
                    throw new ProtocolViolationException("Wrong state for CR");
                case '\n':
                    throw new ProtocolViolationException("Incorrectly formated Chunk - Unexpected Line Feed");
                case '=' when !isValue:
                    isValue = true;
                    _length = 0;
                    break;
                case '=':
                case ';':
                    throw new ProtocolViolationException("Incorrectly formated Chunk");
                default:
                    _part[_length] = (byte)octet;
                    _length++;
                    break;
            }
        }
    }

    private void ExpectLineFeed(HttpInput input)
    {
        switch (input.ReadByte())
        {
            case '\n':
                return;
            case '\r':
                throw new ProtocolViolationException("Wrong state for CR");
            case ';':
            case '=':
                throw new ProtocolViolationException("Incorrectly formated Chunk");
            default:
                throw new ProtocolViolationException("Unexpected data after Line Feed");
        }
    }
}
