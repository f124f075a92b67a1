namespace System.Threading;

public static class Timeout
{
    public static readonly TimeSpan InfiniteTimeSpan = new(-TimeSpan.TicksPerMillisecond);

    public const int Infinite = -1;

    /// <summary>The milliseconds of a time-out argument.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below -1 or above what an Int32 holds.</exception>
    internal static int Milliseconds(TimeSpan timeout)
    {
        var milliseconds = timeout.Ticks / TimeSpan.TicksPerMillisecond;

        if (milliseconds is < Infinite or > int.MaxValue)
        {
            throw new ArgumentOutOfRangeException(nameof(timeout));
        }

        return (int)milliseconds;
    }
}
