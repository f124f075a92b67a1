using NanoNet.Runtime.Redirection;

namespace System.Threading;

public struct CancellationToken
{
    private static readonly CancellationTokenSource s_canceled = CancellationTokenSource.MakeCanceled();

    private readonly CancellationTokenSource? _source;

    public CancellationToken(bool canceled) => _source = canceled ? s_canceled : null;

    internal CancellationToken(CancellationTokenSource source) => _source = source;

    public static CancellationToken None => default;

    public bool CanBeCanceled => _source is not null;

    public bool IsCancellationRequested => _source is not null && _source.IsCancellationRequested;

    public WaitHandle WaitHandle => _source is null ? new ManualResetEvent(false) : _source.Event;

    public CancellationTokenRegistration Register(Action callback)
    {
        ManagedErrors.ThrowIfNull(callback);
        return _source is null ? default : _source.Register(callback);
    }

    public void ThrowIfCancellationRequested()
    {
        if (IsCancellationRequested)
        {
            throw new OperationCanceledException();
        }
    }

    public bool Equals(CancellationToken other) => _source == other._source;

    public override bool Equals(object? other) => other is CancellationToken token && Equals(token);

    public override int GetHashCode() => _source is null ? 0 : _source.GetHashCode();
}
