using System;
using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>The exchanges of one connection in order, and which of them wait for their responses.</summary>
internal struct HttpExchanges
{
    // Most connections have one or two.
    private HttpExchange[]? _all;

    // One after the last request's, and the last response's.
    private int _afterRequest;
    private int _afterResponse;

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
    public ref HttpExchange AddRequest(in HttpExchange exchange)
    {
        Add(exchange);
        _afterRequest = Count;
        return ref OfLastRequest;
    }

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

    public readonly IReadOnlyList<HttpExchangeRecord> ToRecords()
    {
        var records = new HttpExchangeRecord[Count];

        for (var i = 0; i < Count; i++)
        {
            records[i] = _all![i].ToRecord();
        }

        return records;
    }
}
