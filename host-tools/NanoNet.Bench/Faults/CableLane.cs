using System;
using System.Collections.Generic;
using System.Globalization;

namespace NanoNet.Bench;

/// <summary>One direction of a cable: its faults, and the frames that are on their way.</summary>
internal sealed class CableLane
{
    // A frame that is to be overtaken, and that no other follows, must come in the end: well before anybody sends it again.
    private static readonly TimeSpan s_heldAtMost = TimeSpan.FromMilliseconds(50);

    private readonly Pump _pump;
    private readonly List<FaultInForce> _faults = [];
    private readonly Queue<Frame> _onTheWay = new();
    private readonly List<Frame> _overtaken = [];
    private readonly PumpTimer _arrival;
    private readonly PumpTimer _release;
    private Instant _last;

    public CableLane(Pump pump)
    {
        _pump = pump;
        _arrival = pump.CreateTimer(Arrive);
        _release = pump.CreateTimer(Release);
    }

    /// <summary>Called with each frame that arrives and what happened to it, right before it does.</summary>
    public Action<string?>? Arriving { get; set; }

    public FaultInForce Add(Fault fault, FaultRandom random, bool keepsFrames)
    {
        var added = FaultInForce.Of(fault, random, keepsFrames);
        _faults.Add(added);
        return added;
    }

    public void Remove(FaultInForce fault) => _faults.Remove(fault);

    /// <summary>Decides what becomes of a frame that is sent now.</summary>
    public FrameFate Judge(ReadOnlySpan<byte> frame)
    {
        if (_faults.Count == 0)
        {
            return FrameFate.Unharmed;
        }

        var fate = new FrameFate();

        foreach (var fault in _faults)
        {
            fault.Judge(frame, _pump.Clock.Now, fate);
        }

        if (fate.Loss is null && fate.Delay > TimeSpan.Zero)
        {
            fate.Notes.Add(string.Create(CultureInfo.InvariantCulture, $"delayed {fate.Delay.TotalMilliseconds:0.###} ms"));
        }

        return fate;
    }

    public void Send(FrameFate fate, ReadOnlySpan<byte> frame, long number, FrameCarrier carry)
    {
        if (fate.Loss is not null)
        {
            return;
        }

        if (fate.IsUnharmed && _onTheWay.Count == 0 && _overtaken.Count == 0)
        {
            Arriving?.Invoke(null);
            carry(frame, number);
            return;
        }

        var octets = frame[..Math.Min(frame.Length, fate.CutLength ?? frame.Length)].ToArray();

        if (fate.TurnedBit is { } bit && bit / 8 < octets.Length)
        {
            octets[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        var due = _pump.Clock.Now + fate.Delay;
        _last = due > _last ? due : _last;

        for (var copy = 0; copy < fate.Copies; copy++)
        {
            _onTheWay.Enqueue(new Frame(octets, number, carry, _last, fate.IsOvertaken && copy == 0, copy == 0 ? fate.Note : $"again: {fate.Note}"));
        }

        Arrive();
    }

    private void Arrive()
    {
        while (_onTheWay.TryPeek(out var next) && next.Due <= _pump.Clock.Now)
        {
            _onTheWay.Dequeue();

            if (next.IsOvertaken)
            {
                _overtaken.Add(next);
                _release.Set(s_heldAtMost);
            }
            else
            {
                Carry(next);
                Release();
            }
        }

        if (_onTheWay.TryPeek(out var waiting))
        {
            _arrival.SetAt(waiting.Due);
        }
    }

    private void Release()
    {
        _release.Stop();

        // What a frame causes may come back and be held in its turn.
        while (_overtaken.Count > 0)
        {
            var first = _overtaken[0];
            _overtaken.RemoveAt(0);
            Carry(first);
        }
    }

    private void Carry(Frame frame)
    {
        Arriving?.Invoke(frame.Note);
        frame.Carry(frame.Octets, frame.Number);
    }

    private sealed record Frame(byte[] Octets, long Number, FrameCarrier Carry, Instant Due, bool IsOvertaken, string? Note);
}
