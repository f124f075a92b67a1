using System;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NanoNet.Bench;

/// <summary>Wall-clock time: UTC at the start, the monotonic clock from there, so that stamps never go back.</summary>
public sealed partial class RealClock : IBenchClock
{
    private const long NanosecondsPerSecond = 1_000_000_000;

    private readonly long _epoch = (DateTime.UtcNow - DateTime.UnixEpoch).Ticks * (NanosecondsPerSecond / TimeSpan.TicksPerSecond);
    private readonly long _started = Stopwatch.GetTimestamp();

    public Instant Now
    {
        get
        {
            // Int128: ticks of a nanosecond stopwatch times 10^9 leave 64 bits after nine seconds.
            var elapsed = (Int128)(Stopwatch.GetTimestamp() - _started) * NanosecondsPerSecond / Stopwatch.Frequency;

            return new Instant(_epoch + (long)elapsed);
        }
    }

    public void Wait(Span<PollDescriptor> watched, Instant deadline)
    {
        var left = deadline == Instant.Never ? -1 : Math.Max(0, deadline.Nanoseconds - Now.Nanoseconds);
        var limit = new TimeSpecification(left / NanosecondsPerSecond, left % NanosecondsPerSecond);

        // A signal (EINTR) ends the wait early with nothing ready, which every caller takes for an ordinary turn.
        if (PollFor(watched, left < 0 ? default(TimeSpecification?) : limit) < 0)
        {
            foreach (ref var entry in watched)
            {
                entry.Returned = PollEvents.None;
            }
        }
    }

    private static unsafe int PollFor(Span<PollDescriptor> watched, TimeSpecification? limit)
    {
        var value = limit.GetValueOrDefault();

        fixed (PollDescriptor* entries = watched)
        {
            return Poll(entries, (nuint)watched.Length, limit is null ? null : &value, null);
        }
    }

    [LibraryImport("libc", EntryPoint = "ppoll")]
    private static unsafe partial int Poll(PollDescriptor* entries, nuint count, TimeSpecification* limit, void* signals);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct TimeSpecification(long Seconds, long Nanoseconds);
}
