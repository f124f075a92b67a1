using System;
using System.Collections.Generic;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>One fault in one direction, with what it counts and draws.</summary>
internal abstract class FaultInForce(Fault fault)
{
    public Fault Fault { get; } = fault;

    // More than any scenario looks at; a fault that strikes everything for hours must not keep it all.
    private const int MaxKept = 1024;

    private readonly List<StruckFrame> _struck = [];

    /// <summary>Frames that something happened to.</summary>
    public long Count { get; private set; }

    /// <summary>Whether <see cref="Struck"/> is kept.</summary>
    public bool KeepsFrames { get; init; }

    /// <summary>The first of those frames.</summary>
    public IReadOnlyList<StruckFrame> Struck => _struck;

    public static FaultInForce Of(Fault fault, FaultRandom random, bool keepsFrames) => fault switch
    {
        HarmFault harm => new Harming(harm, random) { KeepsFrames = keepsFrames },
        DelayFault delay => new Delaying(delay, random) { KeepsFrames = keepsFrames },
        RateFault rate => new Limiting(rate) { KeepsFrames = keepsFrames },
        MtuFault mtu => new Narrowing(mtu) { KeepsFrames = keepsFrames },
        _ => throw new ArgumentException($"nothing does {fault.Name}", nameof(fault)),
    };

    /// <summary>Adds what this fault does with a frame. Asked for every frame, also of one that is lost already: what it draws must not depend on others.</summary>
    public void Judge(ReadOnlySpan<byte> frame, Instant now, FrameFate fate)
    {
        var before = Count;
        Decide(frame, now, fate);

        if (Count > before && KeepsFrames && _struck.Count < MaxKept)
        {
            _struck.Add(new StruckFrame(now, frame.ToArray()));
        }
    }

    protected abstract void Decide(ReadOnlySpan<byte> frame, Instant now, FrameFate fate);

    protected void Strike(FrameFate fate, string note)
    {
        Strike();
        fate.Notes.Add(note);
    }

    protected void Strike() => Count++;

    private string Option => $"--{Fault.Name} {Fault}";

    private sealed class Harming(HarmFault fault, FaultRandom random) : FaultInForce(fault)
    {
        private readonly FrameSelector _selector = new(fault.Selection, random);

        protected override void Decide(ReadOnlySpan<byte> frame, Instant now, FrameFate fate)
        {
            if (!_selector.Takes(frame))
            {
                return;
            }

            // Drawn for every frame that is taken, whatever its length, so that the next frame's luck does not depend on it.
            var place = random.NextShare();

            switch (fault.Harm)
            {
                case FrameHarm.Drop:
                    fate.Loss ??= Option;
                    Strike(fate, $"lost ({Option})");
                    break;
                case FrameHarm.Duplicate:
                    fate.Copies++;
                    Strike(fate, $"duplicated ({Option})");
                    break;
                case FrameHarm.Reorder:
                    fate.IsOvertaken = true;
                    Strike(fate, $"held until the next one has passed ({Option})");
                    break;
                case FrameHarm.Corrupt:
                    fate.TurnedBit = (int)(place * frame.Length * 8);
                    Strike(fate, $"bit {fate.TurnedBit % 8} of octet {fate.TurnedBit / 8} turned over ({Option})");
                    break;
                default:
                    // An Ethernet header is the least that is a frame at all.
                    fate.CutLength = EthernetFrame.HeaderLength + (int)(place * Math.Max(0, frame.Length - EthernetFrame.HeaderLength));
                    Strike(fate, $"cut from {frame.Length} to {fate.CutLength} octets ({Option})");
                    break;
            }
        }
    }

    private sealed class Delaying(DelayFault fault, FaultRandom random) : FaultInForce(fault)
    {
        protected override void Decide(ReadOnlySpan<byte> frame, Instant now, FrameFate fate)
        {
            // Even over the whole range: what is wanted is that both ends of it happen.
            Strike();
            fate.Delay += fault.Delay + (fault.Jitter * ((random.NextShare() * 2) - 1));
        }
    }

    private sealed class Limiting(RateFault fault) : FaultInForce(fault)
    {
        // A token bucket for one frame of full length, kept as the time at which it is full again.
        private const double BucketLength = 1514;

        private Instant _full;

        protected override void Decide(ReadOnlySpan<byte> frame, Instant now, FrameFate fate)
        {
            if (fate.Loss is not null)
            {
                return;
            }

            var bucket = TimeFor(BucketLength);
            var earliest = new Instant(Math.Max(_full.Nanoseconds - (bucket.Ticks * TimeSpan.NanosecondsPerTick), now.Nanoseconds));
            var wait = earliest - now;

            if (wait.TotalSeconds * fault.BitsPerSecond / 8 > fault.QueueLength)
            {
                fate.Loss = Option;
                Strike(fate, $"lost: the queue is full ({Option})");
                return;
            }

            _full = (_full > now ? _full : now) + TimeFor(frame.Length);
            fate.Delay += wait;

            if (wait > TimeSpan.Zero)
            {
                Strike();
            }
        }

        private TimeSpan TimeFor(double octets) => TimeSpan.FromSeconds(octets * 8 / fault.BitsPerSecond);
    }

    private sealed class Narrowing(MtuFault fault) : FaultInForce(fault)
    {
        protected override void Decide(ReadOnlySpan<byte> frame, Instant now, FrameFate fate)
        {
            if (EthernetFrame.TryParse(frame, out var ethernet) == WireError.None && ethernet.Payload.Length > fault.Length)
            {
                fate.Loss ??= Option;
                Strike(fate, $"lost: {ethernet.Payload.Length} octets are more than it may carry ({Option})");
            }
        }
    }
}
