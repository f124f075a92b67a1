using System.Collections.Generic;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Segments that go to where there is no connection, or to one that is over.</summary>
internal static class Strays
{
    // More than can be on their way at once; of a flood the last are looked at.
    private const int MaxStrays = 64;

    /// <summary>Takes the stray segment that a reset answers: the first whose number it has, be it one that crossed the close, else the last.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="reset">The reset.</param>
    /// <param name="stray">What it answers.</param>
    /// <returns>False if there is none.</returns>
    public static bool TryTakeStray(this TcpConnection connection, in SegmentContext reset, out StraySegment stray)
    {
        stray = default;

        if (connection.KnownIncidents?.Strays is not { Count: > 0 } strays)
        {
            return false;
        }

        var (from, sequence, acknowledgment) = (reset.From, reset.Sequence, reset.Acknowledgment);
        var at = strays.FindIndex(one => one.From != from && (one.HasAck ? one.Acknowledgment == sequence : one.End == acknowledgment));

        if (at < 0 && TryTakeCrossing(connection, reset, out stray))
        {
            return true;
        }

        at = at >= 0 ? at : strays.FindLastIndex(one => one.From != from);

        if (at < 0)
        {
            return false;
        }

        stray = strays[at];
        connection.Incidents.Crossing?.Clear();

        // Answers come in the order of what they answer: what came before this gets none.
        strays.RemoveRange(0, at + 1);
        return true;
    }

    /// <summary>True if the segment goes to an end that certainly has no such connection.</summary>
    public static bool IsStray(ref SegmentContext context)
    {
        if (!context.Connection.Options.IsLossless || context.Connection.IsOverLive)
        {
            return false;
        }

        return context.Receiver.State == TcpState.Closed || (context.Connection.Segments == 1 && context.Receiver.State == TcpState.Unknown);
    }

    /// <summary>Remembers a segment that goes to where there is no connection; a reset is due.</summary>
    public static void AddStray(ref SegmentContext context) => Add(context.Connection.Incidents.Strays ??= [], ref context);

    /// <summary>Remembers a segment that may reach an end only after that end has closed: it draws a reset then, as a stray one does.</summary>
    public static void AddCrossing(ref SegmentContext context)
    {
        if (context.Connection.Options.IsLossless && context.Has(TcpControlBits.Ack))
        {
            Add(context.Connection.Incidents.Crossing ??= [], ref context);
        }
    }

    public static bool IsSuspended(ref SegmentContext context) =>
        context.Connection.IsOverLive && context.Connection.SynAckFrom < 0 && (context.Bits & TcpControlBits.Syn) == 0;

    /// <summary>A segment of an open connection for whose endpoints a SYN came: judged no more, but it may end that connection.</summary>
    public static void TakeOfOld(ref SegmentContext context)
    {
        var connection = context.Connection;

        if (context.Has(TcpControlBits.Rst))
        {
            // Of the SYN's sender it has to have the number that the other end expects (RFC 5961 section 3.2).
            connection.Incidents.IsOldOver |= context.From != connection.Client || context.Sequence == connection.Incidents.OldAcknowledgment;
        }
        else if (context.From != connection.Client && context.Has(TcpControlBits.Ack))
        {
            connection.Incidents.OldAcknowledgment = context.Acknowledgment;
        }
    }

    // What is captured on its way to an end may still wait there while that end closes.
    private static bool TryTakeCrossing(TcpConnection connection, in SegmentContext reset, out StraySegment stray)
    {
        stray = default;

        if (reset.Sender.State != TcpState.Closed || connection.Incidents.Crossing is not { } crossing)
        {
            return false;
        }

        // Octets that were acknowledged had arrived, and so had all that came before them.
        var (from, sequence, arrived) = (reset.From, reset.Sequence, reset.Sender.Acknowledged);
        var at = crossing.FindIndex(one => one.From != from && one.Acknowledgment == sequence
            && (one.End > arrived || (one.End == arrived && !one.HasOctets)));

        if (at < 0)
        {
            return false;
        }

        stray = crossing[at];
        crossing.RemoveRange(0, at + 1);
        return true;
    }

    private static void Add(List<StraySegment> strays, ref SegmentContext context)
    {
        if (strays.Count == MaxStrays)
        {
            strays.RemoveAt(0);
        }

        strays.Add(new StraySegment(
            context.From,
            context.Arrival.Frame,
            context.Arrival.TimeNs,
            context.Has(TcpControlBits.Ack),
            context.DataLength > 0,
            context.Acknowledgment,
            context.End));
    }
}
