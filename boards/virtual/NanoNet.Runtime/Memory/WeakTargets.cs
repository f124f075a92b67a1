using System;
using System.Runtime.CompilerServices;

namespace NanoNet.Runtime;

/// <summary>What weak references of the firmware lead to, kept until the board's heap is collected.</summary>
/// <remarks>.NET collects when it likes, which a weak reference would show. Here an object goes only where the board has all garbage looked for.</remarks>
internal sealed class WeakTargets
{
    private readonly ConditionalWeakTable<WeakReference, StrongBox<object?>> _kept = [];

    /// <summary>A reference was made, or leads to something else now.</summary>
    public void Keep(WeakReference reference, object? target) => _kept.AddOrUpdate(reference, new StrongBox<object?>(target));

    /// <summary>Before a collection: nothing is kept.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void LetGo()
    {
        foreach (var (_, kept) in _kept)
        {
            kept.Value = null;
        }
    }

    /// <summary>After it: what is still there stays until the next.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void TakeBack()
    {
        foreach (var (reference, kept) in _kept)
        {
            kept.Value = reference.Target;
        }
    }
}
