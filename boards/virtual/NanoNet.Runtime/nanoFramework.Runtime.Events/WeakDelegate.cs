using System;

namespace nanoFramework.Runtime.Events;

public static class WeakDelegate
{
    /// <summary>Keeps its targets alive: when .NET collects is no moment of the board's.</summary>
    public static Delegate? Combine(Delegate? a, Delegate? b) => Delegate.Combine(a, b);

    public static Delegate? Remove(Delegate? a, Delegate? b) => Delegate.Remove(a, b);
}
