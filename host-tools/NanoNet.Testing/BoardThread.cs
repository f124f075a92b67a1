using System;
using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;
using NanoNet.Bench;

namespace NanoNet.Testing;

/// <summary>The one thread on which a bench lives: a board dies with the thread that started it, and a test's continuations come on any.</summary>
internal sealed class BoardThread : IDisposable
{
    private static readonly TimeSpan s_withoutEnd = TimeSpan.FromDays(365);

    private readonly BlockingCollection<Action> _work = [];
    private readonly Thread _thread;
    private volatile Pump? _pump;

    public BoardThread(string name)
    {
        _thread = new Thread(Live) { IsBackground = true, Name = name };
        _thread.Start();
    }

    /// <summary>From now on the pump runs between two pieces of work, so that a board in real time is answered meanwhile.</summary>
    /// <param name="pump">Null before it is disposed of: on that thread.</param>
    public void Pump(Pump? pump) => _pump = pump;

    /// <summary>Does a piece of work there.</summary>
    public Task<T> RunAsync<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _work.Add(() =>
        {
#pragma warning disable CA1031 // Whatever it is goes to the one who waits for it.
            try
            {
                done.SetResult(work());
            }
            catch (Exception e)
            {
                done.SetException(e);
            }
#pragma warning restore CA1031
        });
        _pump?.Post(static () => { });
        return done.Task;
    }

    /// <summary>Does a piece of work there and waits for it.</summary>
    public T Run<T>(Func<T> work)
    {
        try
        {
            return RunAsync(work).GetAwaiter().GetResult();
        }
        catch (AggregateException e) when (e.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }

    public void Dispose()
    {
        _work.CompleteAdding();
        _thread.Join();
        _work.Dispose();
    }

    private void Live()
    {
        while (!_work.IsCompleted)
        {
            if (_pump is { Clock: RealClock } pump && !_work.IsAddingCompleted)
            {
                pump.RunUntil(() => _work.Count > 0 || _work.IsAddingCompleted, pump.Clock.Now + s_withoutEnd);
            }

            if (_work.TryTake(out var next, Timeout.Infinite))
            {
                next();
            }
        }
    }
}
