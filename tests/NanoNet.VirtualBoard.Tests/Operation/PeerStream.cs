using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using NanoNet.Bench;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>A stream on the tester's TCP, for .NET's TLS. What is awaited goes on within the pump's own turn, so that virtual time stands still meanwhile.</summary>
internal sealed class PeerStream : Stream
{
    private readonly TcpPeer _peer;
    private readonly Task _secondFlight;
    private Memory<byte> _wanted;
    private bool _hasWritten;
    private TaskCompletionSource<int>? _reader;

    /// <param name="peer">The connection.</param>
    /// <param name="secondFlight">What is written waits for it, but for the first write.</param>
    public PeerStream(TcpPeer peer, Task secondFlight)
    {
        _peer = peer;
        _secondFlight = secondFlight;
        _peer.Changed = Serve;
    }

    /// <summary>All octets that the board has sent.</summary>
    public List<byte> Came { get; } = [];

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

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_hasWritten)
        {
            await _secondFlight.ConfigureAwait(false);
        }

        _hasWritten = true;

        if (_peer.Write(buffer.Span) != buffer.Length)
        {
            throw new IOException("the connection does not take it");
        }
    }

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
        var count = _peer.Read(_wanted.Span);
        Came.AddRange((ReadOnlySpan<byte>)_wanted.Span[..count]);
        reader.SetResult(count);
    }
}
