using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>One connection as it goes by: two ends, and what has been found of them.</summary>
internal sealed class TcpConnection
{
    private const int CompletenessSyn = 1;
    private const int CompletenessSynAck = 2;
    private const int CompletenessAck = 4;
    private const int CompletenessData = 8;
    private const int CompletenessFin = 16;
    private const int CompletenessReset = 32;

    private readonly TrackedTogether _together;
    private TcpEndpoint _first;
    private TcpEndpoint _second;
    private ConnectionProgress _progress;
    private ConnectionCourse _course;
    private ConnectionIncidents? _incidents;
    private Evidence? _evidence;
    private FactSet _facts;

    public TcpConnection(long firstFrame, in TcpEndpoint first, in TcpEndpoint second, TrackedTogether together)
    {
        _together = together;
        Begin(firstFrame, first, second);
    }

    /// <summary>Begins a connection, where there was another one or none.</summary>
    public void Begin(long firstFrame, in TcpEndpoint first, in TcpEndpoint second)
    {
        _first = first;
        _second = second;
        _progress = new ConnectionProgress { LastFrom = -1 };
        _course = new ConnectionCourse { FirstFrame = firstFrame, InitialRttNs = -1, SynAckFrom = -1, ResetFrom = -1, FirstFin = -1 };
        _facts = default;
        Ends = default;
    }

    /// <summary>Its number in the capture; known once its first segment was looked at.</summary>
    public int Index
    {
        get => _course.Index;
        set => _course.Index = value;
    }

    /// <summary>True while nothing is open but data, FINs and their acknowledgments: then most segments need no inspector.</summary>
    public bool IsCalm
    {
        get => _progress.IsCalm;
        private set => _progress.IsCalm = value;
    }

    /// <summary>True if data is handed on to protocols; known while it is calm.</summary>
    public bool IsFollowed => _progress.IsFollowed;

    /// <summary>True while it may be that data has to be held back until it tells the protocol; known while it is calm.</summary>
    public bool IsHeldBack => _progress.IsHeldBack;

    /// <summary>What comes next while it is calm.</summary>
    public CalmPhase Phase
    {
        get => _progress.Phase;
        set => _progress.Phase = value;
    }

    /// <summary>True if a FIN without data ends no stream but one of HTTP, if any.</summary>
    public bool IsFinPlain => _incidents is not { Early: not null } and not { Names: not null } && Session is null && Options.FollowedConnection is null;

    /// <summary>True if something unusual waits for what follows.</summary>
    public bool HasOpenIncident => _incidents is { IsOpen: true };

    /// <summary>What expected segments have shown.</summary>
    public ExpectedSegments Expected => _progress.Expected;

    public JudgeOptions Options => _together.Options;

    public MemoryBudget Budget => _together.Budget;

    /// <summary>Who is judged, and when the board may have had no address.</summary>
    public Subjects Subjects => _together.Subjects;

    public Evidence Evidence => _evidence ??= new Evidence();

    /// <summary>What few connections have; made when first asked for.</summary>
    private ConnectionIncidents Incidents => _incidents ??= new ConnectionIncidents();

    /// <summary>The sender of the first segment, and the other.</summary>
    public TcpEndPair Ends;

    /// <summary>Index of the end that opened: the sender of a SYN without ACK, or who got a SYN-ACK, or the sender of the first segment.</summary>
    public int Client
    {
        get => _progress.Client;
        set => _progress.Client = (sbyte)value;
    }

    public long Segments
    {
        get => _progress.Segments;
        private set => _progress.Segments = value;
    }

    public long FirstFrame
    {
        get => _course.FirstFrame;
        private set => _course.FirstFrame = value;
    }

    public long LastFrame
    {
        get => _progress.LastFrame;
        private set => _progress.LastFrame = value;
    }

    public long FirstTimeNs
    {
        get => _course.FirstTimeNs;
        private set => _course.FirstTimeNs = value;
    }

    public long LastTimeNs
    {
        get => _progress.LastTimeNs;
        private set => _progress.LastTimeNs = value;
    }

    public int Completeness
    {
        get => _progress.Completeness;
        private set => _progress.Completeness = (byte)value;
    }

    // Opening.
    public bool IsSimultaneousOpen
    {
        get => _course.IsSimultaneousOpen;
        set => _course.IsSimultaneousOpen = value;
    }

    /// <summary>Index of the end that sent the first SYN-ACK; -1 before one.</summary>
    public int SynAckFrom
    {
        get => _course.SynAckFrom;
        set => _course.SynAckFrom = (sbyte)value;
    }

    public SequenceNumber SynAckAcknowledgment
    {
        get => _course.SynAckAcknowledgment;
        set => _course.SynAckAcknowledgment = value;
    }

    public long SynAckFrame
    {
        get => _course.SynAckFrame;
        set => _course.SynAckFrame = value;
    }

    public long SynAckTimeNs
    {
        get => _course.SynAckTimeNs;
        set => _course.SynAckTimeNs = value;
    }

