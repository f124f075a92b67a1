using System;

namespace NanoNet.Runtime.Redirection;

/// <summary>A WeakReference that knows its object until that is really gone, which is after its finalizer.</summary>
[Redirects("System.WeakReference")]
public static class WeakReferenceMembers
{
    public static WeakReference Create(object? target) => new(target, trackResurrection: true);
}
