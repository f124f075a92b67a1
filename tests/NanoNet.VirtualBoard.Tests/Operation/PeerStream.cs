using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using NanoNet.Bench;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>A stream on the tester's TCP, for .NET's TLS. What is awaited goes on within the pump's own turn, so that virtual time stands still meanwhile.</summary>
internal sealed class PeerStream : Stream
{
    private readonly TcpPeer _peer;
    private Memory<byte> _wanted;
    private TaskCompletionSource<int>? _reader;

    public PeerStream(TcpPeer peer)
    {
        _peer = peer;
        _peer.Changed = Serve;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _wanted = buffer;
        _reader = new TaskCompletionSource<int>();
        var task = _reader.Task;
        Serve();
        return new ValueTask<int>(task);
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        _peer.Write(buffer.Span) == buffer.Length ? ValueTask.CompletedTask : ValueTask.FromException(new IOException("the connection does not take it"));

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void Serve()
    {
        if (_reader is not { } reader || (_wanted.Length != 0 && _peer.Available == 0 && !_peer.IsAtEnd && _peer.EndReason == TcpEndReason.None))
        {
            return;
        }

        _reader = null;
        reader.SetResult(_peer.Read(_wanted.Span));
    }
}
