using System;
using System.Runtime.InteropServices;

namespace NanoNet.Validation;

/// <summary>What is wrong with the capture itself: time, cut frames, lost frames, and frames that it holds twice.</summary>
internal sealed class CaptureInspector(Evidence evidence)
{
    /// <summary>A mirror port gives the copy at once; a host that sends the same again waits longer.</summary>
    private const long MirrorNs = 500_000;

    private const int Remembered = 8;

    // Addresses, network header and the beginning of the transport's: identification, numbers and checksums are in it.
    private const int Compared = 64;

    private readonly (long TimeNs, ulong Print)[] _recent = new (long, ulong)[Remembered];
    private int _next;
    private long _lastNs = long.MinValue;

    /// <summary>Looks at a frame's time and length.</summary>
    public void Add(in FrameStamp frame, bool isCut)
    {
        if (frame.TimeNs < _lastNs)
        {
            evidence.Violate(new Violation(Fact.CaptureTimeBackward, frame.Number));
        }
        else
        {
            evidence.See(Fact.CaptureTimeForward);
        }

        _lastNs = frame.TimeNs;

        if (isCut)
        {
            evidence.Violate(new Violation(Fact.CaptureFrameCut, frame.Number));
        }
    }

    /// <summary>The file says that frames before this one were lost.</summary>
    public void TakeDrops(long frame) => evidence.Violate(new Violation(Fact.CaptureFramesDropped, frame));

    /// <summary>Looks whether an IPv4 datagram whose identification tells it from others was just there.</summary>
    public void TakeDatagram(in FrameStamp frame, ReadOnlySpan<byte> octets)
    {
        var print = Print(octets);

        foreach (var (timeNs, other) in _recent)
        {
            if (other == print && frame.TimeNs - timeNs is >= 0 and < MirrorNs)
            {
                evidence.Violate(new Violation(Fact.CaptureFrameTwice, frame.Number));
                return;
            }
        }

        evidence.See(Fact.CaptureFrameOnce);
        _recent[_next++ % Remembered] = (frame.TimeNs, print);
    }

    private static ulong Print(ReadOnlySpan<byte> octets)
    {
        const ulong Prime = 0x9E37_79B9_7F4A_7C15;

        var print = (ulong)octets.Length;

        foreach (var word in MemoryMarshal.Cast<byte, ulong>(octets[..Math.Min(octets.Length, Compared)]))
        {
            print = ((print ^ word) * Prime) ^ (print >> 29);
        }

        return print | 1;
    }
}
