using System;
using System.Buffers.Binary;
using System.Net.Sockets;

namespace NanoNet.Bench;

/// <summary>A virtual board's Ethernet port: length-prefixed frames on a connected Unix socket.</summary>
public sealed class StreamEndpoint : IBoardEndpoint, IPumpSource
{
    private readonly Pump _pump;
    private readonly Socket _socket;
    private readonly FrameStream _incoming = new();
    private byte[] _outgoing = new byte[64 * 1024];
    private int _outgoingLength;
    private bool _blocked;
    private bool _disposed;

    public StreamEndpoint(Pump pump, Socket socket)
    {
        _pump = pump;
        _socket = socket;
        _socket.Blocking = false;
        _pump.Watch(this);
        _pump.Idle += Flush;
    }

    public int Descriptor => (int)_socket.Handle;

    public PollEvents Interest => _blocked ? PollEvents.Readable | PollEvents.Writable : PollEvents.Readable;

    public FrameCarrier? Received { get; set; }

    /// <summary>Why the stream ended; null while it lives.</summary>
    public string? EndReason { get; private set; }

    public bool IsOpen => EndReason is null;

    /// <summary>Queues a frame; the pump hands all on at once before it waits.</summary>
    public void Send(ReadOnlySpan<byte> frame)
    {
        if (!IsOpen)
        {
            return;
        }

        var needed = _outgoingLength + FrameStream.PrefixLength + frame.Length;

        if (needed > _outgoing.Length)
        {
            Array.Resize(ref _outgoing, Math.Max(needed, _outgoing.Length * 2));
        }

        BinaryPrimitives.WriteUInt32BigEndian(_outgoing.AsSpan(_outgoingLength), (uint)frame.Length);
        frame.CopyTo(_outgoing.AsSpan(_outgoingLength + FrameStream.PrefixLength));
        _outgoingLength = needed;
    }

    public void Ready(PollEvents events)
    {
        if ((events & PollEvents.Writable) != 0)
        {
            _blocked = false;
        }

        // A hang-up may leave frames to be read: the end is what Receive says, not what poll says.
        if ((events & ~PollEvents.Writable) != 0)
        {
            Receive();
        }
    }

    /// <summary>Reads what is there, the end of the stream included.</summary>
    public void Drain()
    {
        while (IsOpen && _socket.Poll(0, SelectMode.SelectRead))
        {
            Receive();
        }
    }

    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        End("closed by the bench");
        _socket.Dispose();
    }

    private void Receive()
    {
        var count = _socket.Receive(_incoming.Free, SocketFlags.None, out var error);

        if (error == SocketError.WouldBlock)
        {
            return;
        }

        if (error != SocketError.Success || count == 0)
        {
            End(error == SocketError.Success ? "the board closed the cable" : $"the cable failed: {error}");
            return;
        }

        _incoming.Received(count);

        while (_incoming.TryRead(out var frame))
        {
            Received?.Invoke(frame, 0);
        }

        if (_incoming.IsBroken)
        {
            End($"the cable's framing is broken: a length above {FrameStream.MaxFrameLength}");
        }
    }

    private void Flush()
    {
        var sent = 0;

        while (sent < _outgoingLength && !_blocked)
        {
            var count = _socket.Send(_outgoing.AsSpan(sent, _outgoingLength - sent), SocketFlags.None, out var error);

            if (error == SocketError.WouldBlock)
            {
                _blocked = true;
            }
            else if (error != SocketError.Success)
            {
                // What the board sent before it went away is still to be read, so only reading ends the stream.
                _outgoingLength = 0;
                return;
            }
            else
            {
                sent += count;
            }
        }

        _outgoing.AsSpan(sent, _outgoingLength - sent).CopyTo(_outgoing);
        _outgoingLength -= sent;
    }

    private void End(string reason)
    {
        if (EndReason is null)
        {
            EndReason = reason;
            _pump.Unwatch(this);
            _pump.Idle -= Flush;
        }
    }
}
