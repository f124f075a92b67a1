extern alias board;

using System;
using board::NanoNet.Runtime;

namespace NanoNet.VirtualBoard;

/// <summary>The console on the UART: raw text, and in messages of the Wire Protocol once a debugger has shown itself, as nanoCLR does on the same line.</summary>
/// <remarks>nf-interpreter <c>src/CLR/Diagnostics/Info.cpp</c>, CLR_Debug::Emit.</remarks>
internal sealed class ConsolePort : ISerialPort
{
    // A line that does not end is cut when it is longer than this.
    private const int LineLimit = 80;

    private readonly System.Threading.Lock _lock = new();
    private readonly Uart _uart;
    private readonly BoardIdentity _identity;
    private readonly Action _reboot;
    private readonly byte[] _line = new byte[LineLimit + 1];
    private int _lineLength;
    private bool _isRebooting;

    // Made when the first octet comes: few boards ever hear one, and all start faster without it.
    private DebugLink? _debugger;

    /// <param name="uart">Where octets go and come from.</param>
    /// <param name="identity">What the board says that it is.</param>
    /// <param name="reboot">Starts the board anew; called on the thread that pumps the UART.</param>
    public ConsolePort(Uart uart, BoardIdentity identity, Action reboot)
    {
        _uart = uart;
        _identity = identity;
        _reboot = reboot;
        uart.Input = Take;
    }

    public void Write(ReadOnlySpan<byte> octets)
    {
        lock (_lock)
        {
            if (_isRebooting)
            {
                return;
            }

            if (_debugger is not { IsAttached: true })
            {
                _uart.Write(octets);
                return;
            }

            WriteMessages(_debugger, octets);
        }
    }

    private void WriteMessages(DebugLink debugger, ReadOnlySpan<byte> octets)
    {
        foreach (var octet in octets)
        {
            _line[_lineLength++] = octet;

            if (octet == (byte)'\n' || _lineLength == _line.Length)
            {
                debugger.Say(_line.AsSpan(0, _lineLength));
                _lineLength = 0;
            }
        }
    }

    private void Take(ReadOnlySpan<byte> octets)
    {
        lock (_lock)
        {
            _debugger ??= new DebugLink(_identity, _uart.Write);
            _debugger.Take(octets);

            if (!_debugger.IsRebootWanted || _isRebooting)
            {
                return;
            }

            _isRebooting = true;
        }

        _reboot();
    }
}