    public bool IsSynAckRight
    {
        get => _course.IsSynAckRight;
        set => _course.IsSynAckRight = value;
    }

    /// <summary>When the third segment of the handshake came; 0 before.</summary>
    public long ThirdTimeNs
    {
        get => _course.ThirdTimeNs;
        set => _course.ThirdTimeNs = value;
    }

    /// <summary>True from a SYN-ACK with a wrong number until its receiver has reacted.</summary>
    public bool IsSynAckWrong
    {
        get => _course.IsSynAckWrong;
        set => _course.IsSynAckWrong = value;
    }

    public bool IsHandshakeDone
    {
        get => _course.IsHandshakeDone;
        set => _course.IsHandshakeDone = value;
    }

    public bool IsRefused
    {
        get => _course.IsRefused;
        set => _course.IsRefused = value;
    }

    /// <summary>
    /// True if a SYN came for a pair of endpoints whose connection was open. Who answers it may go by the old connection's numbers
    /// (RFC 9293 section 3.10.7.4), so nothing but headers is judged until a SYN-ACK shows that a new connection begins.
    /// </summary>
    public bool IsOverLive
    {
        get => _course.IsOverLive;
        set => _course.IsOverLive = value;
    }

    /// <summary>What the first segment is besides, if the pair of endpoints had a connection before.</summary>
    public SegmentClasses Reuse
    {
        get => _course.Reuse;
        set => _course.Reuse = value;
    }

    /// <summary>From the SYN to the third segment; null if either was not seen.</summary>
    public long? InitialRttNs
    {
        get => _course.InitialRttNs >= 0 ? _course.InitialRttNs : null;
        set => _course.InitialRttNs = value ?? -1;
    }

    /// <summary>Index of the end that sent the last segment; -1 before one.</summary>
    public int LastFrom
    {
        get => _progress.LastFrom;
        private set => _progress.LastFrom = (sbyte)value;
    }

    // Closing.
    public FinOrder? FinOrder
    {
        get => _course.FirstFin >= 0 ? new FinOrder(_course.FirstFin, _course.NextAtFin) : null;
        set => (_course.FirstFin, _course.NextAtFin) = value is { } order ? ((sbyte)order.First, order.NextAtFin) : ((sbyte)-1, default);
    }

    public bool IsSimultaneousClose
    {
        get => _course.IsSimultaneousClose;
        set => _course.IsSimultaneousClose = value;
    }

    /// <summary>Index of the end that reset the connection; -1 if none did.</summary>
    public int ResetFrom
    {
        get => _course.ResetFrom;
        set => _course.ResetFrom = (sbyte)value;
    }

    public LastReset? LastReset
    {
        get => _incidents?.LastReset;
        set => Incidents.LastReset = value;
    }

    /// <summary>The last segment that went to where there is no connection, if nothing has answered it; else null.</summary>
    public StraySegment? Stray => _incidents?.Strays is { Count: > 0 } strays ? strays[^1] : null;

    /// <summary>True while nothing has shown that the open connection is over for whose endpoints the SYN came.</summary>
    public bool HidesLive => IsOverLive && SynAckFrom < 0 && _incidents is not { IsOldOver: true };

    public OpenProbe? OpenProbe
    {
        get => _incidents?.OpenProbe;
        set => Incidents.OpenProbe = value;
    }

    public HttpConversation? Http { get; private set; }

    /// <summary>The TLS that it carries; null if it carries something else.</summary>
    public TlsConversation? Session { get; private set; }

    /// <summary>What all TLS connections of the capture share.</summary>
    public TlsContext Tls => _together.Tls;

    /// <summary>The WebSocket keys of the capture.</summary>
    public WebSocketKeys WebSocketKeys => _together.WebSocketKeys;

    /// <summary>When the server's first data came; 0 before.</summary>
    public long FirstServerDataNs
    {
        get => _progress.FirstServerDataNs;
        private set => _progress.FirstServerDataNs = value;
    }

    /// <summary>What both ends have sent, if it is followed.</summary>
    public IReadOnlyList<StreamPiece> Stream => _incidents?.Recorder?.Pieces(Client) ?? [];

    /// <summary>True once it waits to be let go.</summary>
    public bool IsLingering
    {
        get => _course.IsLingering;
        set => _course.IsLingering = value;
    }

    /// <summary>True once another one has taken its place, which is held against it.</summary>
    public bool IsReplaced
    {
        get => _course.IsReplaced;
        set => _course.IsReplaced = value;
    }

    /// <summary>True once nothing more is taken.</summary>
    public bool IsFinished
    {
        get => _course.IsFinished;
        private set => _course.IsFinished = value;
    }

    /// <summary>True once both ends have closed in order, or one has reset.</summary>
    public bool IsClosed => ResetFrom >= 0 || IsRefused
        || (Ends[0].IsFinSeen && Ends[1].IsFinSeen && Ends[0].IsFinAcknowledged && Ends[1].IsFinAcknowledged);

