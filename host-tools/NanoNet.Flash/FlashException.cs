using System;

namespace NanoNet.Flash;

/// <summary>A board cannot be flashed; the message says why and what to do.</summary>
public sealed class FlashException : Exception
{
    public FlashException(string message)
        : this(FlashFault.Bench, message)
    {
    }

    public FlashException(FlashFault fault, string message)
        : base(message)
    {
        Fault = fault;
    }

    public FlashFault Fault { get; }
}
