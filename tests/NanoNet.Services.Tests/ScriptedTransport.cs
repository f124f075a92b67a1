using System;
using System.Collections.Generic;
using System.IO;
using NanoNet.Services.Server;

namespace NanoNet.Services.Tests;

/// <summary>A client that says what a test says, and a window that is as open as a test makes it.</summary>
internal sealed class ScriptedTransport : Transport
{
    private byte[] _incoming = [];
    private int _length;
    private int _taken;

    /// <summary>What was sent; null to throw it away.</summary>
    public MemoryStream Sent { get; set; }

    /// <summary>How much had been sent after each send.</summary>
    public List<long> Sends { get; } = [];

    public bool HasRoom { get; set; } = true;

    public bool HasEnded { get; set; }

    public bool IsClosed { get; private set; }

    public bool HasInput => _taken < _length;

    public void Put(byte[] octets)
    {
        _incoming = octets;
        _length = octets.Length;
        _taken = 0;
    }

    public override bool IsReadable() => HasInput || HasEnded;

    public override bool IsWritable() => HasRoom;

    public override int Receive(byte[] buffer, int offset, int count)
    {
        var received = Math.Min(count, _length - _taken);
        Array.Copy(_incoming, _taken, buffer, offset, received);
        _taken += received;
        return received;
    }

    public override void Send(byte[] octets, int offset, int count)
    {
        if (Sent is not null)
        {
            Sent.Write(octets, offset, count);
            Sends.Add(Sent.Length);
        }
    }

    public override void Wait(int microseconds, bool forWriting)
    {
    }

    public override void Close() => IsClosed = true;
}
