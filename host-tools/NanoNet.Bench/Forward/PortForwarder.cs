using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>Listens on a loopback port of this machine and carries each connection to a port of the board.</summary>
public sealed class PortForwarder : IPumpSource, IDisposable
{
    private const int Backlog = 64;

    private readonly Pump _pump;
    private readonly SyntheticHost _host;
    private readonly IPv4Address _board;
    private readonly Socket _listener;
    private readonly List<ForwardedConnection> _connections = [];

    /// <exception cref="BenchBrokenException">The port is taken, or may not be used.</exception>
    public PortForwarder(Pump pump, SyntheticHost host, IPv4Address board, PortForward forward)
    {
        _pump = pump;
        _host = host;
        _board = board;
        _listener = Listen(forward);
        Forward = forward with { HostPort = (ushort)((IPEndPoint)_listener.LocalEndPoint!).Port };
        _pump.Watch(this);
    }

    /// <summary>What is forwarded; the port of this machine is the one that it listens on.</summary>
    public PortForward Forward { get; }

    public int Descriptor => (int)_listener.Handle;

    public PollEvents Interest => PollEvents.Readable;

    public void Ready(PollEvents events)
    {
        Socket client;

        try
        {
            client = _listener.Accept();
        }
        catch (SocketException)
        {
            // It gave up before it was served.
            return;
        }

        var peer = TcpPeer.Connect(_host, _board, Forward.BoardPort);
        _connections.Add(new ForwardedConnection(_pump, client, peer, connection => _connections.Remove(connection)));
    }

    public void Dispose()
    {
        _pump.Unwatch(this);
        _listener.Dispose();

        foreach (var connection in _connections.ToArray())
        {
            connection.Dispose();
        }
    }

    private static Socket Listen(PortForward forward)
    {
        // Accepted sockets inherit the buffers. The kernel's own choice grows to megabytes, which a client would take for a fast board.
        var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
        {
            Blocking = false, ReceiveBufferSize = TcpPeer.BufferLength, SendBufferSize = TcpPeer.BufferLength,
        };

        try
        {
            listener.Bind(new IPEndPoint(IPAddress.Loopback, forward.HostPort));
            listener.Listen(Backlog);
            return listener;
        }
        catch (SocketException e)
        {
            listener.Dispose();

            throw new BenchBrokenException(
                e.SocketErrorCode switch
                {
                    SocketError.AddressAlreadyInUse => string.Create(
                        CultureInfo.InvariantCulture, $"port {forward.HostPort} of {IPAddress.Loopback} is already taken; choose another"),
                    SocketError.AccessDenied => string.Create(
                        CultureInfo.InvariantCulture, $"port {forward.HostPort} needs rights that this user does not have; choose one above 1023"),
                    _ => string.Create(CultureInfo.InvariantCulture, $"cannot listen on port {forward.HostPort}: {e.Message}"),
                },
                e);
        }
    }
}
