using System.Runtime.InteropServices;
using System.Threading;

namespace NanoNet.Validation;

/// <summary>
/// How far one of two trackers is that may work side by side. What goes by the order of frames over all connections waits for its turn;
/// that is rare, as nearly everything concerns one connection only.
/// </summary>
/// <remarks>Both cannot wait for each other: the one at the earlier frame goes on. And neither waits for frames that the other has not got yet,
/// because both are given the same stretch of the capture.</remarks>
internal sealed class FrameTurn
{
    private Place _place;
    private FrameTurn? _other;

    /// <summary>Number of the frame that is worked on.</summary>
    public long Frame => _place.Frame;

    /// <summary>Has two trackers heed each other from now on.</summary>
    public static void Link(FrameTurn one, FrameTurn other)
    {
        one._other = other;
        other._other = one;
    }

    /// <summary>A frame is begun; those before it are done.</summary>
    public void Come(long frame) => Volatile.Write(ref _place.Frame, frame);

    /// <summary>Waits until the other tracker is done with all frames before this one.</summary>
    public void Await()
    {
        if (_other is not { } other)
        {
            return;
        }

        var spin = default(SpinWait);

        while (Volatile.Read(ref other._place.Frame) < _place.Frame)
        {
            spin.SpinOnce();
        }
    }

    // It changes with every segment: in a line of the cache with anything else it would take that away from the other core.
    [StructLayout(LayoutKind.Explicit, Size = 2 * CacheLine.Length)]
    private struct Place
    {
        [FieldOffset(CacheLine.Length)]
        public long Frame;
    }
}