    /// <summary>True once it was open and both ends have closed in order, or one has reset.</summary>
    public bool IsOverAndDone => IsHandshakeDone && IsClosed;

    public ref readonly TcpEndpoint Endpoint(int end) => ref end == 0 ? ref _first : ref _second;

    /// <summary>Takes the next segment.</summary>
    /// <param name="from">Index of the end that sent it.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="arrival">What is known of it besides.</param>
    public void Add(int from, TcpSegment segment, in SegmentArrival arrival)
    {
        var context = new SegmentContext(this, from, segment, arrival);
        Count(ref context);

        if (arrival.Checksum is ChecksumFinding.Headless or ChecksumFinding.HeadlessAndWrong)
        {
            TakeHeadless(ref context);
            return;
        }

        if (_incidents?.Held is { } held && held[1 - from] is { Count: > 0 } && context.Has(TcpControlBits.Ack))
        {
            AcceptHeld(1 - from, context.Acknowledgment);
        }

        HeaderInspector.Inspect(ref context);
        OptionInspector.Inspect(ref context);

        var isTwice = SegmentClassifier.IsCapturedTwice(ref context);

        if (TakeChecksum(ref context))
        {
            if (IsSuspended(ref context))
            {
                TakeOfOld(ref context);
            }
            else if (isTwice)
            {
                context.IsRetransmission = context.End != context.Sequence;
            }
            else
            {
                Inspect(ref context);

                if (RareSegmentInspector.IsRare(ref context))
                {
                    RareSegmentInspector.Take(ref context);
                }
            }
        }

        context.Classes |= isTwice ? SegmentClasses.DuplicateCapture : SegmentClasses.None;
        Tally(ref context);
        LastFrom = from;
        context.Sender.LastTimeNs = arrival.TimeNs;

        if (context.Sender.IsJudged)
        {
            _facts.Add(context.Facts);
        }

        if (Options.KeepSegments && (Options.KeptConnection is not { } kept || kept == Index))
        {
            Keep(ref context);
        }

        Prepare();
    }

    /// <summary>True if a packet is between its two endpoints, from the end that it says.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsSent(in PlainPacket packet)
    {
        ref readonly var source = ref Endpoint(packet.From);
        ref readonly var destination = ref Endpoint(1 - packet.From);
        return ((source.Address.Low ^ packet.Source.Low) | (source.Address.High ^ packet.Source.High)
            | (destination.Address.Low ^ packet.Destination.Low) | (destination.Address.High ^ packet.Destination.High)
            | (uint)(source.Port ^ packet.SourcePort) | (uint)(destination.Port ^ packet.DestinationPort)) == 0;
    }

    /// <summary>Has fetched what an expected segment needs.</summary>
    /// <param name="from">Index of its sender.</param>
    public void Fetch(int from)
    {
        CacheLine.Fetch(in _first, (2 * Unsafe.SizeOf<TcpEndpoint>()) + Unsafe.SizeOf<ConnectionProgress>());
        CacheLine.Fetch(ref SentOf(from), TcpEnd.OftenUsed);
        CacheLine.Fetch(ref NotesOf(1 - from), Unsafe.SizeOf<EndNotes>() + TcpEndProgress.OftenRead);
    }

    /// <summary>What changes of an end with nearly every segment.</summary>
    /// <remarks>As the next two, found without a touch of the line where the end begins: few segments need that.</remarks>
    public ref TcpEndProgress ProgressOf(int end) => ref Unsafe.AddByteOffset(ref Ends[0].Progress, OffsetOf(end));

    /// <summary>What rules about times and forms need of an end.</summary>
    public ref EndNotes NotesOf(int end) => ref Unsafe.AddByteOffset(ref Ends[0].Notes, OffsetOf(end));

    /// <summary>The octets that an end sent last.</summary>
    public ref SentOctets SentOf(int end) => ref Unsafe.AddByteOffset(ref Ends[0].Sent, OffsetOf(end));

    /// <summary>Has the place fetched where an expected segment's data will be held.</summary>
    public void FetchSent(int from) => SentOf(from).Fetch(ProgressOf(from).Next);

    /// <summary>Has all fetched that is looked at when the connection is let go.</summary>
    public void FetchWhole()
    {
        CacheLine.Fetch(in _evidence);
        CacheLine.Fetch(in _first, (2 * Unsafe.SizeOf<TcpEndpoint>()) + Unsafe.SizeOf<ConnectionProgress>());
        CacheLine.Fetch(in _course, Unsafe.SizeOf<ConnectionCourse>());
        CacheLine.Fetch(in _facts, Unsafe.SizeOf<FactSet>());
        CacheLine.Fetch(ref Ends[0], TcpEndPair.Count * Unsafe.SizeOf<TcpEnd>());
    }

    /// <summary>Says whether the next segments may be such that need no inspector, and what those are to be told.</summary>
    public void Prepare()
    {
        IsCalm = ExpectedSegment.IsExpectable(this);
        _progress.IsFollowed = Options.FollowsApplications;
        _progress.IsHeldBack = IsFollowed && (!_course.IsProtocolKnown || _incidents?.Early is not null);
    }

