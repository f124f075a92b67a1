using System;
using System.Collections.Generic;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Something for each host, of as many as any bench has: a scan with invented addresses must not fill the memory.</summary>
/// <remarks>Open addressing with linear probing, at most half full: every connection that begins looks here more than once.</remarks>
internal sealed class HostTable<T>
    where T : class, new()
{
    private const int MaxHosts = 1024;
    private const int FirstCapacity = 64;

    // 2 KiB, which stays in the fastest cache: of hosts that are too many nearly all show that here.
    private const int KnownBits = 14;
    private const int BitsPerWord = 64;

    private readonly ulong[] _known = new ulong[(1 << KnownBits) / BitsPerWord];
    private readonly List<T> _all = [];
    private Entry[] _entries = new Entry[FirstCapacity];

    /// <summary>What there is, in the order in which hosts were met.</summary>
    public IEnumerable<T> All => _all;

    /// <summary>What a host has; null if there are too many hosts already.</summary>
    public T? Of(in InternetAddress host)
    {
        var hash = HashOf(host);
        var place = (int)(hash >> (BitsPerWord - KnownBits));
        ref var known = ref _known[place / BitsPerWord];
        var bit = 1UL << (place & (BitsPerWord - 1));

        if (_all.Count == MaxHosts && (known & bit) == 0)
        {
            return null;
        }

        ref var entry = ref Find(_entries, host, hash);

        if (entry.Value is not null || _all.Count == MaxHosts)
        {
            return entry.Value;
        }

        var added = new T();
        _all.Add(added);
        entry = new Entry(host, added);
        known |= bit;

        if (_all.Count * 2 > _entries.Length)
        {
            Grow();
        }

        return added;
    }

    private static ulong HashOf(in InternetAddress host)
    {
        const ulong Odd1 = 0x9E37_79B9_7F4A_7C15;
        const ulong Odd2 = 0xC2B2_AE3D_27D4_EB4F;

        return ((host.Low * Odd1) ^ host.High) * Odd2;
    }

    private static ref Entry Find(Entry[] entries, in InternetAddress host, ulong hash)
    {
        var at = (int)(hash >> 32) & (entries.Length - 1);

        while (entries[at].Value is not null && entries[at].Host != host)
        {
            at = (at + 1) & (entries.Length - 1);
        }

        return ref entries[at];
    }

    private void Grow()
    {
        var entries = new Entry[_entries.Length * 2];

        foreach (ref readonly var entry in _entries.AsSpan())
        {
            if (entry.Value is not null)
            {
                Find(entries, entry.Host, HashOf(entry.Host)) = entry;
            }
        }

        _entries = entries;
    }

    private readonly record struct Entry(InternetAddress Host, T? Value);
}
