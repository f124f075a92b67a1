using System;
using System.Threading;

namespace NanoNet.Capture;

/// <summary>A piece of a capture in memory. Who needs its frames for longer than until the next batch is read holds it; another one is read into then.</summary>
public sealed class CaptureBlock
{
    private readonly byte[] _octets;
    private int _holders;

    internal CaptureBlock(int length) => _octets = GC.AllocateUninitializedArray<byte>(length);

    /// <summary>The whole piece, with what the file has between frames.</summary>
    public ReadOnlySpan<byte> Octets => _octets;

    internal byte[] Array => _octets;

    internal int Length => _octets.Length;

    internal bool IsHeld => Volatile.Read(ref _holders) != 0;

    /// <summary>Keeps its frames as they are, until as many have let it go as have held it.</summary>
    public void Hold() => Interlocked.Increment(ref _holders);

    /// <summary>Lets go of it, on whatever thread.</summary>
    public void Release() => Interlocked.Decrement(ref _holders);
}
