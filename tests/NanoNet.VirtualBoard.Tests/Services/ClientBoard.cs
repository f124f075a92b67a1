extern alias board;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using board::NanoNet.Runtime;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>A board whose one client says the same to one port again and again, and whose network costs no time.</summary>
/// <remarks>An exchange is over when the firmware has answered, has taken all, and looks for more; or when it has closed.</remarks>
internal sealed unsafe class ClientBoard : FakeBoard
{
    /// <summary>lwIP's MSG_PEEK.</summary>
    private const int Peek = 1;

    private const int RecordHeader = 5;
    private const byte ApplicationData = 23;

    private const int PollRead = 0;
    private const int PollWrite = 1;
    private const int Stream = 1;
    private const int WouldBlock = -11;

    // What the port of TLS looks for before it begins a handshake: a record with a hello of four octets.
    private static readonly byte[] s_hello = [22, 3, 1, 0, 8, 1, 0, 0, 4, 0, 0, 0, 0];

    private const ushort SecurePort = 443;

    private readonly byte[] _request;
    private readonly byte[] _greeting;
    private readonly ushort _port;
    private readonly bool _isUdp;
    private readonly ClientHabit _habit;
    private readonly int _warmUp;
    private readonly int _exchanges;
    private readonly HashSet<int> _udp = [];
    private int _lastHandle;
    private int _listener = -1;
    private int _connection = -1;
    private byte[] _said;
    private int _taken;
    private bool _hasAnswered;
    private bool _isInHello;
    private uint _address = 0xC0000201;
    private Dictionary<string, long> _before = [];

    /// <param name="port">Which port the client talks to.</param>
    /// <param name="isUdp">Whether that is a port of UDP.</param>
    /// <param name="request">What it says.</param>
    /// <param name="greeting">What it says first on a connection, in place of the request; empty for nothing special.</param>
    /// <param name="habit">What the client does after an answer.</param>
    /// <param name="warmUp">Exchanges before the measurement.</param>
    /// <param name="exchanges">Exchanges that are measured.</param>
    public ClientBoard(ushort port, bool isUdp, byte[] request, byte[] greeting, ClientHabit habit, int warmUp, int exchanges)
    {
        _port = port;
        _isUdp = isUdp;
        _request = request;
        _greeting = greeting;
        _said = request;
        _habit = habit;
        _warmUp = warmUp;
        _exchanges = exchanges;
        Network.Address = 0xC000020A;
        Network.LinkUp = 1;
    }

    /// <summary>Exchanges that are over.</summary>
    public int Done { get; private set; }

    /// <summary>Whether now is the time that counts.</summary>
    public bool IsMeasuring => Done >= _warmUp && !IsFinished;

    public bool IsFinished => Done >= _warmUp + _exchanges;

    /// <summary>IL instructions an exchange took, on average.</summary>
    public double Instructions => Methods.Values.Sum();

    /// <summary>The same by method.</summary>
    public IReadOnlyDictionary<string, double> Methods { get; private set; } = new Dictionary<string, double>();

    /// <summary>Octets that the firmware sent in all.</summary>
    public long Sent { get; private set; }

    /// <summary>What the firmware sent for the last exchange before the measurement.</summary>
    public List<byte> Answer { get; } = [];

    public override int Socket(int family, int type, int protocol)
    {
        _lastHandle++;

        if (type != Stream)
        {
            _udp.Add(_lastHandle);
        }

        return _lastHandle;
    }

    public override int Bind(int socket, uint address, ushort port)
    {
        if (port == _port && _udp.Contains(socket) == _isUdp)
        {
            _listener = socket;
        }

        return 0;
    }

    public override int Listen(int socket, int backlog) => 0;

    public override int SetOption(int socket, int level, int name, byte* value, int length) => 0;

    public override int Accept(int socket, out uint address, out ushort port)
    {
        address = 0xC0000201;
        port = 40000;
        _lastHandle++;
        _connection = _lastHandle;
        _isInHello = _port == SecurePort;
        Ask();
        _said = _greeting.Length != 0 ? _greeting : _request;
        return _connection;
    }

    public override int GetPeerName(int socket, out uint address, out ushort port)
    {
        address = _address;
        port = 40000;
        return 0;
    }

    // The one that is asked for is the type of a socket.
    public override int GetOption(int socket, int level, int name, byte* value, ref int length)
    {
        *(int*)value = Stream;
        return 0;
    }

    public override int Poll(int socket, int mode)
    {
        if (mode == PollWrite)
        {
            return 1;
        }

        if (mode != PollRead || IsFinished)
        {
            return 0;
        }

        if (socket == _listener)
        {
            return _isUdp || _connection < 0 ? 1 : 0;
        }

        return socket == _connection && HasInput() ? 1 : 0;
    }

