extern alias board;

using System;
using System.Threading;
using board::NanoNet.Runtime;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>A board without a stack whose clock jumps: a wait ends at once, at its deadline.</summary>
internal unsafe class FakeBoard : IBoard
{
    private readonly object _lock = new();

    public bool IsVirtual { get; init; }

    private BoardEvents _events;
    private long _now;

    /// <summary>What each look at the clock costs. Code that only computes then takes time too.</summary>
    public long TimePerLook { get; set; }

    /// <summary>When the run ends whatever is still to come: what a timer repeats, for one.</summary>
    public long End { get; set; } = long.MaxValue;

    /// <summary>Set when nothing will ever happen again unless somebody signals.</summary>
    public ManualResetEventSlim Idle { get; } = new();

    public NetworkState Network;

    public long Now
    {
        get
        {
            lock (_lock)
            {
                return _now += TimePerLook;
            }
        }
    }

    public NetworkState State => Network;

    public BoardEvents Wait(long deadline)
    {
        lock (_lock)
        {
            while (_events == BoardEvents.None)
            {
                if (deadline >= 0 && _now < End)
                {
                    _now = Math.Max(_now, deadline);
                    return BoardEvents.None;
                }

                Idle.Set();
                Monitor.Wait(_lock);
            }

            var events = _events;
            _events = BoardEvents.None;
            return events;
        }
    }

    public void Signal(BoardEvents events)
    {
        lock (_lock)
        {
            Idle.Reset();
            _events |= events;
            Monitor.PulseAll(_lock);
        }
    }

    public uint Random() => 1;

    public virtual int Socket(int family, int type, int protocol) => -1;

    public virtual int Bind(int socket, uint address, ushort port) => -1;

    public virtual int Listen(int socket, int backlog) => -1;

    public virtual int Accept(int socket, out uint address, out ushort port)
    {
        address = 0;
        port = 0;
        return -1;
    }

    public virtual int Connect(int socket, uint address, ushort port) => -1;

    public virtual int Receive(int socket, byte* buffer, int length, int flags) => -1;

    public virtual int ReceiveFrom(int socket, byte* buffer, int length, int flags, out uint address, out ushort port)
    {
        address = 0;
        port = 0;
        return -1;
    }

    public virtual int Send(int socket, byte* buffer, int length, int flags) => -1;

    public virtual int SendTo(int socket, byte* buffer, int length, int flags, uint address, ushort port) => -1;

    public virtual int GetSocketName(int socket, out uint address, out ushort port)
    {
        address = 0;
        port = 0;
        return -1;
    }

    public virtual int GetPeerName(int socket, out uint address, out ushort port)
    {
        address = 0;
        port = 0;
        return -1;
    }

    public virtual int SetOption(int socket, int level, int name, byte* value, int length) => -1;

    public virtual int GetOption(int socket, int level, int name, byte* value, ref int length) => -1;

    public virtual int Available(int socket) => -1;

    public virtual int Poll(int socket, int mode) => 0;

    public virtual int Close(int socket) => 0;

    public virtual int Resolve(string name, out uint address)
    {
        address = 0;
        return -1;
    }

    public int UseStatic(uint address, uint mask, uint gateway)
    {
        Network.Address = address;
        Network.Mask = mask;
        Network.Gateway = gateway;
        return 0;
    }

    public int UseDhcp() => 0;

    public int RenewLease() => 0;

    public int ReleaseLease() => 0;

    public int UseDns(uint first, uint second) => 0;

    public int UseAutomaticDns() => 0;

    public virtual int ParseCertificate(ReadOnlySpan<byte> certificate, out TlsCertificate parsed)
    {
        parsed = default;
        return -1;
    }

    public virtual int ParseKey(ReadOnlySpan<byte> key, ReadOnlySpan<byte> password) => -1;

    public virtual int CreateTlsContext(TlsSettings settings) => (int)TlsSetupError.NoContext;

    public virtual int Handshake(int context, int socket, string host, long unixMilliseconds) => -1;

    public virtual int TlsRead(int context, Span<byte> buffer) => TlsResult.Failed;

    public virtual int TlsWrite(int context, ReadOnlySpan<byte> data) => TlsResult.Failed;

    public virtual int TlsAvailable(int context) => TlsResult.Failed;

    public virtual void TlsClose(int context)
    {
    }

    public void FreeTlsContext(int context)
    {
    }
}
