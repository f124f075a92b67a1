using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>What an end need not have answered, or cannot have: data that came after it closed, and what had no way to go.</summary>
internal static class Excuses
{
    /// <summary>True if the other end has brought data since the end closed, and how far it had brought all by then.</summary>
    public static bool HasDataAfterFin(this TcpConnection connection, int end, out SequenceNumber numberAtFin)
    {
        ref var other = ref connection.Ends[1 - end];
        numberAtFin = connection.Ends[end].History?.OtherAtFin ?? connection.FinOrder?.NextAtFin ?? default;

        if (!other.IsNextKnown || (connection.Ends[end].History?.OtherAtFin is null && connection.FinOrder?.First != end))
        {
            return false;
        }

        var brought = other.ContiguousEnd;
        return (other.IsFinSeen && brought > other.Fin ? other.Fin : brought) > numberAtFin;
    }

    /// <summary>True if the other end has sent data since the end closed, or may have: what it sent was not all seen, or has not come in order.</summary>
    public static bool MayHaveDataAfterFin(this TcpConnection connection, int end)
    {
        ref var other = ref connection.Ends[1 - end];
        var hasData = connection.HasDataAfterFin(end, out var numberAtFin);
        // In any other capture data may have been on its way when the end closed: what it has not acknowledged.
        var isOnItsWay = !connection.Options.IsLossless && connection.Ends[end].IsAcknowledgedKnown && other.IsNextKnown
            && connection.Ends[end].Acknowledged < (other.IsFinSeen ? other.Fin : other.Highest);

        return hasData || isOnItsWay
            || (other.Holes is { IsEmpty: false } && connection.FinOrder?.First == end && (other.IsFinSeen ? other.Fin : other.Highest) > numberAtFin);
    }

    /// <summary>True if data that came after the end closed was not acknowledged: it need not be, nor what came with it (RFC 9293 section 3.6.1).</summary>
    public static bool IgnoresDataAfterFin(this TcpConnection connection, int end) =>
        connection.HasDataAfterFin(end, out var numberAtFin) && connection.Ends[end].IsAcknowledgedKnown && connection.Ends[end].Acknowledged <= numberAtFin;

    /// <summary>True if what an end had to send between two times may have waited for the other one's hardware address.</summary>
    public static bool MayHaveWaited(this TcpConnection connection, int end, long fromNs, long toNs) =>
        connection.Ends[end].IsJudged && connection.Subjects.MayHaveWaitedFor(connection.Endpoint(1 - end).Address, fromNs, toNs);

    /// <summary>True if the answer that an end owed since a time may have been kept back, or lost, for want of the other one's hardware address.</summary>
    public static bool MayLackAnswer(this TcpConnection connection, int end, long sinceNs) => connection.MayHaveWaited(end, sinceNs, sinceNs + Patience.AnswerNs);
}
