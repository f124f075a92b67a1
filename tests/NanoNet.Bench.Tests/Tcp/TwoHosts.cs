using System;
using NanoNet.Wire;

namespace NanoNet.Bench.Tests;

/// <summary>Two synthetic hosts on either side of a faulty wire, in jumping time.</summary>
internal sealed class TwoHosts : IDisposable
{
    public TwoHosts(Func<Pump, Switch, Switch, FaultyWire> wire)
    {
        var left = new Switch();
        var right = new Switch();
        Pump = new Pump(new JumpingClock());
        Wire = wire(Pump, left, right);
        Client = new SyntheticHost(Pump, left, "client", new MacAddress(0x024E4E000001), new IPv4Address(192, 0, 2, 1), 24, 1);
        Server = new SyntheticHost(Pump, right, "server", new MacAddress(0x024E4E00000A), new IPv4Address(192, 0, 2, 10), 24, 2);
    }

    public Pump Pump { get; }

    public FaultyWire Wire { get; }

    public SyntheticHost Client { get; }

    public SyntheticHost Server { get; }

    public static TwoHosts OnGoodWire() => new((pump, left, right) => new FaultyWire(pump, left, right, 1));

    public bool RunUntil(Func<bool> condition, double seconds = 3600) => Pump.RunUntil(condition, TimeSpan.FromSeconds(seconds));

    public void Dispose() => Pump.Dispose();
}
