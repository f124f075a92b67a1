using System;

namespace NanoNet.Serial;

/// <summary>No serial port can be told from what was asked for.</summary>
public sealed class PortChoiceException : Exception
{
    public PortChoiceException(string message)
        : base(message)
    {
    }
}
