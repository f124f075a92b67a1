using System;
using System.Net.Sockets;

namespace NanoNet.Runtime;

/// <summary>nanoFramework's native half of SslStream: mbedTLS's results as firmware gets to see them.</summary>
/// <remarks>
/// A handshake that fails throws a SocketException that carries mbedTLS's error number (-29824 when the client shows no certificate), and
/// closes the socket below. Whatever fails later carries -1.
/// </remarks>
internal sealed class TlsDriver
{
    /// <summary>No context.</summary>
    public const int None = -1;

    private const int PollRead = 0;
    private const int PollWrite = 1;
    private const int SocketError = -1;
    private const int TimedOut = (int)System.Net.Sockets.SocketError.TimedOut;

    private readonly IBoard _board;
    private readonly SocketDriver _sockets;
    private readonly WallClock _time;

    public TlsDriver(IBoard board, SocketDriver sockets, WallClock time)
    {
        _board = board;
        _sockets = sockets;
        _time = time;
    }

    /// <summary>The bundle of certificate authorities in the board's configuration; null while there is none.</summary>
    public byte[]? Store { get; set; }

    /// <summary>What mbedTLS reads of a certificate.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public TlsCertificate ParseCertificate(byte[]? certificate)
    {
        if (certificate is null)
        {
            throw new NullReferenceException();
        }

        return _board.ParseCertificate(certificate, out var parsed) == 0 ? parsed : throw new ArgumentException();
    }

    /// <summary>Looks whether mbedTLS reads a private key.</summary>
    /// <exception cref="ArgumentException">It does not, or not with this password.</exception>
    public void CheckKey(byte[]? key, string? password)
    {
        if (key is null)
        {
            throw new NullReferenceException();
        }

        var octets = password is null ? [] : System.Text.Encoding.UTF8.GetBytes(password);

        if (_board.ParseKey(key, octets) < 0)
        {
            throw new ArgumentException();
        }
    }

    public int CreateContext(TlsSettings settings)
    {
        Interpreter.Current.Scheduler.Safepoint();
        var context = _board.CreateTlsContext(settings with { Store = Store });

        return context >= 0 ? context : throw (Exception)((TlsSetupError)context switch
        {
            TlsSetupError.NoMemory => new OutOfMemoryException(),
            TlsSetupError.NoContext => new InvalidOperationException(),
            _ => new SocketException(SocketError, isNative: true),
        });
    }

    /// <summary>Shakes hands. No managed thread runs meanwhile, as on the board, however long the peer takes.</summary>
    public void Handshake(int context, Socket socket, string host)
    {
        SocketDriver.ThrowIfDisposed(socket);
        var now = new DateTimeOffset(_time.Now, TimeSpan.Zero).ToUnixTimeMilliseconds();
        var result = _board.Handshake(context, socket.Handle, host, now);

        if (result != 0)
        {
            throw new SocketException(result, isNative: true);
        }
    }

    public int Available(int context)
    {
        var available = _board.TlsAvailable(context);
        return available >= 0 ? available : throw new SocketException(available, isNative: true);
    }

    public int Read(int context, Socket socket, byte[] buffer, int offset, int count, int timeout)
    {
        if (count == 0)
        {
            return 0;
        }

        SocketDriver.ThrowIfDisposed(socket);
        var deadline = Deadline(timeout);

        while (true)
        {
            AwaitReady(context, socket, PollRead, deadline);
            var read = _board.TlsRead(context, buffer.AsSpan(offset, count));

            if (read != TlsResult.WouldBlock)
            {
                return read >= 0 ? read : throw new SocketException(read, isNative: true);
            }
        }
    }

    public void Write(int context, Socket socket, byte[] buffer, int offset, int count, int timeout)
    {
        if (count == 0)
        {
            return;
        }

        SocketDriver.ThrowIfDisposed(socket);
        AwaitReady(context, socket, PollWrite, Deadline(timeout));
        var written = _board.TlsWrite(context, buffer.AsSpan(offset, count));

        if (written < 0)
        {
            throw new SocketException(written, isNative: true);
        }
    }

    public void Close(int context)
    {
        _board.TlsClose(context);
        _board.Signal(BoardEvents.Socket);
    }

    public void Free(int context)
    {
        _board.FreeTlsContext(context);
        _board.Signal(BoardEvents.Socket);
    }

    private static long Deadline(int timeout)
    {
        var scheduler = Interpreter.Current.Scheduler;
        scheduler.Safepoint();
        return scheduler.DeadlineAfter(timeout);
    }

    private void AwaitReady(int context, Socket socket, int mode, long deadline)
    {
        while (true)
        {
            SocketDriver.ThrowIfDisposed(socket);

            // What mbedTLS has decrypted already, no socket announces any more.
            if (mode == PollRead && _board.TlsAvailable(context) > 0)
            {
                return;
            }

            var ready = _sockets.Select(socket.Handle, mode);

            if (ready > 0)
            {
                return;
            }

            if (ready < 0)
            {
                throw new SocketException(SocketError, isNative: true);
            }

            if (!Interpreter.Current.Scheduler.Block(deadline, BoardEvents.Socket))
            {
                throw new SocketException(TimedOut, isNative: true);
            }
        }
    }
}
