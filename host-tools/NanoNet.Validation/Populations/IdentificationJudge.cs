using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>
/// Identifications of IPv4 datagrams that may be fragmented: a host does not use one again for the same destination and protocol while the
/// first datagram may still be on its way (RFC 6864 section 4.3).
/// </summary>
/// <remarks>
/// All are looked at as long as they fit the memory. Of more only those whose identification is a multiple of 2, 4, 8 ...: who counts round comes
/// to each of these as often as to any other.
/// </remarks>
internal sealed class IdentificationJudge(Evidence evidence)
{
    /// <summary>RFC 6864 section 2: two minutes, as RFC 9293's maximum segment lifetime.</summary>
    private const long LifetimeNs = 120_000_000_000;

    /// <summary>1,000 random ones of 65,536 hold no two alike once in 2,000 captures: exp(-1000^2 / 2 / 65536). One repetition is a fault with any sample.</summary>
    private const int Sample = 1000;

    private const int MaxKept = 4096;

    /// <summary>The transport's header, its checksum included: copies of a datagram have the same.</summary>
    private const int ComparedLength = 28;

    private readonly Dictionary<(InternetAddress Source, InternetAddress Destination, IPProtocol Protocol, ushort Identification), (long TimeNs, ulong Print)> _kept = [];
    private readonly Dictionary<(InternetAddress Source, InternetAddress Destination, IPProtocol Protocol), int> _counts = [];
    private int _skipped;

    /// <summary>Takes a datagram of a judged host that is no later fragment and may be fragmented.</summary>
    /// <param name="frame">Its frame.</param>
    /// <param name="info">Its addresses and identification.</param>
    /// <param name="protocol">What it carries.</param>
    /// <param name="payload">What of that was captured.</param>
    public void Take(in FrameStamp frame, in DatagramInfo info, IPProtocol protocol, ReadOnlySpan<byte> payload)
    {
        // Hosts without an address share that one.
        if ((info.Identification & _skipped) != 0 || info.Source.IsIPv4 && info.Source.IPv4.IsAny)
        {
            return;
        }

        var key = (info.Source, info.Destination, protocol, info.Identification);
        var print = Print(payload);

        if (_kept.TryGetValue(key, out var before) && frame.TimeNs - before.TimeNs < LifetimeNs)
        {
            if (before.Print != print)
            {
                evidence.Violate(new Violation(Fact.IPv4IdentificationRepeated, frame.Number));
            }
        }
        else
        {
            Count((info.Source, info.Destination, protocol));
        }

        if (_kept.Count == MaxKept && !_kept.ContainsKey(key))
        {
            Forget(frame.TimeNs);
        }

        _kept[key] = (frame.TimeNs, print);
    }

    public void Finish()
    {
        if (_counts.Values.Any(static count => count >= Sample))
        {
            evidence.See(Fact.IPv4IdentificationsDiffer);
        }
        else if (_counts.Count > 0)
        {
            evidence.See(Fact.IPv4IdentificationsTooFew);
        }
    }

    private static ulong Print(ReadOnlySpan<byte> payload)
    {
        const ulong Prime = 0x9E37_79B9_7F4A_7C15;

        Span<byte> octets = stackalloc byte[ComparedLength + sizeof(int)];
        octets.Clear();
        payload[..Math.Min(payload.Length, ComparedLength)].CopyTo(octets);
        var print = (ulong)payload.Length;

        foreach (var word in MemoryMarshal.Cast<byte, ulong>(octets))
        {
            print = (print ^ word) * Prime;
        }

        return print;
    }

    private void Count((InternetAddress, InternetAddress, IPProtocol) triple)
    {
        if (_counts.Count < MaxKept || _counts.ContainsKey(triple))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, triple, out _)++;
        }
    }

    /// <summary>Makes room: by what is too old to matter, and, if that is less than half, by looking at half as many from now on.</summary>
    private void Forget(long nowNs)
    {
        foreach (var (key, (timeNs, _)) in _kept)
        {
            if (nowNs - timeNs >= LifetimeNs)
            {
                _kept.Remove(key);
            }
        }

        while (_kept.Count > MaxKept / 2 && _skipped < ushort.MaxValue)
        {
            _skipped = (_skipped << 1) | 1;

            foreach (var key in _kept.Keys.Where(key => (key.Identification & _skipped) != 0))
            {
                _kept.Remove(key);
            }
        }

        // All of one identification: datagrams to ever other hosts. Nothing is repeated there.
        if (_kept.Count > MaxKept / 2)
        {
            _kept.Clear();
        }
    }
}
