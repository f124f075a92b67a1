using System;

namespace NanoNet.Runtime;

/// <summary>The board's time of day: the host's, until firmware or a time server sets it.</summary>
public sealed class WallClock
{
    private TimeSpan _ahead;

    /// <summary>UTC.</summary>
    public DateTime Now => DateTime.UtcNow + _ahead;

    public void Set(DateTime time) => _ahead = time - DateTime.UtcNow;
}
