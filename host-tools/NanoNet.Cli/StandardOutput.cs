using System;
using System.IO;

namespace NanoNet.Cli;

/// <summary>Standard output, which says of its own trouble whose it is. A reader that went away (as <c>head</c> does) is no trouble.</summary>
internal sealed class StandardOutput : Stream
{
    private readonly Stream _stream = Console.OpenStandardOutput();
    private bool _isBroken;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <exception cref="OutputException">It cannot be written; said once, so that what is still buffered then ends in silence.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_isBroken)
        {
            return;
        }

        try
        {
            _stream.Write(buffer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _isBroken = true;
            throw new OutputException(e);
        }
    }

    public override void Flush() => _stream.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
