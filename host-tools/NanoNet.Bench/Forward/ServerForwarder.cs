using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Sockets;

namespace NanoNet.Bench;

/// <summary>A server of this machine's loopback that the board reaches at a host of the bench.</summary>
public sealed class ServerForwarder : IDisposable
{
    private readonly Pump _pump;
    private readonly ushort _serverPort;
    private readonly List<ForwardedConnection> _connections = [];

    /// <param name="pump">What carries the octets.</param>
    /// <param name="host">The host that the board connects to.</param>
    /// <param name="port">TCP port there.</param>
    /// <param name="serverPort">TCP port on loopback, where the server listens by now.</param>
    public ServerForwarder(Pump pump, SyntheticHost host, ushort port, ushort serverPort)
    {
        _pump = pump;
        _serverPort = serverPort;
        TcpPeer.Listen(host, port, Accept);
    }

    public void Dispose()
    {
        foreach (var connection in _connections.ToArray())
        {
            connection.Dispose();
        }
    }

    private void Accept(TcpPeer board)
    {
        var server = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

        try
        {
            server.Connect(IPAddress.Loopback, _serverPort);
        }
        catch (SocketException)
        {
            // Nobody listens: the board learns of it by a reset.
            server.Dispose();
            board.Abort();
            return;
        }

        _connections.Add(new ForwardedConnection(_pump, server, board, connection => _connections.Remove(connection)));
    }
}
