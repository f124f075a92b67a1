using System;
using System.Threading;

namespace NanoNet.Services;

/// <summary>In place of the firmware's: threads that end with the test run.</summary>
public static class ServiceThread
{
    /// <summary>For the test that sets it and what it starts: a board without memory for another thread.</summary>
    public static AsyncLocal<bool> IsOutOfMemory { get; } = new();

    public static void Start(ThreadStart run)
    {
        if (IsOutOfMemory.Value)
        {
            throw new InvalidOperationException("no memory");
        }

        new Thread(run) { IsBackground = true }.Start();
    }
}
