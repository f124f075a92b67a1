using System;

namespace NanoNet.Flash;

/// <summary>A board cannot be flashed; the message says why and what to do.</summary>
public sealed class FlashException : Exception
{
    public FlashException(string message)
        : base(message)
    {
    }
}
