using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace NanoNet.Bench.Tests;

/// <summary>Sees when this machine stood still, or had no processor to spare: a thread that wants to wake up again and again was late.</summary>
internal sealed class StallWatch : IDisposable
{
    private static readonly TimeSpan s_nap = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan s_tolerance = TimeSpan.FromMilliseconds(20);

    private readonly List<(DateTime From, DateTime To)> _stalls = [];
    private readonly Thread _thread;
    private volatile bool _isOver;

    public StallWatch()
    {
        _thread = new Thread(Watch) { IsBackground = true };
        _thread.Start();
    }

    /// <summary>For how long it stood still between two instants. Complete once this is disposed of.</summary>
    public TimeSpan Between(DateTime from, DateTime to) =>
        _stalls.Where(one => one.To > from && one.From < to).Aggregate(TimeSpan.Zero, static (sum, one) => sum + (one.To - one.From));

    public void Dispose()
    {
        _isOver = true;
        _thread.Join();
    }

    private void Watch()
    {
        while (!_isOver)
        {
            var from = DateTime.UtcNow;
            Thread.Sleep(s_nap);
            var to = DateTime.UtcNow;

            if (to - from > s_nap + s_tolerance)
            {
                _stalls.Add((from, to));
            }
        }
    }
}