    /// <summary>Counts a segment that did what was expected.</summary>
    /// <param name="from">Index of the end that sent it.</param>
    /// <param name="arrival">When it came, and what with.</param>
    /// <param name="shown">What it has shown.</param>
    public void CountExpected(int from, in SegmentArrival arrival, ExpectedSegments shown)
    {
        ref var progress = ref _progress;
        progress.Segments++;
        progress.LastFrame = arrival.Frame;
        progress.LastTimeNs = arrival.TimeNs;
        progress.LastFrom = (sbyte)from;
        progress.Expected |= shown;
        progress.Completeness |= arrival.DataLength == 0 ? (byte)CompletenessAck : (byte)CompletenessData;

        if (progress.FirstServerDataNs == 0 && arrival.DataLength > 0 && from != progress.Client)
        {
            progress.FirstServerDataNs = arrival.TimeNs;
        }
    }

    /// <summary>Counts the FIN of a segment that did what was expected.</summary>
    public void CountFin(int from)
    {
        Ends[from].Fins++;
        Completeness |= CompletenessFin;
    }

    /// <summary>Hands on that an end has closed as expected.</summary>
    public void HandOnFin(int from, SequenceNumber fin, in SegmentArrival arrival)
    {
        if (Http is not null)
        {
            Http.AddExpected(from, fin, default, arrival);
            _course.IsHttpOver = Http.IsOver;
        }
    }

    /// <summary>Hands the data of an expected segment on to the protocol that was found.</summary>
    public void HandOnExpected(int from, TcpSegment segment, in SegmentArrival arrival)
    {
        if (Session is { } session && Http is null && _incidents?.Names is null)
        {
            session.AddExpected(from, segment.SequenceNumber, segment.Data, arrival);
            return;
        }

        if (Session is null && _incidents?.Names is null)
        {
            if (Http is { IsTunnel: false } http)
            {
                http.AddExpected(from, segment.SequenceNumber, segment.Data, arrival);
                return;
            }

            // What nobody follows still is not, unless something begins that can be followed.
            if (Http is null && !TlsFirstOctets.IsHello(segment.Data) && !HttpFirstOctets.MayBeginLater(segment.Data))
            {
                return;
            }
        }

        var context = new SegmentContext(this, from, segment, arrival);
        HandOn(ref context);
        _facts.Add(context.Facts);
    }

    /// <summary>States facts that are true of both ends.</summary>
    public void SeeAlways(in FactSet facts) => _facts.Add(facts);

    /// <summary>States a fact of one end.</summary>
    public void See(in TcpEnd subject, Fact fact)
    {
        if (subject.IsJudged)
        {
            _facts.Add(fact);
        }
    }

    /// <summary>States a fact that belongs to both ends.</summary>
    public void SeeAlways(Fact fact) => _facts.Add(fact);

    /// <summary>States that an end broke a rule.</summary>
    public void Violate(in TcpEnd subject, in Violation violation)
    {
        if (subject.IsJudged)
        {
            Evidence.Violate(violation);
        }
    }

    /// <summary>An end acknowledged octets that are not in the capture: remembers it until the other end's next data tells why.</summary>
    /// <param name="sender">Index of the end that would have sent the octets.</param>
    /// <param name="violation">What it is if the octets had not been sent yet.</param>
    public void Doubt(int sender, in Violation violation)
    {
        var incidents = Incidents;
        incidents.Doubted = sender;
        incidents.Doubt ??= violation;
        incidents.DoubtedHighest = Ends[sender].Highest;
    }

    /// <summary>New data goes on where the data before a doubtful acknowledgment ended: it had not been sent.</summary>
    public void ResolveDoubt(int sender, SequenceNumber sequence)
    {
        if (_incidents is not { Doubt: { } violation } incidents || incidents.Doubted != sender)
        {
            return;
        }

        if (sequence == incidents.DoubtedHighest)
        {
            Violate(Ends[1 - sender], violation);
        }
        else
        {
            MissUnseen(violation);
        }

        incidents.Doubt = null;
    }

    /// <summary>Octets were acknowledged that the capture does not hold.</summary>
    private void MissUnseen(in Violation violation)
    {
        SeeAlways(Fact.TcpAckOfUnseen);
        Violate(Ends[Incidents.Doubted], new Violation(Fact.TcpOctetsMissing, violation.Frame));
    }

    /// <summary>Remembers a reset that its receiver does not accept, until its sender's next segment tells whether it is the sender's.</summary>
    public void HoldReset(int from, in Violation violation) => Incidents.HeldReset ??= (from, violation);

    /// <summary>An end that goes on has not reset the connection: somebody else did, who had to guess the number.</summary>
    private void ResolveReset(int from)
    {
        if (_incidents is { HeldReset: { } held } incidents && held.From == from)
        {
            incidents.HeldReset = null;
            SeeAlways(Fact.TcpResetFromElsewhere);
        }
    }

