using System;

namespace NanoNet.Bench.Tests;

/// <summary>Joins two switches with a wire that loses, duplicates and delays frames, each at random from one seed.</summary>
internal sealed class FaultyWire
{
    private readonly Pump _pump;
    private readonly Random _random;
    private readonly End _left;
    private readonly End _right;

    public FaultyWire(Pump pump, Switch left, Switch right, int seed)
    {
        _pump = pump;
        _random = new Random(seed);
        _left = new End(this, left);
        _right = new End(this, right);
        _left.Other = _right;
        _right.Other = _left;
    }

    /// <summary>Share of frames that are lost, 0 to 1.</summary>
    public double Loss { get; init; }

    /// <summary>Share of frames that arrive twice.</summary>
    public double Duplication { get; init; }

    /// <summary>Every frame is late by up to this, each by another time, so that they overtake one another.</summary>
    public TimeSpan Jitter { get; init; }

    /// <summary>Called with each frame that was sent; true loses it.</summary>
    public Func<byte[], bool>? Loses { get; init; }

    public int Frames { get; private set; }

    private void Carry(ReadOnlySpan<byte> frame, End to)
    {
        Frames++;
        var copy = frame.ToArray();

        if (_random.NextDouble() < Loss || Loses?.Invoke(copy) == true)
        {
            return;
        }

        var copies = _random.NextDouble() < Duplication ? 2 : 1;

        for (var i = 0; i < copies; i++)
        {
            _pump.CreateTimer(() => to.Arrive(copy)).Set(TimeSpan.FromMicroseconds(50) + (Jitter * _random.NextDouble()));
        }
    }

    private sealed class End : ISwitchPort
    {
        private readonly FaultyWire _wire;
        private readonly Switch _switch;

        public End(FaultyWire wire, Switch network)
        {
            _wire = wire;
            _switch = network;
            network.Attach(this);
        }

        public End? Other { get; set; }

        public string Name => "wire";

        public void Deliver(ReadOnlySpan<byte> frame, long number) => _wire.Carry(frame, Other!);

        public void Arrive(byte[] frame) => _switch.Transmit(this, frame);
    }
}
