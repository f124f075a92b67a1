using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>
/// The short way for the segment that an open connection expects: it goes on where its sender ended, fits the window, acknowledges what was sent,
/// and has the header that all its sender's segments have.
/// </summary>
/// <remarks>
/// It does to the connection what all inspectors together would do, and states what they would state. Whatever is not expected is left to them
/// untouched. A rule that is about such segments belongs here too; <see cref="TcpConnection.IsCalm"/> says from when to when it is asked.
/// </remarks>
internal static class ExpectedSegment
{
    // NOP NOP Timestamps, the whole of it.
    private const uint AlignedTimestamps = 0x0101_080A;
    private const int TimestampsLength = 12;

    /// <summary>Data of at least so many octets makes a packet that a path may not carry; see <see cref="CrossInspector"/>.</summary>
    private const int LongSegment = 1000;

    private static readonly FactSet s_any =
    [
        Fact.TcpHeaderWellFormed, Fact.TcpControlBitsLegal, Fact.TcpSynchronizedSegment, Fact.TcpReservedClear, Fact.TcpUrgentClear,
        Fact.TcpChecksumRight, Fact.TimeToLiveSteady, Fact.TcpAckOfSent, Fact.TcpAckForward, Fact.TcpWindowKept,
    ];

    private static readonly FactSet s_withTimestamp =
    [
        Fact.TcpOptionsWellFormed, Fact.TcpOptionsUnique, Fact.TcpTimestampsPresent, Fact.TcpTimestampsForward,
    ];

    private static readonly FactSet s_withData = [Fact.TcpDataWithinMss, Fact.TcpDataWithinWindow, Fact.TransferNotLimited];

    /// <summary>True if the next segments of a connection may be such that need no inspector.</summary>
    public static bool IsExpectable(TcpConnection connection)
    {
        ref var one = ref connection.Ends[0];
        ref var other = ref connection.Ends[1];
        var options = connection.Options;
        var phase = PhaseOf(connection, one, other);

        if (phase == CalmPhase.None || options.IsLossless || options.KeepSegments
            || options.FollowedConnection is not null || connection.IsOverLive || connection.IsSynAckWrong || connection.ResetFrom >= 0 || connection.IsRefused
            || connection.HasOpenIncident || !IsExpectable(one, phase) || !IsExpectable(other, phase)
            || one.HasTimestampsOption != other.HasTimestampsOption)
        {
            return false;
        }

        Prepare(ref one, other, phase);
        Prepare(ref other, one, phase);
        connection.Phase = phase;
        return true;
    }

    /// <summary>Takes the segment if it is the expected one.</summary>
    /// <param name="connection">A calm connection.</param>
    /// <param name="from">Index of the end that sent it.</param>
    /// <param name="segment">A segment that is here as a whole, and whose checksum is right.</param>
    /// <param name="arrival">What is known of it besides.</param>
    /// <param name="timeToLive">Time to live, or hop limit, of its datagram.</param>
    /// <returns>False if it is another one; then nothing has changed.</returns>
    public static bool TryTake(TcpConnection connection, int from, TcpSegment segment, in SegmentArrival arrival, byte timeToLive)
    {
        // Read before anything else: that there is a connection shows here then, and not where it begins, in a line of the cache that nothing else needs.
        var phase = connection.Phase;
        ref var end = ref connection.Ends[from];
        ref var other = ref connection.Ends[1 - from];
        ref var sender = ref connection.ProgressOf(from);
        ref var receiver = ref connection.ProgressOf(1 - from);
        var header = new SegmentHeader(segment);
        var hasTimestamps = sender.HasTimestamps;
        var dataLength = arrival.DataLength;
        var shown = ExpectedSegments.Any | (dataLength > 0 ? ExpectedSegments.WithData : ExpectedSegments.None);

        if (timeToLive != sender.TimeToLive)
        {
            return false;
        }

        if (!IsHeaderExpected(header, hasTimestamps, TcpControlBits.Ack))
        {
            return phase != CalmPhase.Opening && IsHeaderExpected(header, hasTimestamps, TcpControlBits.Ack | TcpControlBits.Fin)
                && ExpectedFin.TryTake(connection, from, segment, header, arrival);
        }

        if (phase == CalmPhase.Opening)
        {
            return ExpectedThird.TryTake(connection, from, segment, header, arrival);
        }

        if (!AreNumbersExpected(header, dataLength, hasTimestamps, sender, receiver)
            || (hasTimestamps && !AreTimestampsExpected(segment.OptionOctets, sender, receiver, arrival.TimeNs, ref shown))
            || !IsPaceExpected(end, other, header, arrival)
            || (dataLength > 0 && connection.IsHeldBack)
            || sender.Recent.TakeOrFind(header, dataLength, arrival.Identification, arrival.TimeNs))
        {
            return false;
        }

        sender.Identifications.TakePacket(arrival.Identification);
        connection.CountExpected(from, arrival, shown);
        sender.Packets++;
        sender.LastTimeNs = arrival.TimeNs;

        if (hasTimestamps)
        {
            TakeTimestamp(segment, ref sender, receiver);
        }

        if (dataLength > 0)
        {
            // Nearly never, and of the receiver no more is fetched: how many packets it has sent is looked at only then.
            if (receiver.Acknowledged == end.InitialSequenceNumber + 1U && receiver.Packets == 1)
            {
                PaceInspector.TakeFirst(connection, end, other);
            }

            sender.Identifications.TakeNext(arrival.Identification);
            TakeNotes(ref connection.NotesOf(from), sender.Next + (uint)dataLength, header, arrival.TimeNs);
            var inFlight = sender.Next + (uint)dataLength - receiver.Acknowledged;
            ref var sent = ref connection.SentOf(from);

            if (!sent.TryAppend(sender.Next, segment.Data, inFlight))
            {
                sent.Append(connection.Budget, sender.Next, segment.Data, inFlight);
            }

            TakeData(ref sender, arrival);
        }

        TakeAcknowledgment(header, ref sender, ref connection.NotesOf(1 - from), receiver.Next, arrival.TimeNs);

        if (phase == CalmPhase.Closing)
        {
            ExpectedFin.TakeAcknowledgment(connection, ref other, header.Acknowledgment);
        }

        if (dataLength > 0 && connection.IsFollowed)
        {
            connection.HandOnExpected(from, segment, arrival);
        }

        return true;
    }

