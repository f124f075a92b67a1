using System.Collections.Generic;

namespace NanoNet.Runtime;

/// <summary>A lock that is held.</summary>
internal sealed class Lock
{
    public ManagedThread? Owner { get; set; }

    /// <summary>How often the owner entered.</summary>
    public int Depth { get; set; }

    /// <summary>Who wants it, the longest waiter first.</summary>
    public List<ManagedThread> Waiters { get; } = [];
}
