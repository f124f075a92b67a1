using System;

namespace NanoNet.Bench;

/// <summary>The time that the whole bench lives on: deadlines, retransmissions and the capture's stamps.</summary>
/// <remarks>
/// Whatever waits, waits in <see cref="Wait"/> and nowhere else, so that a clock that jumps instead of sleeping is a second
/// implementation of this interface and no other change.
/// </remarks>
public interface IBenchClock
{
    /// <summary>Now. Never goes back.</summary>
    Instant Now { get; }

    /// <summary>Blocks until a watched descriptor is ready or <paramref name="deadline"/> has come, whichever is first.</summary>
    /// <param name="watched">In: what to watch. Out: <see cref="PollDescriptor.Returned"/> of each.</param>
    /// <param name="deadline"><see cref="Instant.Never"/> for none; one in the past makes this a look, not a wait.</param>
    void Wait(Span<PollDescriptor> watched, Instant deadline);
}