    /// <summary>States what the expected segments of a connection have shown.</summary>
    public static void Finish(TcpConnection connection)
    {
        if (connection.Expected == ExpectedSegments.None)
        {
            return;
        }

        if ((connection.Expected & ExpectedSegments.Any) != 0)
        {
            connection.SeeAlways(s_any);
        }

        if ((connection.Expected & ExpectedSegments.WithTimestamp) != 0)
        {
            connection.SeeAlways(s_withTimestamp);
        }

        if ((connection.Expected & ExpectedSegments.WithData) != 0)
        {
            connection.SeeAlways(s_withData);
        }

        if ((connection.Expected & ExpectedSegments.WithEcho) != 0)
        {
            connection.SeeAlways(Fact.TcpTimestampsEchoed);
        }

        if ((connection.Expected & ExpectedSegments.WithUnseenEcho) != 0)
        {
            connection.SeeAlways(Fact.TcpTimestampsEchoUnseen);
        }
    }

    private static CalmPhase PhaseOf(TcpConnection connection, in TcpEnd one, in TcpEnd other)
    {
        if (one.State == TcpState.Established && other.State == TcpState.Established && connection.FinOrder is null)
        {
            return CalmPhase.Open;
        }

        if (ExpectedFin.IsExpectable(connection))
        {
            return CalmPhase.Closing;
        }

        return ExpectedThird.IsExpectable(connection) ? CalmPhase.Opening : CalmPhase.None;
    }

    private static bool IsExpectable(in TcpEnd end, CalmPhase phase) =>
        end.IsJudged && end.IsSynSeen && end.IsNextKnown && (phase == CalmPhase.Opening || (end.IsAcknowledgedKnown && end.IsRightEdgeKnown))
        && end.Next == end.Highest
        && end.History is null or { IsIdle: true } && !end.Notes.Has(EndMarks.Signed)
        && end.TimeToLive != 0 && end.Holes is null or { IsEmpty: true } && end.RejectedFrom is null
        && (!end.HasTimestampsOption || end.IsTimestampKnown);

