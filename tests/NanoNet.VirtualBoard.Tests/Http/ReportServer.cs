using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading;
using NanoNet.Bench;
using TcpClient = System.Net.Sockets.TcpClient;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>A server of .NET's, with TLS or without, that answers request after request with the next of its statuses. The board reaches it at the tester's port 8080.</summary>
internal sealed class ReportServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ServerForwarder _forwarder;
    private readonly X509Certificate2? _certificate;
    private readonly Queue<string> _answers;

    /// <param name="rig">The board that is the client.</param>
    /// <param name="own">Certificate and key; null for plain TCP.</param>
    /// <param name="answers">Heads of responses; after the last one nothing is answered.</param>
    public ReportServer(BoardRig rig, (string Certificate, string Key)? own, params IEnumerable<string> answers)
    {
        _answers = new Queue<string>(answers);
        _certificate = own is { } pem ? X509Certificate2.CreateFromPem(pem.Certificate, pem.Key) : null;
        _listener.Start();
        _forwarder = new ServerForwarder(rig.Bench.Pump, rig.Bench.Tester, 8080, (ushort)((IPEndPoint)_listener.LocalEndpoint).Port);
        new Thread(Serve) { IsBackground = true }.Start();
    }

    /// <summary>All requests that came as a whole.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Connections that were accepted.</summary>
    public int Connections { get; private set; }

    public void Dispose()
    {
        _forwarder.Dispose();
        _listener.Dispose();
        _certificate?.Dispose();
    }

    private void Serve()
    {
        try
        {
            while (true)
            {
                using var client = _listener.AcceptTcpClient();
                Connections++;
                Serve(client);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private void Serve(TcpClient client)
    {
        try
        {
            using var stream = Open(client);
            Requests.Enqueue(Read(stream));

            if (_answers.TryDequeue(out var answer))
            {
                stream.Write(Encoding.ASCII.GetBytes($"HTTP/1.1 {answer}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
            }
            else
            {
                stream.ReadByte();
            }
        }
        catch (Exception e) when (e is IOException or System.Security.Authentication.AuthenticationException)
        {
            // The board did not trust us, or went away.
        }
    }

    private Stream Open(TcpClient client)
    {
        if (_certificate is null)
        {
            return client.GetStream();
        }

        var stream = new SslStream(client.GetStream());
        stream.AuthenticateAsServer(_certificate);
        return stream;
    }

    private static string Read(Stream stream)
    {
        var text = new StringBuilder();
        var octets = new byte[4096];

        while (true)
        {
            var count = stream.Read(octets);

            if (count == 0)
            {
                throw new IOException("the client closed");
            }

            text.Append(Encoding.UTF8.GetString(octets, 0, count));

            // The report's body is one JSON object.
            if (text.ToString().EndsWith('}'))
            {
                return text.ToString();
            }
        }
    }
}
