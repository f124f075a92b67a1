namespace NanoNet.Runtime;

/// <summary>Where a managed thread is in the scheduler.</summary>
internal enum ThreadStatus
{
    Unstarted,
    Ready,
    Running,
    Waiting,
    Terminated,
}
