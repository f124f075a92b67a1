using System;
using System.Collections.Generic;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Puts one direction of a connection in order. What comes in order is handed on without a copy.</summary>
internal sealed class StreamAssembler(SequenceNumber next, IStreamReader reader)
{
    /// <summary>Octets held for a stream while one before them is missing; twice the largest window without scaling.</summary>
    private const int MaxHeld = 2 * 65535;

    private readonly List<HeldOctets> _held = [];
    private SequenceNumber _next = next;
    private int _heldLength;
    private bool _isDone;

    /// <summary>Takes a segment's data.</summary>
    /// <param name="first">Number of its first octet.</param>
    /// <param name="octets">The octets, as far as they were captured.</param>
    /// <param name="length">How many they were on the wire.</param>
    /// <param name="frame">Number of the frame.</param>
    /// <param name="timeNs">Its time.</param>
    public void Add(SequenceNumber first, ReadOnlySpan<byte> octets, int length, long frame, long timeNs)
    {
        if (_isDone || length == 0)
        {
            return;
        }

        if (first > _next)
        {
            Hold(first, octets, length, frame, timeNs);
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
            reader.End(frame, timeNs);
        }
    }

    /// <summary>Gives up on octets that never came.</summary>
    public void Finish()
    {
        if (!_isDone && _held.Count > 0)
        {
            Break();
        }
    }

    private void Hold(SequenceNumber first, ReadOnlySpan<byte> octets, int length, long frame, long timeNs)
    {
        if (_heldLength + octets.Length > MaxHeld)
        {
            Break();
            return;
        }

        _heldLength += octets.Length;
        _held.Add(new HeldOctets(first, octets.ToArray(), length, frame, timeNs));
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
            reader.Read(octets[skip..], frame, timeNs);
        }

        if (octets.Length < length)
        {
            Break();
        }
    }

    private void HandOnHeld()
    {
        for (var i = 0; i < _held.Count && !_isDone; i++)
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

    private void Break()
    {
        _isDone = true;
        _held.Clear();
        reader.Break();
    }

    private readonly record struct HeldOctets(SequenceNumber First, byte[] Octets, int Length, long Frame, long TimeNs);
}
