using System;
using System.Collections.Generic;

namespace NanoNet.Bench;

/// <summary>What came, in order, until somebody takes it.</summary>
public sealed class Inbox<T>
    where T : class, ISeen
{
    // A scenario that looks at nothing must not gather a transfer in memory.
    private const int MaxLength = 4096;

    private readonly LinkedList<T> _waiting = new();

    public int Count => _waiting.Count;

    public void Add(T seen)
    {
        if (_waiting.Count == MaxLength)
        {
            _waiting.RemoveFirst();
        }

        _waiting.AddLast(seen);
    }

    public void Clear() => _waiting.Clear();

    /// <summary>Takes the first that matches, and drops those before it.</summary>
    /// <param name="match">What is wanted.</param>
    /// <param name="passedOver">Those that did not match are added here.</param>
    /// <returns>Null if none matches yet; then all are dropped.</returns>
    public T? Take(Predicate<T> match, List<T> passedOver)
    {
        while (_waiting.First is { } first)
        {
            _waiting.RemoveFirst();

            if (match(first.Value))
            {
                return first.Value;
            }

            passedOver.Add(first.Value);
        }

        return null;
    }
}
