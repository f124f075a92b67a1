using System;

namespace NanoNet.Runtime;

/// <summary>The board's time of day: the host's, until firmware or a time server sets it.</summary>
public sealed class WallClock
{
    private readonly Func<DateTime> _host;
    private TimeSpan _ahead;

    /// <summary>On the host's clock.</summary>
    public WallClock()
        : this(static () => DateTime.UtcNow)
    {
    }

    /// <summary>On another clock.</summary>
    public WallClock(Func<DateTime> host) => _host = host;

    /// <summary>UTC.</summary>
    public DateTime Now => _host() + _ahead;

    public void Set(DateTime time) => _ahead = time - _host();
}
