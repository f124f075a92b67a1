using System;

namespace NanoNet.VirtualBoard;

/// <summary>Takes octets that came in by the UART. They are only valid during the call.</summary>
internal delegate void SerialInput(ReadOnlySpan<byte> octets);