    private static void Prepare(ref TcpEnd sender, in TcpEnd receiver, CalmPhase phase)
    {
        // Data before a connection is open, or once one end has closed, is not the usual.
        sender.Progress.Room = phase == CalmPhase.Open ? receiver.Mss ?? TcpEnd.DefaultMss : (ushort)0;
        sender.Progress.HasTimestamps = sender.HasTimestampsOption;
        sender.Progress.WindowShift = sender.HasScaleOption && receiver.HasScaleOption ? sender.Scale : (byte)0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsHeaderExpected(in SegmentHeader header, bool hasTimestamps, TcpControlBits bits) =>
        header.Has(hasTimestamps ? TcpSegment.MinHeaderLength + TimestampsLength : TcpSegment.MinHeaderLength, bits, ignored: TcpControlBits.Psh)
        && header.UrgentPointer == 0
        && header.Window != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreNumbersExpected(in SegmentHeader header, int dataLength, bool hasTimestamps, in TcpEndProgress sender, in TcpEndProgress receiver)
    {
        var acknowledgment = header.Acknowledgment;

        if (header.Sequence != sender.Next || acknowledgment - sender.Acknowledged < 0 || receiver.Next - acknowledgment < 0)
        {
            return false;
        }

        // A scaled window cannot tell every octet: losing less than one unit of it is no shrinking.
        var edge = acknowledgment + ((uint)header.Window << sender.WindowShift);

        if (edge + ((1U << sender.WindowShift) - 1U) - sender.OfferedEdge < 0)
        {
            return false;
        }

        if (dataLength > 0)
        {
            return dataLength + (hasTimestamps ? TimestampsLength : 0) <= sender.Room && receiver.RightEdge - (sender.Next + (uint)dataLength) > 0;
        }

        // The same acknowledgment once more asks for something, unless there is nothing to ask for.
        return acknowledgment != sender.Acknowledged || (header.Window == sender.LastWindow && acknowledgment == receiver.Next);
    }

    /// <summary>False for what <see cref="PaceInspector"/> and <see cref="CongestionInspector"/> have something to say of.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsPaceExpected(in TcpEnd sender, in TcpEnd receiver, in SegmentHeader header, in SegmentArrival arrival)
    {
        if (arrival.Congestion != 0 && (arrival.DataLength == 0 || !sender.Notes.Has(EndMarks.CongestionSetup) || !receiver.Notes.Has(EndMarks.CongestionSetup)))
        {
            return false;
        }

        if (receiver.Notes.TimerNs != 0 && arrival.TimeNs - receiver.Notes.TimerNs > PaceInspector.MaxDelayNs
            && header.Acknowledgment != sender.Progress.Acknowledged)
        {
            return false;
        }

        // Data that is small and not pushed, and data before any was acknowledged that is too much.
        return arrival.DataLength == 0
            || (((header.ControlBits & TcpControlBits.Psh) != 0 || arrival.DataLength * 2 >= sender.Progress.Room)
                && (receiver.Progress.Acknowledged != sender.InitialSequenceNumber + 1U
                    || PaceInspector.IsWithinInitialWindow(sender, receiver, header.Sequence + (uint)arrival.DataLength, arrival.DataLength)));
    }

    public static bool AreTimestampsExpected(
        ReadOnlySpan<byte> options, in TcpEndProgress sender, in TcpEndProgress receiver, long timeNs, ref ExpectedSegments shown)
    {
        if (BinaryPrimitives.ReadUInt32BigEndian(options) != AlignedTimestamps)
        {
            return false;
        }

        var value = BinaryPrimitives.ReadUInt32BigEndian(options[4..]);
        var echo = BinaryPrimitives.ReadUInt32BigEndian(options[8..]);
        var ahead = unchecked((int)(echo - receiver.LastTimestamp));
        shown |= ExpectedSegments.WithTimestamp | (ahead <= 0 ? ExpectedSegments.WithEcho : ExpectedSegments.WithUnseenEcho);

        return unchecked((int)(value - sender.LastTimestamp)) >= 0
            && (ahead <= 0
                ? unchecked((int)(echo - receiver.FirstTimestamp)) >= 0
                : OptionInspector.MayBeUnseen(ahead, timeNs - receiver.LastTimeNs))
            && (!sender.IsRecentTimestampKnown || unchecked((int)(value - sender.RecentTimestamp)) >= 0);
    }

    public static void TakeTimestamp(TcpSegment segment, ref TcpEndProgress sender, in TcpEndProgress receiver)
    {
        var value = BinaryPrimitives.ReadUInt32BigEndian(segment.OptionOctets[4..]);
        sender.LastTimestamp = value;

        if (sender.Next <= receiver.Acknowledged)
        {
            sender.IsRecentTimestampKnown = true;
            sender.RecentTimestamp = value;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TakeNotes(ref EndNotes notes, SequenceNumber next, in SegmentHeader header, long timeNs)
    {
        notes.Marks &= ~EndMarks.LastSmall;
        PaceInspector.Remember(ref notes, timeNs, next, (header.ControlBits & TcpControlBits.Psh) != 0);
        PaceInspector.StartTimer(ref notes, timeNs);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TakeData(ref TcpEndProgress sender, in SegmentArrival arrival)
    {
        sender.Next += (uint)arrival.DataLength;
        sender.Highest = sender.Next;
        sender.AdvancedTimeNs = arrival.TimeNs;
        sender.LastDataFrame = arrival.Frame;
        sender.LastDataTimeNs = arrival.TimeNs;
        sender.HasDataToAcknowledge = true;
        sender.HasLongData |= arrival.DataLength >= LongSegment;
        sender.DataOctets += arrival.DataLength;
        sender.UniqueDataOctets += arrival.DataLength;
        sender.NewDataSegments++;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void TakeAcknowledgment(
        in SegmentHeader header, ref TcpEndProgress sender, ref EndNotes receiver, SequenceNumber receiverNext, long timeNs)
    {
        var acknowledgment = header.Acknowledgment;

        if (acknowledgment != sender.Acknowledged)
        {
            PaceInspector.TakeProgress(ref receiver, receiverNext, acknowledgment, timeNs);
            sender.Acknowledged = acknowledgment;
            sender.DuplicateAcknowledgments = 0;
        }

        var edge = acknowledgment + ((uint)header.Window << sender.WindowShift);
        sender.LastWindow = header.Window;
        sender.OfferedEdge = edge;
        sender.RightEdge = SequenceNumber.Max(sender.RightEdge, edge);
    }
}
