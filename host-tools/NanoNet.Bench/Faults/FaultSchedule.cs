using System;
using System.Collections.Generic;

namespace NanoNet.Bench;

/// <summary>Pulls the cable, and lets a second host claim the board's address, at the times of a plan.</summary>
internal sealed class FaultSchedule
{
    private readonly TestBench _bench;
    private readonly FaultPlan _plan;
    private readonly List<PumpTimer> _timers = [];
    private int _atWork;

    public FaultSchedule(TestBench bench, FaultPlan plan)
    {
        _bench = bench;
        _plan = plan;
    }

    /// <summary>Things that it did so far.</summary>
    public int Count { get; private set; }

    /// <summary>True while the cable is pulled or the address is claimed.</summary>
    public bool IsAtWork => _atWork > 0;

    /// <summary>Begins, at power on.</summary>
    public void Begin()
    {
        foreach (var cut in _plan.LinkCuts)
        {
            At(cut.At, Say("the cable is pulled", +1, _bench.PullCable));
            At(cut.At + cut.For!.Value, Say("the cable is plugged in", -1, _bench.PlugCable));
        }

        if (_plan.AddressClashes.Count == 0)
        {
            return;
        }

        var claimer = new AddressClaimer(_bench.Pump, _bench.Switch, _bench.Network.Address, AddressClaimer.DefaultMac);

        foreach (var clash in _plan.AddressClashes)
        {
            At(clash.At, Say($"{claimer.Mac} claims {_bench.Network.Address}", +1, claimer.Wake));

            if (clash.For is { } lasts)
            {
                At(clash.At + lasts, Say($"{claimer.Mac} is silent", -1, () => End(claimer)));
            }
        }
    }

    // What a host learned of the claimer would stay in its cache for minutes; the tester has no such timer.
    private void End(AddressClaimer claimer)
    {
        claimer.Sleep();
        _bench.Tester.Forget(_bench.Network.Address);
        _bench.SecondTester.Forget(_bench.Network.Address);
    }

    private void At(TimeSpan sincePowerOn, Action action)
    {
        var timer = _bench.Pump.CreateTimer(action);
        timer.SetAt(_bench.PoweredOn + sincePowerOn);
        _timers.Add(timer);
    }

    private Action Say(string what, int begun, Action action) => () =>
    {
        Count++;
        _atWork += begun;
        _bench.Cable.Log.Note(what);
        action();
    };
}
