using System;
using System.IO;
using System.Net;
using System.Net.Sockets;

namespace NanoNet.Services.Tests;

/// <summary>A client of the board that says what it sees.</summary>
public sealed class LoopbackClient : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public LoopbackClient(int port)
    {
        _socket.NoDelay = true;

        // Only a failure takes these.
        _socket.ReceiveTimeout = 60_000;
        _socket.SendTimeout = 60_000;
        _socket.Connect(IPAddress.Loopback, port);
    }

    public LoopbackClient Send(string text)
    {
        _socket.Send(Octets.Of(text));
        return this;
    }

    /// <summary>Sends without waiting for the peer to read.</summary>
    /// <returns>Octets that the machine took.</returns>
    public int SendWithoutReading(byte[] octets)
    {
        _socket.Blocking = false;

        try
        {
            return _socket.Send(octets, SocketFlags.None, out _);
        }
        finally
        {
            _socket.Blocking = true;
        }
    }

    public LoopbackClient Finish()
    {
        _socket.Shutdown(SocketShutdown.Send);
        return this;
    }

    public LoopbackClient Reset()
    {
        _socket.LingerState = new LingerOption(true, 0);
        _socket.Close();
        return this;
    }

    /// <summary>Receives exactly so many octets.</summary>
    public string Receive(int count)
    {
        var octets = new byte[count];
        var length = 0;

        while (length < count)
        {
            var received = _socket.Receive(octets, length, count - length, SocketFlags.None);

            if (received == 0)
            {
                break;
            }

            length += received;
        }

        return Octets.Text(octets, length);
    }

    /// <summary>Receives to the peer's FIN. Throws if a reset came instead.</summary>
    public string ReceiveToEnd()
    {
        using var all = new MemoryStream();
        var octets = new byte[65536];

        while (true)
        {
            var received = _socket.Receive(octets);

            if (received == 0)
            {
                return Octets.Text(all.ToArray(), (int)all.Length);
            }

            all.Write(octets, 0, received);
        }
    }

    /// <summary>Receives until the connection is over, by FIN or by reset.</summary>
    public void AwaitEnd()
    {
        try
        {
            ReceiveToEnd();
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.ConnectionReset)
        {
        }
    }

    public void Dispose() => _socket.Dispose();
}