    /// <summary>One after the last number of the last segment of an end whose checksum was wrong; null if there was none.</summary>
    public SequenceNumber? WrongChecksumEnd(int end) => _incidents?.WrongChecksumRuns?[end]?.End;

    /// <summary>True if a number was in the last segment of an end whose checksum was wrong: sent, but to no use.</summary>
    public bool IsInWrongSegment(int end, SequenceNumber number) =>
        _incidents?.WrongChecksumRuns?[end] is var (start, afterLast) && number >= start && number < afterLast;

    /// <summary>True if the other end has brought data since the end closed, and how far it had brought all by then.</summary>
    public bool HasDataAfterFin(int end, out SequenceNumber numberAtFin)
    {
        ref var other = ref Ends[1 - end];
        numberAtFin = Ends[end].History?.OtherAtFin ?? FinOrder?.NextAtFin ?? default;

        if (!other.IsNextKnown || (Ends[end].History?.OtherAtFin is null && FinOrder?.First != end))
        {
            return false;
        }

        var brought = other.ContiguousEnd;
        return (other.IsFinSeen && brought > other.Fin ? other.Fin : brought) > numberAtFin;
    }

    /// <summary>True if the other end has sent data since the end closed, or may have: what it sent was not all seen, or has not come in order.</summary>
    public bool MayHaveDataAfterFin(int end)
    {
        ref var other = ref Ends[1 - end];
        var hasData = HasDataAfterFin(end, out var numberAtFin);
        // In any other capture data may have been on its way when the end closed: what it has not acknowledged.
        var isOnItsWay = !Options.IsLossless && Ends[end].IsAcknowledgedKnown && other.IsNextKnown
            && Ends[end].Acknowledged < (other.IsFinSeen ? other.Fin : other.Highest);

        return hasData || isOnItsWay
            || (other.Holes is { IsEmpty: false } && FinOrder?.First == end && (other.IsFinSeen ? other.Fin : other.Highest) > numberAtFin);
    }

    /// <summary>True if data that came after the end closed was not acknowledged: it need not be, nor what came with it (RFC 9293 section 3.6.1).</summary>
    public bool IgnoresDataAfterFin(int end) =>
        HasDataAfterFin(end, out var numberAtFin) && Ends[end].IsAcknowledgedKnown && Ends[end].Acknowledged <= numberAtFin;

    /// <summary>True if what an end had to send between two times may have waited for the other one's hardware address.</summary>
    public bool MayHaveWaited(int end, long fromNs, long toNs) =>
        Ends[end].IsJudged && Subjects.MayHaveWaitedFor(Endpoint(1 - end).Address, fromNs, toNs);

    /// <summary>True if the answer that an end owed since a time may have been kept back, or lost, for want of the other one's hardware address.</summary>
    public bool MayLackAnswer(int end, long sinceNs) => MayHaveWaited(end, sinceNs, sinceNs + Patience.AnswerNs);

    /// <summary>The receiver of a SYN-ACK with a wrong number has reacted, or failed to.</summary>
    /// <param name="violation">What it did wrong; null if it reset as it should.</param>
    public void ConcludeWrongSynAck(Violation? violation)
    {
        ref var subject = ref Ends[1 - SynAckFrom];
        IsSynAckWrong = false;

        if (violation is { } wrong)
        {
            Violate(subject, wrong);
        }
        else
        {
            See(subject, Fact.TcpWrongSynAckReset);
        }

        // The SYN is still unanswered: a right SYN-ACK may follow.
        SynAckFrom = -1;
    }

    /// <summary>Hands data on to the application protocol, if it is one that is followed.</summary>
    public void Deliver(ref SegmentContext context)
    {
        if (context.DataLength > 0)
        {
            CrossInspector.TakeData(ref context);

            if (context.From != Client && FirstServerDataNs == 0)
            {
                FirstServerDataNs = context.Arrival.TimeNs;
            }
        }

        if (Options.FollowedConnection == Index)
        {
            (Incidents.Recorder ??= new StreamRecorder()).Add(ref context);
        }

        if (!Options.FollowsApplications)
        {
            return;
        }

        if (_incidents?.Early is not null || (!_course.IsProtocolKnown && context.DataLength > 0 && EarlySegments.AreNeeded(ref context)))
        {
            HoldEarly(ref context);
            return;
        }

        HandOn(ref context);
    }

    /// <summary>Hands data on to the protocol that was found, or begins with one.</summary>
    public void HandOn(ref SegmentContext context)
    {
        if (context.DataLength > 0 && Session is null && (Http is null || Http.IsTunnel))
        {
            Begin(ref context, context.Segment.Data);
        }

        if (Http is not null)
        {
            Http.Add(ref context);
            _course.IsHttpOver = Http.IsOver;
        }

        Session?.Add(ref context);
        _incidents?.Names?.Add(ref context);
    }

