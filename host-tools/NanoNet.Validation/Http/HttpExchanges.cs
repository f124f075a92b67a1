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

    // One after the last request's, and the last response's.
    private int _afterRequest;
    private int _afterResponse;

    /// <summary>Exchanges for which there is room, and octets of request-targets, that the next connection may have too.</summary>
    private const int MaxKept = 16;
    private const int MaxTargetsKept = 1024;
    private const int FirstTargets = 64;

    public int Count { get; private set; }

    /// <summary>How many have their final response; the first one without is at this index.</summary>
    public int Answered { get; set; }

    /// <summary>True if a request waits for its response.</summary>
    public readonly bool AnyWaits => Answered < Count;

    /// <summary>True once there was a request whose head is whole.</summary>
    public readonly bool HasRequest => _afterRequest > 0;

    /// <summary>The exchange of the last request; only where there was one.</summary>
    public readonly ref HttpExchange OfLastRequest => ref _all![_afterRequest - 1];

    /// <summary>True once there was a response whose head is whole.</summary>
    public readonly bool HasResponse => _afterResponse > 0;

    /// <summary>The exchange of the last response; only where there was one.</summary>
    public readonly ref HttpExchange OfLastResponse => ref _all![_afterResponse - 1];

    public readonly ref readonly HttpExchange this[int index] => ref _all![index];

    public readonly ReadOnlySpan<HttpExchange> All => _all.AsSpan(0, Count);

    /// <summary>Has the first ones fetched, and their request-targets, to be used soon.</summary>
    public readonly void Fetch()
    {
        if (_all is not null)
        {
            CacheLine.Fetch(in MemoryMarshal.GetArrayDataReference(_all), Math.Min(Count, 2) * Unsafe.SizeOf<HttpExchange>());
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
        all.AsSpan(0, Count).Clear();
        this = default;
        _all = all is { Length: > MaxKept } ? null : all;
        _targets = targets is { Length: > MaxTargetsKept } ? null : targets;
    }

    /// <summary>Adds an exchange whose request is not waited on.</summary>
    public ref HttpExchange Add(in HttpExchange exchange)
    {
        if (_all is null || Count == _all.Length)
        {
            Array.Resize(ref _all, Math.Max(1, Count * 2));
        }

        ref var added = ref _all[Count++];
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
    public void AddPartial(in HttpHead request, long frame, long timeNs, bool isTunneled, bool isPipelined = false) =>
        Add(new HttpExchange(request, frame, timeNs) { IsTunneled = isTunneled, TargetAt = Hold(request.Target), TargetLength = request.Target.Length, IsPipelined = isPipelined });

    /// <summary>Finds what a response is for: the first request that waits, or nothing that is in the capture.</summary>
    public ref HttpExchange Respond()
    {
        // The end of the response before is not in the capture.
        if (AnyWaits && _all![Answered].HasFinalResponse)
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
        if (!AnyWaits || _all![Answered].HasResponse)
        {
            Add(default);
            _all![Count - 1].Respond(head, frame, timeNs);
            return ref _all[Count - 1];
        }

        _all[Answered].Respond(head, frame, timeNs);
        return ref _all[Answered];
    }

    /// <summary>The request-targets, one after the other.</summary>
    public readonly ReadOnlySpan<byte> Targets => _targets.AsSpan(0, _targetsLength);

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
