using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NanoNet.Validation;

/// <summary>The exchanges of one connection in order, and which of them wait for their responses.</summary>
internal struct HttpExchanges
{
    // Most connections have one or two.
    private HttpExchange[]? _all;

    // The request-targets, one after the other: of most nobody asks for a string.
    private byte[]? _targets;
    private int _targetsLength;

    // How many were dropped behind the first ones, and what they were.
    private int _droppedCount;
    private HttpCounts _dropped;

    // One after the last request's, and the last response's.
    private int _afterRequest;
    private int _afterResponse;

    /// <summary>Exchanges for which there is room, and octets of request-targets, that the next connection may have too.</summary>
    private const int MaxKept = 16;
    private const int MaxTargetsKept = 1024;
    private const int FirstTargets = 64;

    /// <summary>More than these are held only while they wait for their responses.</summary>
    internal const int MaxHeld = 4096;

    /// <summary>As many of the first ones stay.</summary>
    private const int KeptFirst = 1024;

    /// <summary>More requests than these are not waited on: no client asks for as much ahead.</summary>
    internal const int MaxWaiting = 65536;

    /// <summary>How many there were, those that were dropped among them.</summary>
    public int Count { get; private set; }

    /// <summary>True once there were more requests without a response than are waited on: what answers what is not known any more.</summary>
    public bool IsOverfull { get; private set; }

    /// <summary>What was dropped, as numbers.</summary>
    public readonly HttpCounts Dropped => _dropped;

    /// <summary>How many have their final response; the first one without is at this index.</summary>
    public int Answered { get; set; }

    /// <summary>True if a request waits for its response.</summary>
    public readonly bool AnyWaits => Answered < Count;

    /// <summary>True once there was a request whose head is whole.</summary>
    public readonly bool HasRequest => _afterRequest > 0;

    /// <summary>The exchange of the last request; only where there was one.</summary>
    public readonly ref HttpExchange OfLastRequest => ref _all![PlaceOf(_afterRequest - 1)];

    /// <summary>True once there was a response whose head is whole.</summary>
    public readonly bool HasResponse => _afterResponse > 0;

    /// <summary>The exchange of the last response; only where there was one.</summary>
    public readonly ref HttpExchange OfLastResponse => ref _all![PlaceOf(_afterResponse - 1)];

    /// <summary>One that was not dropped, as none is that waits.</summary>
    public readonly ref readonly HttpExchange this[int index] => ref _all![PlaceOf(index)];

    /// <summary>Those that were not dropped.</summary>
    public readonly ReadOnlySpan<HttpExchange> All => _all.AsSpan(0, Held);

    private readonly int Held => Count - _droppedCount;

    /// <summary>Has the first ones fetched, and their request-targets, to be used soon.</summary>
    public readonly void Fetch()
    {
        if (_all is not null)
        {
            CacheLine.Fetch(in MemoryMarshal.GetArrayDataReference(_all), Math.Min(Held, 2) * Unsafe.SizeOf<HttpExchange>());
        }

        if (_targets is not null)
        {
            CacheLine.Fetch(in MemoryMarshal.GetArrayDataReference(_targets));
        }
    }

    /// <summary>Begins anew; the room stays, unless it is much.</summary>
    public void Clear()
    {
        var (all, targets) = (_all, _targets);
        all.AsSpan(0, Held).Clear();
        this = default;
        _all = all is { Length: > MaxKept } ? null : all;
        _targets = targets is { Length: > MaxTargetsKept } ? null : targets;
    }

    /// <summary>Adds an exchange whose request is not waited on.</summary>
    public ref HttpExchange Add(in HttpExchange exchange)
    {
        MakeRoom();
        ref var added = ref _all![Held];
        Count++;
        added = exchange;
        return ref added;
    }

    /// <summary>Adds an exchange that begins with a request.</summary>
    public ref HttpExchange AddRequest(in HttpHead request, long frame, long timeNs, bool isTunneled)
    {
        AddPartial(request, frame, timeNs, isTunneled, isPipelined: AnyWaits);
        _afterRequest = Count;
        return ref OfLastRequest;
    }

