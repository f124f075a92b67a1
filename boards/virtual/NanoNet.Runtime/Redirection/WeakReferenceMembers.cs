using System;

namespace NanoNet.Runtime.Redirection;

/// <summary>A WeakReference that knows its object until that is really gone, which is after its finalizer.</summary>
[Redirects("System.WeakReference")]
public static class WeakReferenceMembers
{
    public static WeakReference Create(object? target)
    {
        var reference = new WeakReference(target, trackResurrection: true);
        HeapHooks.Heap?.WeakTargets?.Keep(reference, target);
        return reference;
    }

    public static void set_Target(WeakReference self, object? value)
    {
        self.Target = value;
        HeapHooks.Heap?.WeakTargets?.Keep(self, value);
    }
}
