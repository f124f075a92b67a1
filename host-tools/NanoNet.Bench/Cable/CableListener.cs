using System;
using System.Net.Sockets;
using NanoNet.Boards;

namespace NanoNet.Bench;

/// <summary>Waits on a Unix socket for a virtual board to plug its cable in.</summary>
public sealed class CableListener : IPumpSource, IDisposable
{
    private readonly Pump _pump;
    private readonly Socket _socket;
    private readonly ScratchFolder _folder;

    public CableListener(Pump pump)
    {
        _pump = pump;

        // A folder of our own with mode 0700: nobody else can plug in.
        _folder = ScratchFolder.CreateForSocket();
        Path = System.IO.Path.Combine(_folder.Path, "cable");
        _socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) { Blocking = false };
        _socket.Bind(new UnixDomainSocketEndPoint(Path));
        _socket.Listen(1);
        _pump.Watch(this);
    }

    /// <summary>Where the board connects.</summary>
    public string Path { get; }

    /// <summary>The board's end, once it has connected. Another connection is refused while it is open: a board that starts anew plugs in again.</summary>
    public IBoardEndpoint? Endpoint { get; private set; }

    public int Descriptor => (int)_socket.Handle;

    public PollEvents Interest => PollEvents.Readable;

    /// <summary>Called on the pump's thread when the board has connected, before its first frame.</summary>
    public event Action<IBoardEndpoint>? Connected;

    public void Ready(PollEvents events)
    {
        if (Endpoint is LockStepEndpoint { IsOpen: true, IsLeaving: true })
        {
            // The successor is early: what the board did in its last turn comes first.
            return;
        }

        var connection = _socket.Accept();

        // The end of the one before may be waiting to be read.
        Endpoint?.Drain();

        if (Endpoint is { IsOpen: true })
        {
            connection.Dispose();
            return;
        }

        Endpoint?.Dispose();

        Endpoint = _pump.Clock is VirtualClock clock ? new LockStepEndpoint(_pump, clock, connection) : new StreamEndpoint(_pump, connection);
        Connected?.Invoke(Endpoint);
    }

    public void Dispose()
    {
        _pump.Unwatch(this);
        Endpoint?.Dispose();
        _socket.Dispose();
        _folder.Dispose();
    }
}
