using System;
using System.Collections.Generic;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Puts one direction of a connection in order. What comes in order is handed on without a copy.</summary>
internal struct StreamAssembler
{
    /// <summary>Octets held for a stream while one before them is missing; twice the largest window without scaling.</summary>
    private const int MaxHeld = 2 * 65535;

    /// <summary>Segments held; each is looked at whenever a hole is filled.</summary>
    private const int MaxHeldSegments = 512;

    private IStreamReader? _reader;

    // Null until something is missing, which in most streams never is.
    private List<HeldOctets>? _held;
    private SequenceNumber _next;
    private int _heldLength;
    private bool _hasBegun;
    private bool _isDone;

    /// <param name="next">Number of the stream's first octet.</param>
    /// <param name="reader">Reads it.</param>
    public StreamAssembler(SequenceNumber next, IStreamReader reader) => Begin(next, reader);

    /// <summary>Number of the octet that comes after those that were handed on.</summary>
    public readonly SequenceNumber Next => _next;

    /// <summary>True once the stream is known where it begins.</summary>
    public readonly bool HasBegun => _hasBegun;

    private readonly SequenceNumber FirstHeld
    {
        get
        {
            var first = _held![0].First;

            foreach (var held in _held)
            {
                first = held.First < first ? held.First : first;
            }

            return first;
        }
    }

    /// <summary>Begins a stream, of which nothing has come yet.</summary>
    /// <param name="next">Number of its first octet.</param>
    /// <param name="reader">Reads it.</param>
    public void Begin(SequenceNumber next, IStreamReader reader)
    {
        _reader = reader;
        _next = next;
        _hasBegun = true;
    }

    /// <summary>Forgets the stream, if there was one.</summary>
    public void Clear()
    {
        _held = null;
        _next = default;
        _heldLength = 0;
        _hasBegun = false;
        _isDone = false;
    }

    /// <summary>Takes a segment's data.</summary>
    /// <param name="first">Number of its first octet.</param>
    /// <param name="octets">The octets, as far as they were captured.</param>
    /// <param name="length">How many they were on the wire.</param>
    /// <param name="frame">Number of the frame.</param>
    /// <param name="timeNs">Its time.</param>
    /// <param name="acknowledged">One after the last octet that the other end has acknowledged; null if that is not known.</param>
    public void Add(SequenceNumber first, ReadOnlySpan<byte> octets, int length, long frame, long timeNs, SequenceNumber? acknowledged = null)
    {
        if (_isDone || length == 0)
        {
            return;
        }

        if (first > _next)
        {
            Hold(first, octets, length, frame, timeNs);

            // What the other end has is not sent again: the capture lacks it for good.
            if (_held!.Count > 0 && acknowledged is { } end && end >= FirstHeld)
            {
                SkipToHeld();
            }

            return;
        }

        HandOn(first, octets, length, frame, timeNs);
        HandOnHeld();
    }

    /// <summary>Ends the stream if all octets before its FIN have been handed on.</summary>
    public void EndAt(SequenceNumber fin, long frame, long timeNs)
    {
        if (!_isDone && _next == fin)
        {
            _isDone = true;
            _reader!.End(frame, timeNs);
        }
    }

    /// <summary>Gives up on octets that never came.</summary>
    public void Finish()
    {
        while (!_isDone && _held is { Count: > 0 })
        {
            SkipToHeld();
        }

        _isDone = true;
    }

    private void Hold(SequenceNumber first, ReadOnlySpan<byte> octets, int length, long frame, long timeNs)
    {
        _heldLength += octets.Length;
        _held ??= [];
        _held.Add(new HeldOctets(first, octets.ToArray(), length, frame, timeNs));

        while (_heldLength > MaxHeld || _held.Count > MaxHeldSegments)
        {
            SkipToHeld();
        }
    }

    /// <summary>Gives up on the octets before the first ones that are held, and goes on with those.</summary>
    private void SkipToHeld()
    {
        var first = FirstHeld;
        var missing = first - _next;
        _next = first;
        _reader!.Skip(missing);
        HandOnHeld();
    }

    private void HandOn(SequenceNumber first, ReadOnlySpan<byte> octets, int length, long frame, long timeNs)
    {
        var skip = _next - first;

        if (skip >= length)
        {
            return;
        }

        if (skip < octets.Length)
        {
            _next = first + (uint)octets.Length;
            _reader!.Read(octets[skip..], frame, timeNs);
        }

        if (octets.Length < length)
        {
            var missing = first + (uint)length - _next;
            _next = first + (uint)length;
            _reader!.Skip(missing);
        }
    }

    private void HandOnHeld()
    {
        for (var i = 0; _held is not null && i < _held.Count && !_isDone; i++)
        {
            var held = _held[i];

            if (held.First > _next)
            {
                continue;
            }

            _held.RemoveAt(i);
            _heldLength -= held.Octets.Length;
            HandOn(held.First, held.Octets, held.Length, held.Frame, held.TimeNs);
            // What could not go before may go now.
            i = -1;
        }
    }

    private readonly record struct HeldOctets(SequenceNumber First, byte[] Octets, int Length, long Frame, long TimeNs);
}
