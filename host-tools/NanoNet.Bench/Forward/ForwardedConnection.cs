using System;
using System.Net.Sockets;

namespace NanoNet.Bench;

/// <summary>One client of this machine, carried to the board: octets, half-close, resets and back-pressure, each way.</summary>
/// <remarks>A side that does not read stops the other side by its window; nothing is gathered here beyond the two buffers.</remarks>
internal sealed class ForwardedConnection : IPumpSource, IDisposable
{
    private readonly Pump _pump;
    private readonly Socket _client;
    private readonly TcpPeer _board;
    private readonly Action<ForwardedConnection> _ended;
    private readonly byte[] _fromClient = new byte[TcpPeer.BufferLength];
    private readonly byte[] _toClient = new byte[TcpPeer.BufferLength];
    private int _toClientStart;
    private int _toClientEnd;
    private bool _isClientAtEnd;
    private bool _isShutDown;
    private bool _isWatched;
    private bool _isDisposed;

    public ForwardedConnection(Pump pump, Socket client, TcpPeer board, Action<ForwardedConnection> ended)
    {
        _pump = pump;
        _client = client;
        _client.Blocking = false;
        _client.NoDelay = true;
        _board = board;
        _ended = ended;
        _board.Changed = Move;
        Watch();
    }

    public int Descriptor => (int)_client.Handle;

    public PollEvents Interest =>
        (CanTakeFromClient ? PollEvents.Readable : PollEvents.None) | (_toClientStart < _toClientEnd ? PollEvents.Writable : PollEvents.None);

    private bool CanTakeFromClient => !_isClientAtEnd && _board.WritableCount > 0;

    public void Ready(PollEvents events)
    {
        if (CanTakeFromClient || (events & PollEvents.Error) != 0)
        {
            TakeFromClient();
        }
        else if ((events & PollEvents.HungUp) != 0)
        {
            // Reported at once, again and again: look elsewhere until the board has taken what there is.
            Unwatch();
        }

        Move();
    }

    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        _board.Changed = null;
        Unwatch();
        _client.Dispose();
        _ended(this);

        if (!_board.IsAllAcknowledged || !_isClientAtEnd)
        {
            _board.Dispose();
        }
    }

    private void TakeFromClient()
    {
        var room = Math.Min(_fromClient.Length, Math.Max(1, _board.WritableCount));
        var count = _client.Receive(_fromClient.AsSpan(0, room), SocketFlags.None, out var error);

        if (error == SocketError.WouldBlock)
        {
            return;
        }

        if (error != SocketError.Success)
        {
            _board.Abort();
            Dispose();
        }
        else if (count == 0)
        {
            _isClientAtEnd = true;
            _board.Close();
        }
        else
        {
            _board.Write(_fromClient.AsSpan(0, count));
        }
    }

    private void Move()
    {
        if (_isDisposed)
        {
            return;
        }

        if (_board.EndReason is TcpEndReason.Reset or TcpEndReason.Refused or TcpEndReason.TimedOut)
        {
            // The client learns of a reset by a reset.
            _client.LingerState = new LingerOption(true, 0);
            Dispose();
            return;
        }

        while (GiveToClient())
        {
        }

        if (_isDisposed)
        {
            return;
        }

        if (_board.IsAtEnd && _toClientStart == _toClientEnd && !_isShutDown)
        {
            _isShutDown = true;
            ShutDown();
        }

        if (_isShutDown && _isClientAtEnd && _board.IsAllAcknowledged)
        {
            Dispose();
            return;
        }

        Watch();
    }

    /// <returns>True if there may be more to give.</returns>
    private bool GiveToClient()
    {
        if (_toClientStart == _toClientEnd)
        {
            _toClientStart = 0;
            _toClientEnd = _board.Read(_toClient);

            if (_toClientEnd == 0)
            {
                return false;
            }
        }

        var count = _client.Send(_toClient.AsSpan(_toClientStart, _toClientEnd - _toClientStart), SocketFlags.None, out var error);

        if (error == SocketError.WouldBlock)
        {
            return false;
        }

        if (error != SocketError.Success)
        {
            _board.Abort();
            Dispose();
            return false;
        }

        _toClientStart += count;
        return true;
    }

    private void ShutDown()
    {
        try
        {
            _client.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
            // The client has gone meanwhile; its reset shows on the next read.
        }
    }

    private void Watch()
    {
        if (!_isWatched)
        {
            _isWatched = true;
            _pump.Watch(this);
        }
    }

    private void Unwatch()
    {
        _isWatched = false;
        _pump.Unwatch(this);
    }
}
