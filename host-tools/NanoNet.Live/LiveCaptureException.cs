using System;

namespace NanoNet.Live;

/// <summary>An interface cannot be captured on; the message says why and what to do.</summary>
public sealed class LiveCaptureException : Exception
{
    public LiveCaptureException(string message)
        : base(message)
    {
    }
}
