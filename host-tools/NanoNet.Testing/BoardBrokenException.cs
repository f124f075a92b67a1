using System;

namespace NanoNet.Testing;

/// <summary>The board cannot be started or died: no firmware, no compiler for its native half, no sources of its stack. No verdict about what it says on the wire.</summary>
public sealed class BoardBrokenException : Exception
{
    internal BoardBrokenException(string message, Exception cause)
        : base(message, cause)
    {
    }

    internal BoardBrokenException(string message)
        : base(message)
    {
    }
}
