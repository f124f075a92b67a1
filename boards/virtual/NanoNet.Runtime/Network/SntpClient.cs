using System;
using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Threading;

namespace NanoNet.Runtime;

/// <summary>Asks time servers as lwIP's client does, and sets the board's time (RFC 4330).</summary>
/// <remarks>It runs on a managed thread and takes a socket while it asks; on a board it is in lwIP's thread and takes neither.</remarks>
internal sealed class SntpClient
{
    private const int Port = 123;
    private const int MessageLength = 48;
    private const byte ClientVersion4 = 0x23;
    private const byte ServerMode = 4;
    private const int TransmitTimestamp = 40;

    // lwIP's and nanoFramework's, in milliseconds.
    private const uint LongestStartupDelay = 5000;
    private const int ReceiveTimeout = 15000;
    private const int UpdateDelay = 3600000;
    private const int RetryDelay = 900000;

    // Of NTP's era that the timestamps are in.
    private static readonly DateTime s_era = new(1900, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly Interpreter _interpreter;
    private AutoResetEvent? _stop;

    public SntpClient(Interpreter interpreter) => _interpreter = interpreter;

    public string?[] Servers { get; } = ["0.pool.ntp.org", "1.pool.ntp.org"];

    public bool IsStarted => _stop is not null;

    public void Start()
    {
        if (_stop is null)
        {
            var stop = new AutoResetEvent(false);
            _stop = stop;
            new Thread(() => Run(stop)).Start();
        }
    }

    public void Stop()
    {
        _stop?.Set();
        _stop = null;
    }

    private void Run(AutoResetEvent stop)
    {
        var delay = (int)(_interpreter.Board.Random() % LongestStartupDelay);

        while (!stop.WaitOne(delay, false))
        {
            delay = AskAll() ? UpdateDelay : RetryDelay;
        }
    }

    private bool AskAll()
    {
        foreach (var server in Servers)
        {
            if (!string.IsNullOrEmpty(server) && Ask(server))
            {
                return true;
            }
        }

        return false;
    }

    private bool Ask(string server)
    {
        try
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { ReceiveTimeout = ReceiveTimeout };
            var message = new byte[MessageLength];
            message[0] = ClientVersion4;
            socket.Connect(new IPEndPoint(Dns.GetHostEntry(server).AddressList![0], Port));
            socket.Send(message);
            return socket.Receive(message) == MessageLength && Take(message);
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <returns>False for what is no answer, and for a server that does not want to be asked (stratum 0).</returns>
    private bool Take(ReadOnlySpan<byte> message)
    {
        const int Mode = 7;
        const int Stratum = 1;

        if ((message[0] & Mode) != ServerMode || message[Stratum] == 0)
        {
            return false;
        }

        // Whole seconds, as nanoFramework sets them.
        _interpreter.Time.Set(s_era.AddSeconds(BinaryPrimitives.ReadUInt32BigEndian(message[TransmitTimestamp..])));
        return true;
    }
}
