using System.Threading;

namespace NanoNet.Services;

/// <summary>In place of the firmware's: threads that end with the test run.</summary>
public static class ServiceThread
{
    public static void Start(ThreadStart run) => new Thread(run) { IsBackground = true }.Start();
}
