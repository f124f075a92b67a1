using System;
using System.IO;
using System.Net;
using NanoNet.Services.Http;
using NanoNet.Services.Server;

namespace NanoNet.Services.Tests;

/// <summary>One HTTP connection without a socket and without a clock: what comes in goes through the same handler, turn by turn.</summary>
internal sealed class ScriptedConnection
{
    private readonly Counters _counters = new();
    private readonly HttpService _http;
    private readonly ServerLoop _server;
    private readonly Slot _slot;

    public ScriptedConnection(Action<HttpService, Counters> routes)
    {
        _server = new ServerLoop(IPAddress.Loopback, 1, 0, 1, _counters);
        _http = new HttpService(_server.Slots, _counters);
        routes(_http, _counters);
        _slot = _server.Slots.At(0);
        Open();
    }

    public ScriptedTransport Client { get; private set; }

    public Slot Slot => _slot;

    public long Now => _server.Time;

    /// <summary>A new client on the same slot.</summary>
    public void Open()
    {
        Client = new ScriptedTransport();
        Begin();
    }

    /// <summary>The same client once more.</summary>
    public void Begin()
    {
        _slot.Open(null, _http, _server.Time);
        _slot.Use(Client);
        _http.Begin(_slot);
    }

    public long Count(int counter) => _counters.Values[counter];

    /// <summary>Octets come, and the server does all that it can do with them.</summary>
    public void Receive(byte[] octets)
    {
        Client.Put(octets);
        Turn();
    }

    public string Answer(string request)
    {
        Client.Sent = new MemoryStream();
        Receive(Octets.Of(request));
        return Octets.Text(Client.Sent.ToArray(), (int)Client.Sent.Length);
    }

    /// <summary>Time passes; what is due is done.</summary>
    public void Pass(long milliseconds)
    {
        _server.Time += milliseconds;

        if (!_slot.IsClosing && _server.Time >= _slot.Deadline)
        {
            _http.TimedOut(_slot);
        }
    }

    public void Turn()
    {
        while (!_slot.IsClosing && (_slot.IsWaitingToSend ? Client.HasRoom : _slot.HasMore || Client.IsReadable()))
        {
            if (_slot.IsWaitingToSend)
            {
                _http.Writable(_slot);
            }
            else
            {
                _slot.HasMore = false;
                _http.Readable(_slot);
            }
        }
    }
}
