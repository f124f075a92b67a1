using System.Buffers.Binary;
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
        Fact.TcpOptionsWellFormed, Fact.TcpOptionsUnique, Fact.TcpTimestampsPresent, Fact.TcpTimestampsEchoed, Fact.TcpTimestampsForward,
    ];

    private static readonly FactSet s_withData = [Fact.TcpDataWithinMss, Fact.TcpDataWithinWindow, Fact.TransferNotLimited];

    /// <summary>True if the next segments of a connection may be such that need no inspector.</summary>
    public static bool IsExpectable(TcpConnection connection)
    {
        ref var one = ref connection.Ends[0];
        ref var other = ref connection.Ends[1];
        var options = connection.Options;

        if (one.State != TcpState.Established || other.State != TcpState.Established || options.IsLossless || options.KeepSegments
            || options.FollowedConnection is not null || connection.IsOverLive || connection.IsSynAckWrong || connection.ResetFrom >= 0 || connection.IsRefused
            || connection.FinOrder is not null || connection.HasOpenIncident || !IsExpectable(one) || !IsExpectable(other)
            || one.HasTimestampsOption != other.HasTimestampsOption)
        {
            return false;
        }

        Prepare(ref one, other);
        Prepare(ref other, one);
        return true;
    }

    /// <summary>Takes the segment if it is the expected one.</summary>
    /// <param name="connection">A calm connection.</param>
    /// <param name="from">Index of the end that sent it.</param>
    /// <param name="segment">A segment that is here as a whole, and whose checksum is right.</param>
    /// <param name="info">Its datagram.</param>
    /// <param name="frame">Its frame.</param>
    /// <returns>False if it is another one; then nothing has changed.</returns>
    public static bool TryTake(TcpConnection connection, int from, TcpSegment segment, in DatagramInfo info, in FrameStamp frame)
    {
        ref var sender = ref connection.Ends[from].Progress;
        ref var receiver = ref connection.Ends[1 - from].Progress;
        var hasTimestamps = sender.HasTimestamps;
        var length = info.PayloadLength - TcpSegment.MinHeaderLength;
        var dataLength = hasTimestamps ? length - TimestampsLength : length;

        if (!IsHeaderExpected(segment, hasTimestamps) || info.TimeToLive != sender.TimeToLive
            || !AreNumbersExpected(segment, dataLength, length, sender, receiver)
            || (hasTimestamps && !AreTimestampsExpected(segment.OptionOctets, sender, receiver))
            || !IsPaceExpected(connection, from, segment, dataLength, info.Congestion, frame.TimeNs)
            || (dataLength > 0 && connection.Options.FollowsApplications && connection.IsProtocolOpen)
            || sender.Recent.TakeOrFind(segment, dataLength, info.Identification, frame.TimeNs))
        {
            return false;
        }

        sender.Identifications.TakePacket(info.Identification);
        connection.CountExpected(from, frame, dataLength);
        connection.Expected |= ExpectedSegments.Any
            | (hasTimestamps ? ExpectedSegments.WithTimestamp : ExpectedSegments.None)
            | (dataLength > 0 ? ExpectedSegments.WithData : ExpectedSegments.None);
        sender.Packets++;
        sender.LastTimeNs = frame.TimeNs;

        if (hasTimestamps)
        {
            TakeTimestamp(segment, ref sender, receiver);
        }

        if (dataLength > 0)
        {
            sender.Identifications.TakeNext(info.Identification);
            TakeData(connection, from, segment, frame);
        }

        TakeAcknowledgment(segment, ref sender, ref connection.Ends[1 - from], frame.TimeNs);

        if (dataLength > 0 && connection.Options.FollowsApplications)
        {
            connection.HandOnExpected(from, segment, new SegmentArrival(frame.Number, frame.TimeNs, dataLength, ChecksumFinding.Right, info.Identification));
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

        connection.SeeAlways(s_any);

        if ((connection.Expected & ExpectedSegments.WithTimestamp) != 0)
        {
            connection.SeeAlways(s_withTimestamp);
        }

        if ((connection.Expected & ExpectedSegments.WithData) != 0)
        {
            connection.SeeAlways(s_withData);
        }
    }

    private static bool IsExpectable(in TcpEnd end) =>
        end.IsJudged && end.IsSynSeen && end.IsNextKnown && end.IsAcknowledgedKnown && end.IsRightEdgeKnown && end.Next == end.Highest
        && end.History is null or { IsIdle: true } && !end.Notes.Has(EndMarks.Signed)
        && end.TimeToLive != 0 && end.Holes is null or { IsEmpty: true } && end.RejectedFrom is null && !end.IsFinSeen
        && (!end.HasTimestampsOption || end.IsTimestampKnown);

    private static void Prepare(ref TcpEnd sender, in TcpEnd receiver)
    {
        sender.Progress.Room = receiver.Mss ?? TcpEnd.DefaultMss;
        sender.Progress.HasTimestamps = sender.HasTimestampsOption;
        sender.Progress.WindowShift = sender.HasScaleOption && receiver.HasScaleOption ? sender.Scale : (byte)0;
    }

    private static bool IsHeaderExpected(TcpSegment segment, bool hasTimestamps)
    {
        const TcpControlBits Others = ~TcpControlBits.Psh;

        var length = hasTimestamps ? TcpSegment.MinHeaderLength + TimestampsLength : TcpSegment.MinHeaderLength;
        return segment.Octets[12] == length / 4 << 4
            && (segment.ControlBits & Others) == TcpControlBits.Ack
            && segment.UrgentPointer == 0
            && segment.Window != 0;
    }

    private static bool AreNumbersExpected(TcpSegment segment, int dataLength, int length, in TcpEndProgress sender, in TcpEndProgress receiver)
    {
        var acknowledgment = segment.AcknowledgmentNumber;

        if (segment.SequenceNumber != sender.Next || acknowledgment - sender.Acknowledged < 0 || receiver.Next - acknowledgment < 0)
        {
            return false;
        }

        // A scaled window cannot tell every octet: losing less than one unit of it is no shrinking.
        var edge = acknowledgment + ((uint)segment.Window << sender.WindowShift);

        if (edge + ((1U << sender.WindowShift) - 1U) - sender.OfferedEdge < 0)
        {
            return false;
        }

        if (dataLength > 0)
        {
            return length <= sender.Room && receiver.RightEdge - (sender.Next + (uint)dataLength) > 0;
        }

        // The same acknowledgment once more asks for something, unless there is nothing to ask for.
        return acknowledgment != sender.Acknowledged || (segment.Window == sender.LastWindow && acknowledgment == receiver.Next);
    }

    /// <summary>False for what <see cref="PaceInspector"/> and <see cref="CongestionInspector"/> have something to say of.</summary>
    private static bool IsPaceExpected(TcpConnection connection, int from, TcpSegment segment, int dataLength, byte congestion, long timeNs)
    {
        ref var sender = ref connection.Ends[from];
        ref var receiver = ref connection.Ends[1 - from];

        if (congestion != 0 && (dataLength == 0 || !sender.Notes.Has(EndMarks.CongestionSetup) || !receiver.Notes.Has(EndMarks.CongestionSetup)))
        {
            return false;
        }

        if (receiver.Notes.TimerNs != 0 && timeNs - receiver.Notes.TimerNs > PaceInspector.MaxDelayNs
            && segment.AcknowledgmentNumber != sender.Progress.Acknowledged)
        {
            return false;
        }

        // The first data of an end, and data that is small and not pushed.
        return dataLength == 0
            || (receiver.Progress.Acknowledged != sender.InitialSequenceNumber + 1U
                && ((segment.ControlBits & TcpControlBits.Psh) != 0 || dataLength * 2 >= sender.Progress.Room));
    }

    private static bool AreTimestampsExpected(System.ReadOnlySpan<byte> options, in TcpEndProgress sender, in TcpEndProgress receiver)
    {
        if (BinaryPrimitives.ReadUInt32BigEndian(options) != AlignedTimestamps)
        {
            return false;
        }

        var value = BinaryPrimitives.ReadUInt32BigEndian(options[4..]);
        var echo = BinaryPrimitives.ReadUInt32BigEndian(options[8..]);
        return unchecked((int)(value - sender.LastTimestamp)) >= 0
            && unchecked((int)(echo - receiver.FirstTimestamp)) >= 0
            && unchecked((int)(receiver.LastTimestamp - echo)) >= 0
            && (!sender.IsRecentTimestampKnown || unchecked((int)(value - sender.RecentTimestamp)) >= 0);
    }

    private static void TakeTimestamp(TcpSegment segment, ref TcpEndProgress sender, in TcpEndProgress receiver)
    {
        var value = BinaryPrimitives.ReadUInt32BigEndian(segment.OptionOctets[4..]);
        sender.LastTimestamp = value;

        if (sender.Next <= receiver.Acknowledged)
        {
            sender.IsRecentTimestampKnown = true;
            sender.RecentTimestamp = value;
        }
    }

    private static void TakeData(TcpConnection connection, int from, TcpSegment segment, in FrameStamp frame)
    {
        ref var end = ref connection.Ends[from];
        ref var sender = ref end.Progress;
        var data = segment.Data;
        var next = sender.Next + (uint)data.Length;
        end.Notes.Marks &= ~EndMarks.LastSmall;
        PaceInspector.Remember(ref end.Notes, frame.TimeNs, next, (segment.ControlBits & TcpControlBits.Psh) != 0);
        PaceInspector.StartTimer(ref end.Notes, frame.TimeNs);
        end.Sent.Append(connection.Budget, sender.Next, data, next - connection.Ends[1 - from].Progress.Acknowledged);
        sender.Next = next;
        sender.Highest = next;
        sender.AdvancedTimeNs = frame.TimeNs;
        sender.LastDataFrame = frame.Number;
        sender.LastDataTimeNs = frame.TimeNs;
        sender.HasDataToAcknowledge = true;
        sender.HasLongData |= data.Length >= LongSegment;
        sender.DataOctets += data.Length;
        sender.UniqueDataOctets += data.Length;
        sender.NewDataSegments++;
    }

    private static void TakeAcknowledgment(TcpSegment segment, ref TcpEndProgress sender, ref TcpEnd receiver, long timeNs)
    {
        var acknowledgment = segment.AcknowledgmentNumber;

        if (acknowledgment != sender.Acknowledged)
        {
            PaceInspector.TakeProgress(ref receiver, acknowledgment, timeNs);
            sender.Acknowledged = acknowledgment;
            sender.DuplicateAcknowledgments = 0;
        }

        var edge = acknowledgment + ((uint)segment.Window << sender.WindowShift);
        sender.LastWindow = segment.Window;
        sender.OfferedEdge = edge;
        sender.RightEdge = SequenceNumber.Max(sender.RightEdge, edge);
    }
}
