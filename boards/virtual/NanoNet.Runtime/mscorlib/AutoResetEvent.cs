namespace System.Threading;

public sealed class AutoResetEvent : WaitHandle
{
    public AutoResetEvent(bool initialState) => SetInitially(initialState);

    public bool Set() => Signal();

    public bool Reset() => Clear();

    internal override void Consume() => Clear();
}
