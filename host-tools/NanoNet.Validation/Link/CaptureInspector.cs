using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NanoNet.Validation;

/// <summary>What is wrong with the capture itself: time, cut frames, lost frames, and frames that it holds twice.</summary>
internal sealed class CaptureInspector(Evidence evidence)
{
    /// <summary>A mirror port gives the copy at once; a host that sends the same again waits longer.</summary>
    private const long MirrorNs = 500_000;

    // As many as a vector holds: a power of two.
    private const int Remembered = 8;

    // Identification and checksum of the network header, addresses, and the beginning of the transport's with its numbers.
    private const int ComparedFrom = 4;
    private const int ComparedTo = 36;

    private readonly ulong[] _prints = new ulong[Remembered];
    private readonly long[] _timesNs = new long[Remembered];
    private int _next;
    private long _lastNs = long.MinValue;

    /// <summary>Looks at a frame's time and length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in FrameStamp frame, bool isCut)
    {
        if (frame.TimeNs < _lastNs)
        {
            Violate(Fact.CaptureTimeBackward, frame.Number);
        }
        else
        {
            evidence.See(Fact.CaptureTimeForward);
        }

        _lastNs = frame.TimeNs;

        if (isCut)
        {
            Violate(Fact.CaptureFrameCut, frame.Number);
        }
    }

    /// <summary>The file says that frames before this one were lost.</summary>
    public void TakeDrops(long frame) => evidence.Violate(new Violation(Fact.CaptureFramesDropped, frame));

    /// <summary>Looks whether an IPv4 datagram whose identification tells it from others was just there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void TakeDatagram(in FrameStamp frame, ReadOnlySpan<byte> octets)
    {
        var print = Print(octets);

        // Eight in one look, where the processor can: nearly always there is none.
        if (Vector512.EqualsAny(Vector512.LoadUnsafe(in _prints[0]), Vector512.Create(print)) && IsTwice(frame.TimeNs, print))
        {
            Violate(Fact.CaptureFrameTwice, frame.Number);
            return;
        }

        evidence.See(Fact.CaptureFrameOnce);
        var place = _next++ & (Remembered - 1);
        _prints[place] = print;
        _timesNs[place] = frame.TimeNs;
    }

    private bool IsTwice(long timeNs, ulong print) => timeNs - _timesNs[_prints.AsSpan().IndexOf(print)] is >= 0 and < MirrorNs;

    private void Violate(Fact fact, long frame) => evidence.Violate(new Violation(fact, frame));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Print(ReadOnlySpan<byte> octets)
    {
        const ulong Prime = 0x9E37_79B9_7F4A_7C15;

        var print = (ulong)octets.Length;

        if (octets.Length >= ComparedTo)
        {
            // As below, for nearly all: without a loop.
            var words = octets[ComparedFrom..];
            print = (print ^ Word(words, 0)) * Prime;
            print = (print ^ Word(words, 1)) * Prime;
            print = (print ^ Word(words, 2)) * Prime;
            return ((print ^ Word(words, 3)) * Prime) | 1;
        }

        foreach (var word in MemoryMarshal.Cast<byte, ulong>(octets[ComparedFrom..]))
        {
            print = (print ^ word) * Prime;
        }

        return print | 1;
    }

    private static ulong Word(ReadOnlySpan<byte> octets, int index) => MemoryMarshal.Read<ulong>(octets[(index * sizeof(ulong))..]);
}