    private void Begin(ref SegmentContext context, ReadOnlySpan<byte> data)
    {
        // What a connection carries may change: STARTTLS, CONNECT, SOCKS.
        Session = TlsConversation.TryBegin(ref context, data, isLater: _course.IsProtocolKnown);
        Http ??= Session is null ? HttpConversation.TryBegin(ref context, data, isLater: _course.IsProtocolKnown) : null;

        if (!_course.IsProtocolKnown && Session is null && Http is null && DnsConversation.TryBegin(this) is { } names)
        {
            Incidents.Names = names;
        }

        _course.IsProtocolKnown = true;
    }

    private void HoldEarly(ref SegmentContext context)
    {
        var early = Incidents.Early ??= new EarlySegments();

        if (context.DataLength > 0 || context.Has(TcpControlBits.Fin))
        {
            early.Add(ref context);
        }

        if (early.TryDecide(context.From, context.Sender.InitialSequenceNumber + 1U, out var prefix))
        {
            Begin(ref context, prefix);
            ReleaseEarly();
        }
    }

    private void ReleaseEarly()
    {
        var early = _incidents!.Early!;
        _incidents.Early = null;
        early.Replay(this);
    }

    /// <summary>No more comes: what there is has to tell the protocol.</summary>
    private void FinishEarly()
    {
        if (_incidents?.Early is not { } early || TcpSegment.TryParse(early.First.Octets, out var segment) != WireError.None)
        {
            return;
        }

        var from = early.FirstSender;
        early.TryDecide(from, Ends[from].InitialSequenceNumber + 1U, out var prefix);
        var context = new SegmentContext(this, from, segment, early.First.Arrival);
        Begin(ref context, prefix);
        ReleaseEarly();
    }

    /// <summary>Ends the connection and states what never came.</summary>
    /// <param name="endNs">Time of the last frame of the capture, or of the frame that replaced the connection.</param>
    public void Finish(long endNs)
    {
        if (_incidents?.Doubt is { } doubtful)
        {
            MissUnseen(doubtful);
        }

        if (_incidents?.HeldReset is { } held)
        {
            Violate(Ends[held.From], held.Violation);
        }

        FinishEarly();
        ConnectionEnding.Finish(this, endNs);
        CrossInspector.Finish(this);

        if (!_course.IsHttpOver)
        {
            Http?.Finish(this, endNs);
        }

        Session?.Finish(this, endNs);
        _incidents?.Names?.Finish();

        for (var i = 0; i < TcpEndPair.Count; i++)
        {
            FinishChecksums(i);
            Ends[i].Sent.Release(Budget);
        }

        ExpectedSegment.Finish(this);
        Evidence.See(_facts);
        _incidents?.Recorder?.Finish();
        IsFinished = true;
        IsCalm = false;
    }

    /// <summary>Lets go of what was handed out, which must not live as long as this.</summary>
    public void Forget()
    {
        _evidence = null;
        _incidents = null;
        Http = null;
        Session = null;
    }

    public TcpConnectionRecord ToRecord(VerdictMaker verdicts) => ConnectionSummary.Of(this, verdicts, _incidents?.Records);

    private void Count(ref SegmentContext context)
    {
        if (Segments++ == 0)
        {
            FirstTimeNs = context.Arrival.TimeNs;
        }

        LastFrame = context.Arrival.Frame;
        LastTimeNs = context.Arrival.TimeNs;
        context.Sender.Packets++;
        context.Sender.DataOctets += context.DataLength;

        if (context.DataLength > 0 && context.Arrival.Checksum != ChecksumFinding.Headless)
        {
            Completeness |= CompletenessData;
        }

        CountBits(ref context);
    }

    private static void Tally(ref SegmentContext context)
    {
        if (context.Classes == SegmentClasses.NewData)
        {
            context.Sender.NewDataSegments++;
            return;
        }

        if (context.Classes == SegmentClasses.None)
        {
            return;
        }

        if (context.IsRetransmission || (context.Classes & SegmentClassifier.Retransmissions) != 0)
        {
            context.Sender.Retransmissions++;
        }

        context.Sender.NewDataSegments += (context.Classes & SegmentClasses.NewData) != 0 ? 1 : 0;
        context.Sender.Tally ??= new SegmentTally();
        context.Sender.Tally.Add(context.Classes & ~SegmentClasses.NewData);
    }

    private void CountBits(ref SegmentContext context)
    {
        switch (context.Bits & (TcpControlBits.Syn | TcpControlBits.Ack))
        {
            case TcpControlBits.Syn | TcpControlBits.Ack:
                context.Sender.SynAcks++;
                Completeness |= CompletenessSynAck;
                break;
            case TcpControlBits.Syn:
                context.Sender.Syns++;
                Completeness |= CompletenessSyn;
                break;
            case TcpControlBits.Ack when context.DataLength == 0:
                Completeness |= CompletenessAck;
                break;
        }

        if (context.Has(TcpControlBits.Fin))
        {
            context.Sender.Fins++;
            Completeness |= CompletenessFin;
        }

        if (context.Has(TcpControlBits.Rst))
        {
            context.Sender.Resets++;
            Completeness |= CompletenessReset;
        }
    }

