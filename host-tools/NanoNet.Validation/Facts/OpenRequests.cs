using System;
using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>What waits for answers. Bounded in time: who waits longer than <see cref="Patience.GiveUpNs"/> is given up.</summary>
internal sealed class OpenRequests<TKey>(Action<OpenRequest, long> giveUp)
    where TKey : notnull
{
    // A flood of more than this within the time of patience is judged in part.
    private const int MaxOpen = 16384;

    private readonly Dictionary<TKey, OpenRequest> _open = [];
    private readonly Queue<(long TimeNs, TKey Key)> _order = [];

    /// <summary>Adds a request; one that is open under the same key is asked again and keeps its place.</summary>
    public void Add(TKey key, in OpenRequest request)
    {
        Expire(request.TimeNs);

        if (_open.TryGetValue(key, out var before))
        {
            _open[key] = before with { Again = before.Again + 1 };
        }
        else if (_open.Count < MaxOpen)
        {
            _open.Add(key, request);
            _order.Enqueue((request.TimeNs, key));
        }
    }

    /// <summary>Takes the request that an answer belongs to. One that was asked again waits on, but its other answers are not due.</summary>
    public bool TryTake(TKey key, out OpenRequest request)
    {
        if (!_open.Remove(key, out request))
        {
            return false;
        }

        if (request.Again > 0)
        {
            _open.Add(key, request with { Again = request.Again - 1, IsDue = false });
        }

        return true;
    }

    /// <summary>Takes the oldest request whose key fits.</summary>
    public bool TryTakeWhere(Func<TKey, bool> fits, out OpenRequest request)
    {
        foreach (var (_, key) in _order)
        {
            if (fits(key) && _open.Remove(key, out request))
            {
                return true;
            }
        }

        request = default;
        return false;
    }

    /// <summary>Gives up what is left at the end.</summary>
    public void Finish(long endNs)
    {
        foreach (var request in _open.Values)
        {
            giveUp(request, endNs);
        }

        _open.Clear();
        _order.Clear();
    }

    private void Expire(long nowNs)
    {
        while (_order.TryPeek(out var oldest) && nowNs - oldest.TimeNs > Patience.GiveUpNs)
        {
            _order.Dequeue();

            if (_open.TryGetValue(oldest.Key, out var request) && request.TimeNs == oldest.TimeNs)
            {
                _open.Remove(oldest.Key);
                giveUp(request, nowNs);
            }
        }
    }
}
