using System;

namespace NanoNet.Serial;

/// <summary>A serial port cannot be opened, or was lost.</summary>
public sealed class SerialLinkException : Exception
{
    public SerialLinkException(string message, SerialFault fault)
        : base(message) => Fault = fault;

    public SerialFault Fault { get; }
}
