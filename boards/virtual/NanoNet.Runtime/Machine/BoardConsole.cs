extern alias host;

using System;
using System.Buffers;
using Utf8 = host::System.Text.Encoding;

namespace NanoNet.Runtime;

/// <summary>The text output of the interpreter, with the line buffer that it has.</summary>
/// <remarks>Text shows when a line ends or more than 80 octets are waiting, not before.</remarks>
internal sealed class BoardConsole
{
    private const int BufferLength = 127;
    private const int FlushAbove = 80;

    private readonly ISerialPort _serial;
    private readonly byte[] _buffer = new byte[BufferLength];
    private int _count;

    public BoardConsole(ISerialPort serial) => _serial = serial;

    /// <summary>Writes text up to its first NUL: strings of the interpreter end there.</summary>
    public void Write(string text)
    {
        var end = text.IndexOf('\0', StringComparison.Ordinal);
        var characters = end < 0 ? text.AsSpan() : text.AsSpan(0, end);
        var octets = ArrayPool<byte>.Shared.Rent(Utf8.UTF8.GetMaxByteCount(characters.Length));
        Append(octets.AsSpan(0, Utf8.UTF8.GetBytes(characters, octets)));
        ArrayPool<byte>.Shared.Return(octets);
    }

    private void Append(ReadOnlySpan<byte> octets)
    {
        while (octets.Length > 0)
        {
            var fitting = octets[..Math.Min(octets.Length, BufferLength - _count)];
            fitting.CopyTo(_buffer.AsSpan(_count));
            _count += fitting.Length;
            octets = octets[fitting.Length..];

            if (_count > FlushAbove || _buffer.AsSpan(0, _count).Contains((byte)'\n'))
            {
                _serial.Write(_buffer.AsSpan(0, _count));
                _count = 0;
            }
        }
    }
}