    /// <summary>A segment without a header that can be: it was there, and no more is known of it.</summary>
    private void TakeHeadless(ref SegmentContext context)
    {
        context.Sender.BadChecksums += context.Arrival.Checksum == ChecksumFinding.HeadlessAndWrong ? 1 : 0;
        LastFrom = context.From;

        if (Options.KeepSegments && (Options.KeptConnection is not { } kept || kept == Index))
        {
            Keep(ref context);
        }

        Prepare();
    }

    /// <summary>True if the segment may move the connection on.</summary>
    private bool TakeChecksum(ref SegmentContext context)
    {
        switch (context.Arrival.Checksum)
        {
            case ChecksumFinding.Right:
                context.Facts.Add(Fact.TcpChecksumRight);
                return true;
            case ChecksumFinding.NotSeen or ChecksumFinding.OptionsNotSeen:
                context.Facts.Add(Fact.TcpChecksumNotSeen);
                return true;
            case ChecksumFinding.LeftToAdapter:
                context.Facts.Add(Fact.TcpChecksumLeftToAdapter);
                context.Sender.BadChecksums++;
                return true;
            default:
                return TakeWrongChecksum(ref context);
        }
    }

    private bool TakeWrongChecksum(ref SegmentContext context)
    {
        const int MaxRemembered = 1000;

        ref var sender = ref context.Sender;
        sender.BadChecksums++;
        var wrong = Incidents.WrongChecksums ??= new List<long>?[TcpEndPair.Count];
        var frames = wrong[context.From] ??= [];

        if (frames.Count < MaxRemembered)
        {
            frames.Add(context.Arrival.Frame);
        }

        // Where not one checksum of an end has been right, the capture holds them wrong, not the wire.
        if (!Options.IsLossless && sender.BadChecksums == sender.Packets)
        {
            return true;
        }

        if (context.End != context.Sequence)
        {
            var runs = Incidents.WrongChecksumRuns ??= new (SequenceNumber, SequenceNumber)?[TcpEndPair.Count];
            runs[context.From] = (context.Sequence, context.End);
            context.Classes |= sender.IsNextKnown && context.Sequence < sender.Next
                ? SegmentClassifier.OfOldNumbers(ref context, newOctets: 0)
                : SegmentClasses.NewData;
            See(context.Receiver, Fact.TcpBadSegmentSeen);
            Hold(ref context);
        }

        return false;
    }

    private void Hold(ref SegmentContext context)
    {
        const int MaxHeld = 64;

        var all = Incidents.Held ??= new List<HeldSegment>?[TcpEndPair.Count];
        var held = all[context.From] ??= [];

        if (!Options.IsLossless && held.Count < MaxHeld)
        {
            held.Add(new HeldSegment(context.Segment.Octets.ToArray(), context.Arrival, context.End));
        }
    }

    /// <summary>A segment with a wrong checksum that the receiver acknowledged was right on the wire: only the capture has it wrong.</summary>
    private void AcceptHeld(int from, SequenceNumber acknowledgment)
    {
        var waiting = _incidents!.Held![from]!;

        foreach (var held in waiting)
        {
            if (held.End > acknowledgment || TcpSegment.TryParse(held.Octets, out var segment) != WireError.None)
            {
                continue;
            }

            var context = new SegmentContext(this, from, segment, held.Arrival);

            if (Ends[from].IsNextKnown && held.End <= Ends[from].Highest)
            {
                // Later octets came before this: it is judged no more, but may be what the stream still lacks.
                Deliver(ref context);
                continue;
            }

            Inspect(ref context);
            context.Facts.Add(Fact.TcpChecksumLeftToAdapter);
            _incidents.WrongChecksums![from]!.Remove(held.Arrival.Frame);

            if (context.Sender.IsJudged)
            {
                _facts.Add(context.Facts);
            }
        }

        waiting.RemoveAll(held => held.End <= acknowledgment);
    }

    private void FinishChecksums(int end)
    {
        if (_incidents?.WrongChecksums?[end] is not { } frames)
        {
            return;
        }

        var isWholeEndWrong = !Options.IsLossless && Ends[end].BadChecksums == Ends[end].Packets && Ends[end].Packets > 1;

        if (isWholeEndWrong)
        {
            See(Ends[end], Fact.TcpChecksumLeftToAdapter);
            return;
        }

        foreach (var frame in frames)
        {
            Violate(Ends[end], new Violation(Fact.TcpChecksumWrong, frame));
        }
    }

    private bool IsSuspended(ref SegmentContext context) =>
        IsOverLive && SynAckFrom < 0 && (context.Bits & TcpControlBits.Syn) == 0;