    /// <summary>Adds an exchange whose request's head is not whole.</summary>
    public void AddPartial(in HttpHead request, long frame, long timeNs, bool isTunneled, bool isPipelined = false)
    {
        // Before the target is held: what is dropped moves those that are.
        MakeRoom();
        Add(new HttpExchange(request, frame, timeNs) { IsTunneled = isTunneled, TargetAt = Hold(request.Target), TargetLength = request.Target.Length, IsPipelined = isPipelined });
    }

    /// <summary>Finds what a response is for: the first request that waits, or nothing that is in the capture.</summary>
    public ref HttpExchange Respond()
    {
        // The end of the response before is not in the capture.
        if (AnyWaits && this[Answered].HasFinalResponse)
        {
            Answered++;
        }

        if (!AnyWaits)
        {
            Add(default);
        }

        _afterResponse = Answered + 1;
        return ref OfLastResponse;
    }

    /// <summary>Notes a response of which not all is there.</summary>
    /// <returns>The exchange that it belongs to.</returns>
    public ref HttpExchange NoteResponse(in HttpHead head, long frame, long timeNs)
    {
        if (!AnyWaits || this[Answered].HasResponse)
        {
            Add(default);
            ref var added = ref _all![PlaceOf(Count - 1)];
            added.Respond(head, frame, timeNs);
            return ref added;
        }

        ref var waiting = ref _all![PlaceOf(Answered)];
        waiting.Respond(head, frame, timeNs);
        return ref waiting;
    }

    /// <summary>The request-targets, one after the other.</summary>
    public readonly ReadOnlySpan<byte> Targets => _targets.AsSpan(0, _targetsLength);

    private readonly int PlaceOf(int index) => index < KeptFirst ? index : index - _droppedCount;

    private void MakeRoom()
    {
        if (_all is not null && Held < _all.Length)
        {
            return;
        }

        if (Held >= MaxWaiting)
        {
            GiveUp();
        }

        if (Held >= MaxHeld)
        {
            Drop();
        }

        if (_all is null || Held == _all.Length)
        {
            Array.Resize(ref _all, Math.Max(1, Held * 2));
        }
    }

    /// <summary>Waits on the newest requests only.</summary>
    private void GiveUp()
    {
        var waitedOn = Count - (MaxWaiting / 2);

        if (Answered < waitedOn)
        {
            IsOverfull = true;
            Answered = waitedOn;
            _afterResponse = 0;
        }
    }

    /// <summary>Lets go of those behind the first ones of which nothing more can come.</summary>
    private void Drop()
    {
        var end = Math.Min(Answered, Math.Min(_afterRequest > 0 ? _afterRequest - 1 : Count, _afterResponse > 0 ? _afterResponse - 1 : Count));
        var all = _all.AsSpan(0, Held);
        var count = end - _droppedCount - KeptFirst;

        // Else there would be too little room soon again.
        if (count < all.Length / 4)
        {
            return;
        }

        var targets = 0;

        foreach (ref readonly var exchange in all.Slice(KeptFirst, count))
        {
            _dropped = _dropped.Add(HttpCounts.Of(exchange));
            targets += exchange.TargetLength;
        }

        var left = all[(KeptFirst + count)..];
        DropTargets(all[..KeptFirst], left, targets);
        left.CopyTo(all[KeptFirst..]);
        all[^count..].Clear();
        _droppedCount += count;
    }

    private void DropTargets(ReadOnlySpan<HttpExchange> before, Span<HttpExchange> after, int length)
    {
        var at = 0;

        foreach (ref readonly var exchange in before)
        {
            at += exchange.TargetLength;
        }

        Targets[(at + length)..].CopyTo(_targets.AsSpan(at));
        _targetsLength -= length;

        foreach (ref var exchange in after)
        {
            exchange.TargetAt -= exchange.TargetLength > 0 ? length : 0;
        }
    }

    /// <summary>Holds a request-target.</summary>
    /// <returns>Where it begins.</returns>
    private int Hold(ReadOnlySpan<byte> target)
    {
        var at = _targetsLength;
        var length = at + target.Length;

        if (_targets is null || length > _targets.Length)
        {
            Array.Resize(ref _targets, (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(FirstTargets, length)));
        }

        target.CopyTo(_targets.AsSpan(at));
        _targetsLength = length;
        return at;
    }
}
