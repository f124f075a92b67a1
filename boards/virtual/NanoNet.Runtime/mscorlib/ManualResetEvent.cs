namespace System.Threading;

public sealed class ManualResetEvent : WaitHandle
{
    public ManualResetEvent(bool initialState) => SetInitially(initialState);

    public bool Set() => Signal();

    public bool Reset() => Clear();
}