    private void Inspect(ref SegmentContext context)
    {
        if (context.Has(TcpControlBits.Rst))
        {
            ResetInspector.Inspect(ref context);
            FinishEarly();
            Http?.Reset(this, context.From, context.Arrival);
            Session?.Reset(this, context.From, context.Arrival);
            return;
        }

        ResolveReset(context.From);

        if (ResetFrom == context.From)
        {
            RareSegmentInspector.TakeAfterReset(ref context);
        }

        switch (context.Bits & (TcpControlBits.Syn | TcpControlBits.Ack))
        {
            case TcpControlBits.Syn:
                OpeningInspector.InspectSyn(ref context);
                OptionInspector.InspectTimestamps(ref context);

                if (context.DataLength > 0)
                {
                    Deliver(ref context);
                }

                return;
            case TcpControlBits.Syn | TcpControlBits.Ack:
                OpeningInspector.InspectSynAck(ref context);
                OptionInspector.InspectTimestamps(ref context);
                return;
        }

        if (IsStray(ref context))
        {
            AddStray(new StraySegment(
                context.From,
                context.Arrival.Frame,
                context.Arrival.TimeNs,
                context.Has(TcpControlBits.Ack),
                context.Acknowledgment,
                context.End));
            return;
        }

        if (OpeningInspector.InspectThird(ref context))
        {
            OptionInspector.InspectTimestamps(ref context);
            TransferInspector.Inspect(ref context);
        }
    }

    /// <summary>A segment of an open connection for whose endpoints a SYN came: judged no more, but it may end that connection.</summary>
    private void TakeOfOld(ref SegmentContext context)
    {
        if (context.Has(TcpControlBits.Rst))
        {
            // Of the SYN's sender it has to have the number that the other end expects (RFC 5961 section 3.2).
            Incidents.IsOldOver |= context.From != Client || context.Sequence == Incidents.OldAcknowledgment;
        }
        else if (context.From != Client && context.Has(TcpControlBits.Ack))
        {
            Incidents.OldAcknowledgment = context.Acknowledgment;
        }
    }

    private void AddStray(in StraySegment stray)
    {
        // More than can be on their way at once; of a flood the last are looked at.
        const int MaxStrays = 64;

        var strays = Incidents.Strays ??= [];

        if (strays.Count == MaxStrays)
        {
            strays.RemoveAt(0);
        }

        strays.Add(stray);
    }

    /// <summary>Takes the stray segment that a reset answers: the first whose number it has, else the last.</summary>
    /// <param name="reset">The reset.</param>
    /// <param name="stray">What it answers.</param>
    /// <returns>False if there is none.</returns>
    public bool TryTakeStray(in SegmentContext reset, out StraySegment stray)
    {
        stray = default;

        if (_incidents?.Strays is not { Count: > 0 } strays)
        {
            return false;
        }

        var (from, sequence, acknowledgment) = (reset.From, reset.Sequence, reset.Acknowledgment);
        var at = strays.FindIndex(one => one.From != from && (one.HasAck ? one.Acknowledgment == sequence : one.End == acknowledgment));
        at = at >= 0 ? at : strays.FindLastIndex(one => one.From != from);

        if (at < 0)
        {
            return false;
        }

        stray = strays[at];

        // Answers come in the order of what they answer: what came before this gets none.
        strays.RemoveRange(0, at + 1);
        return true;
    }

    /// <summary>True if the segment goes to an end that certainly has no such connection.</summary>
    private bool IsStray(ref SegmentContext context)
    {
        if (!Options.IsLossless || IsOverLive)
        {
            return false;
        }

        return context.Receiver.State == TcpState.Closed || (Segments == 1 && context.Receiver.State == TcpState.Unknown);
    }

    private void Keep(ref SegmentContext context)
    {
        ref var client = ref Ends[Client];
        ref var server = ref Ends[1 - Client];
        var records = Incidents.Records ??= [];
        records.Add(new TcpSegmentRecord
        {
            Frame = context.Arrival.Frame,
            TimeNs = context.Arrival.TimeNs,
            FromClient = context.From == Client,
            ControlBits = context.Bits,
            SequenceNumber = context.Sequence,
            RelativeSequenceNumber = Relative(context.Sequence, context.Sender),
            RelativeAcknowledgmentNumber = context.Has(TcpControlBits.Ack) ? Relative(context.Acknowledgment, context.Receiver) : 0,
            DataLength = context.DataLength,
            Window = WindowOf(ref context),
            MaximumSegmentSize = context.Options.HasMss ? context.Options.Mss : null,
            WindowScale = context.Options.HasScale ? context.Options.Scale : null,
            ClientState = client.State,
            ServerState = server.State,
            IsRetransmission = context.IsRetransmission,
            Classes = context.Classes,
        });
    }

    private static nint OffsetOf(int end) => end * Unsafe.SizeOf<TcpEnd>();

    private static uint WindowOf(ref SegmentContext context)
    {
        var isScaled = !context.Has(TcpControlBits.Syn) && context.Sender.HasScaleOption && context.Receiver.HasScaleOption;
        return (uint)context.Segment.Window << (isScaled ? context.Sender.Scale : 0);
    }

    // Of an end whose SYN was not seen, the initial sequence number is the one before its first octet, so that data begins at 1.
    private static uint Relative(SequenceNumber number, in TcpEnd end) => (uint)(number - end.InitialSequenceNumber);
}
