using System.IO;
using NanoNet.Services.WebSocket;

namespace NanoNet.Services.Tests.WebSocket;

/// <summary>A session with a clock and a connection of the test's.</summary>
internal sealed class SessionDriver
{
    private readonly MemoryStream _got = new();
    private readonly int _sendAtMost;

    /// <param name="endpoint">What the session is for.</param>
    /// <param name="sendAtMost">Octets that the connection takes at a time.</param>
    public SessionDriver(IWebSocketEndpoint endpoint, int sendAtMost = int.MaxValue)
    {
        _sendAtMost = sendAtMost;
        Session.Open(endpoint, Now);
        Drain();
    }

    public WebSocketSession Session { get; } = new();

    public long Now { get; private set; } = 1000;

    /// <summary>All that the board sent.</summary>
    public byte[] Got => _got.ToArray();

    public SessionDriver Give(byte[] octets, int from, int count)
    {
        while (count > 0)
        {
            var taken = Session.Receive(octets, from, count, Now);
            from += taken;
            count -= taken;
            Drain();
        }

        return this;
    }

    public SessionDriver Give(byte[] octets) => Give(octets, 0, octets.Length);

    /// <summary>Lets time pass, in steps as long as the session allows.</summary>
    public SessionDriver Wait(int milliseconds)
    {
        var end = Now + milliseconds;

        while (Now < end)
        {
            Now = long.Clamp(Session.Deadline, Now + 1, end);
            Session.Tick(Now);
            Drain();
        }

        return this;
    }

    private void Drain()
    {
        while (Session.OutputLength > 0)
        {
            var count = int.Min(Session.OutputLength, _sendAtMost);
            _got.Write(Session.Output, Session.OutputOffset, count);
            Session.Sent(count);
        }
    }
}