    // Only TLS asks: what is said comes in one record.
    public override int Available(int socket) => _isInHello ? s_hello.Length : _said.Length == _taken ? 0 : RecordHeader + _said.Length - _taken;

    public override int Receive(int socket, byte* buffer, int length, int flags)
    {
        if (_isInHello)
        {
            var looked = Math.Min(length, s_hello.Length);
            Marshal.Copy(s_hello, 0, (nint)buffer, looked);
            return looked;
        }

        if (_habit == ClientHabit.Closes && _hasAnswered)
        {
            return 0;
        }

        if ((flags & Peek) != 0)
        {
            byte[] header = [ApplicationData, 3, 3, (byte)((_said.Length - _taken) >> 8), (byte)(_said.Length - _taken)];
            Marshal.Copy(header, 0, (nint)buffer, header.Length);
            return header.Length;
        }

        var count = Math.Min(length, _said.Length - _taken);
        Marshal.Copy(_said, _taken, (nint)buffer, count);
        _taken += count;
        return count;
    }

    public override int ReceiveFrom(int socket, byte* buffer, int length, int flags, out uint address, out ushort port)
    {
        address = _address += _habit == ClientHabit.Moves ? 1U : 0;
        port = 40000;

        if (IsFinished)
        {
            return WouldBlock;
        }

        var count = Math.Min(length, _request.Length);
        Marshal.Copy(_request, 0, (nint)buffer, count);
        return count;
    }

    public override int Send(int socket, byte* buffer, int length, int flags)
    {
        _hasAnswered = true;
        Keep(buffer, length);

        if (_habit == ClientHabit.Listens)
        {
            EndExchange();
        }

        return length;
    }

    public override int SendTo(int socket, byte* buffer, int length, int flags, uint address, ushort port)
    {
        Keep(buffer, length);
        EndExchange();
        return length;
    }

    public override int Close(int socket)
    {
        if (socket == _connection)
        {
            _connection = -1;
            EndExchange();
        }

        return 0;
    }

    // TLS without its arithmetic, which is native: the client's octets are those of the plain connection.
    public override int ParseCertificate(ReadOnlySpan<byte> certificate, out TlsCertificate parsed)
    {
        parsed = default;
        return 0;
    }

    public override int ParseKey(ReadOnlySpan<byte> key, ReadOnlySpan<byte> password) => 0;

    public override int CreateTlsContext(TlsSettings settings) => 0;

    public override int Handshake(int context, int socket, string host, long unixMilliseconds)
    {
        _isInHello = false;
        return 0;
    }

    public override int TlsAvailable(int context) => 0;

    public override int TlsRead(int context, Span<byte> buffer)
    {
        fixed (byte* octets = buffer)
        {
            return Receive(_connection, octets, buffer.Length, 0);
        }
    }

    public override int TlsWrite(int context, ReadOnlySpan<byte> data)
    {
        fixed (byte* octets = data)
        {
            return Send(_connection, octets, data.Length, 0);
        }
    }

    public override void TlsClose(int context) => Close(_connection);

    private bool HasInput()
    {
        if (_isInHello || _taken < _said.Length)
        {
            return true;
        }

        if (_habit == ClientHabit.ExpectsNothing)
        {
            EndExchange();
            Ask();
            return !IsFinished;
        }

        if (!_hasAnswered || _habit is ClientHabit.WaitsForTheEnd or ClientHabit.Listens)
        {
            return false;
        }

        if (_habit == ClientHabit.AsksAgain)
        {
            EndExchange();
            Ask();
        }

        return !IsFinished;
    }

    private void Ask()
    {
        _said = _request;
        _taken = 0;
        _hasAnswered = false;

        if (Done < _warmUp)
        {
            Answer.Clear();
        }
    }

    private void Keep(byte* buffer, int length)
    {
        Sent += length;

        if (Done < _warmUp)
        {
            Answer.AddRange(new ReadOnlySpan<byte>(buffer, length));
        }
    }

    private void EndExchange()
    {
        if (IsFinished)
        {
            return;
        }

        Done++;

        if (Done == _warmUp)
        {
            _before = InterpreterHooks.Executed();
        }
        else if (IsFinished)
        {
            Methods = InterpreterHooks.Executed().ToDictionary(one => one.Key, one => (one.Value - _before.GetValueOrDefault(one.Key)) / (double)_exchanges);

            // Now the board has nothing more to do, and says so.
            End = 0;
        }
    }
}
