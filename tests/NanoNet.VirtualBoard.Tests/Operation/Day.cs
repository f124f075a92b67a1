using System;
using System.Globalization;
using System.Linq;
using NanoNet.Bench;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>Hours of a board that is used: clients come and go, another thing is wrong with the cable each hour, and once an hour it is pulled while clients of every
/// service are connected. The same seed gives the same hours.</summary>
internal sealed class Day
{
    // How long the board may take after the cable is in again: an STM32 looks at its link every 5 s, then asks DHCP, and who was served before is waited for.
    private static readonly TimeSpan s_afterCut = TimeSpan.FromSeconds(30);

    private static readonly Fault?[] s_faults =
    [
        null,
        new HarmFault(FrameHarm.Drop, new FrameSelection { Share = 0.01 }),
        new DelayFault(TimeSpan.FromMilliseconds(40), TimeSpan.FromMilliseconds(30)),
        new HarmFault(FrameHarm.Duplicate, new FrameSelection { Share = 0.03 }),
        new HarmFault(FrameHarm.Reorder, new FrameSelection { Share = 0.03 }),
        new HarmFault(FrameHarm.Drop, new FrameSelection { Share = 0.03 }, FrameDirection.ToBoard),
    ];

    private readonly BoardRig _rig;
    private readonly Scripts _scripts;
    private readonly Visitors _visitors;
    private readonly double _secondsBetweenVisits;
    private int _hour;

    public Day(BoardRig rig, int seed, double secondsBetweenVisits)
    {
        _rig = rig;
        _secondsBetweenVisits = secondsBetweenVisits;
        _scripts = new Scripts(rig.Bench);
        _visitors = new Visitors(rig.Bench, seed);
    }

    public VisitResult Result => _visitors.Result;

    /// <summary>One hour, at whose end nobody is connected any more.</summary>
    /// <returns>What the board has left then.</returns>
    public Measured Hour()
    {
        var bench = _rig.Bench;
        var over = bench.Pump.Clock.Now + TimeSpan.FromHours(1);
        var fault = s_faults[_hour++ % s_faults.Length];

        using (fault is null ? null : bench.Cable.Add(fault))
        {
            Visits(TimeSpan.FromMinutes(45));
            Cut();
        }

        Visits(TimeSpan.FromMinutes(5));
        Assert.True(_scripts.RunToEnd(TimeSpan.FromMinutes(5)), "a client did not come to an end");
        Assert.Empty(_visitors.Failures);

        // What the clients have left to the board's own deadlines.
        _scripts.Run(over - bench.Pump.Clock.Now);
        return MeasuredFirmware.Ask(_rig);
    }

    private void Visits(TimeSpan time)
    {
        var over = _rig.Bench.Pump.Clock.Now + time;

        while (_rig.Bench.Pump.Clock.Now < over)
        {
            _scripts.Begin(_visitors.Visit(_visitors.AnyService()));
            _scripts.Run(_visitors.Between(_secondsBetweenVisits / 2, _secondsBetweenVisits * 3 / 2));
        }
    }

    /// <summary>The cable is pulled while clients of all services are there; then each service is there again.</summary>
    private void Cut()
    {
        var bench = _rig.Bench;

        foreach (var service in _visitors.Services)
        {
            _scripts.Begin(_visitors.Visit(service));
        }

        _scripts.Run(_visitors.Between(0.05, 4));
        bench.PullCable();
        _scripts.Run(_visitors.Between(0.5, 60));
        bench.PlugCable();
        _scripts.Run(s_afterCut);

        foreach (var service in _visitors.Services)
        {
            _scripts.Begin(_visitors.Visit(service));
            Assert.True(_scripts.RunToEnd(TimeSpan.FromMinutes(5)), string.Create(CultureInfo.InvariantCulture, $"after the cut: a client of {service} did not come to an end: {string.Join("; ", _visitors.Notes.TakeLast(8))}"));
        }

        Assert.Empty(_visitors.Failures);
    }
}
