using System;
using System.Collections.Generic;
using NanoNet.Bench;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>Scripts of clients that run beside each other on a bench's clock: each goes on when what it waits for has come, or when its time is over.</summary>
/// <remarks>Everything happens on the pump's thread, in the order in which the scripts began, so a run repeats itself.</remarks>
internal sealed class Scripts(TestBench bench)
{
    private readonly List<Running> _running = [];

    public int Count => _running.Count;

    public void Begin(IEnumerable<Step> script)
    {
        var running = new Running(script.GetEnumerator(), bench.Pump.CreateTimer(static () => { }));

        if (running.Next(bench.Pump.Clock.Now))
        {
            _running.Add(running);
        }
    }

    /// <summary>Lets time pass.</summary>
    public void Run(TimeSpan time) => bench.WaitUntil(() => Advance(until: false), time);

    /// <summary>Lets time pass until every script is over.</summary>
    /// <returns>False if the time was over first.</returns>
    public bool RunToEnd(TimeSpan within) => bench.WaitUntil(() => Advance(until: true), within);

    private bool Advance(bool until)
    {
        var now = bench.Pump.Clock.Now;

        for (var i = 0; i < _running.Count; i++)
        {
            while (_running[i].IsOver(now))
            {
                if (!_running[i].Next(now))
                {
                    _running.RemoveAt(i);
                    i--;
                    break;
                }
            }
        }

        return until && _running.Count == 0;
    }

    private sealed class Running(IEnumerator<Step> script, PumpTimer timer)
    {
        private Instant _begun;

        public bool IsOver(Instant now) => script.Current.IsOver(now, _begun);

        public bool Next(Instant now)
        {
            timer.Stop();

            if (!script.MoveNext())
            {
                return false;
            }

            _begun = now;
            timer.SetAt(now + script.Current.Within);
            return true;
        }
    }
}
