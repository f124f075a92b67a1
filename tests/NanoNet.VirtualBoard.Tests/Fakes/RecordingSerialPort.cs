extern alias board;

using System;
using System.Collections.Generic;
using System.Text;
using board::NanoNet.Runtime;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>Keeps what a board writes to its UART, and in which pieces.</summary>
internal sealed class RecordingSerialPort : ISerialPort
{
    public List<string> Pieces { get; } = [];

    public string Text => string.Concat(Pieces);

    public void Write(ReadOnlySpan<byte> octets) => Pieces.Add(Encoding.UTF8.GetString(octets));
}
