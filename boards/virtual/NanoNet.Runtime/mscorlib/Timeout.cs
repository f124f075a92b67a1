using NanoNet.Runtime.Redirection;

namespace System.Threading;

public static class Timeout
{
    public static readonly TimeSpan InfiniteTimeSpan = new(-TimeSpan.TicksPerMillisecond);

    public const int Infinite = -1;

    /// <summary>The milliseconds of a time-out argument.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below -1 or above what an Int32 holds.</exception>
    /// <param name="timeout">The argument.</param>
    /// <param name="isManaged">Whether nanoFramework's managed code looks at it.</param>
    internal static int Milliseconds(TimeSpan timeout, bool isManaged = false)
    {
        var milliseconds = timeout.Ticks / TimeSpan.TicksPerMillisecond;

        if (milliseconds is < Infinite or > int.MaxValue)
        {
            throw isManaged ? ManagedErrors.OutOfRange() : new ArgumentOutOfRangeException();
        }

        return (int)milliseconds;
    }

    /// <exception cref="ArgumentOutOfRangeException">Below -1.</exception>
    internal static void Check(int milliseconds)
    {
        if (milliseconds < Infinite)
        {
            throw new ArgumentOutOfRangeException();
        }
    }
}
