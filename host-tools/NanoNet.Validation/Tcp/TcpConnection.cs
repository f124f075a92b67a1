using System.Collections.Generic;
using System.Runtime.CompilerServices;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>One connection as it goes by: two ends, and what has been found of them.</summary>
internal sealed class TcpConnection
{
    private readonly TrackedTogether _together;
    private TcpEndpoint _first;
    private TcpEndpoint _second;
    private ConnectionProgress _progress;
    private ConnectionCourse _course;
    private ConnectionIncidents? _incidents;
    private Evidence? _evidence;
    private FactSet _facts;

    // Of the connection before in the same place, to be begun again: an object that lives until long after it was begun costs the collector
    // far more than what is in it.
    private HttpConversation? _spareHttp;

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
    public int Index { get => _course.Index; set => _course.Index = value; }

    /// <summary>True while nothing is open but data, FINs and their acknowledgments: then most segments need no inspector.</summary>
    public bool IsCalm { get => _progress.IsCalm; private set => _progress.IsCalm = value; }

    /// <summary>True if data is handed on to protocols; known while it is calm.</summary>
    public bool IsFollowed => _progress.IsFollowed;

    /// <summary>True while it may be that data has to be held back until it tells the protocol; known while it is calm.</summary>
    public bool IsHeldBack => _progress.IsHeldBack;

    /// <summary>True while nobody reads what it carries; known while it is calm. Beside what every segment needs, as most connections of short segments are so.</summary>
    public bool IsUnread => _progress.IsUnread;

    /// <summary>What comes next while it is calm.</summary>
    public CalmPhase Phase { get => _progress.Phase; set => _progress.Phase = value; }

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
    public ConnectionIncidents Incidents => _incidents ??= new ConnectionIncidents();

    /// <summary>The same; null as long as nobody has asked.</summary>
    public ConnectionIncidents? KnownIncidents => _incidents;

    /// <summary>The sender of the first segment, and the other.</summary>
    public TcpEndPair Ends;

    /// <summary>Index of the end that opened: the sender of a SYN without ACK, or who got a SYN-ACK, or the sender of the first segment.</summary>
    public int Client { get => _progress.Client; set => _progress.Client = (sbyte)value; }

    public long Segments { get => _progress.Segments; set => _progress.Segments = value; }

    public long FirstFrame { get => _course.FirstFrame; private set => _course.FirstFrame = value; }

    public long LastFrame { get => _progress.LastFrame; set => _progress.LastFrame = value; }

    public long FirstTimeNs { get => _course.FirstTimeNs; set => _course.FirstTimeNs = value; }

    public long LastTimeNs { get => _progress.LastTimeNs; set => _progress.LastTimeNs = value; }

    public int Completeness { get => _progress.Completeness; set => _progress.Completeness = (byte)value; }

    // Opening.
    public bool IsSimultaneousOpen { get => _course.IsSimultaneousOpen; set => _course.IsSimultaneousOpen = value; }

    /// <summary>Index of the end that sent the first SYN-ACK; -1 before one.</summary>
    public int SynAckFrom { get => _course.SynAckFrom; set => _course.SynAckFrom = (sbyte)value; }

    public SequenceNumber SynAckAcknowledgment { get => _course.SynAckAcknowledgment; set => _course.SynAckAcknowledgment = value; }

    public long SynAckFrame { get => _course.SynAckFrame; set => _course.SynAckFrame = value; }

    public long SynAckTimeNs { get => _course.SynAckTimeNs; set => _course.SynAckTimeNs = value; }

    public bool IsSynAckRight { get => _course.IsSynAckRight; set => _course.IsSynAckRight = value; }

    /// <summary>When the third segment of the handshake came; 0 before.</summary>
    public long ThirdTimeNs { get => _course.ThirdTimeNs; set => _course.ThirdTimeNs = value; }

    /// <summary>True from a SYN-ACK with a wrong number until its receiver has reacted.</summary>
    public bool IsSynAckWrong { get => _course.IsSynAckWrong; set => _course.IsSynAckWrong = value; }

    public bool IsHandshakeDone { get => _course.IsHandshakeDone; set => _course.IsHandshakeDone = value; }

    public bool IsRefused { get => _course.IsRefused; set => _course.IsRefused = value; }

    /// <summary>
    /// True if a SYN came for a pair of endpoints whose connection was open. Who answers it may go by the old connection's numbers
    /// (RFC 9293 section 3.10.7.4), so nothing but headers is judged until a SYN-ACK shows that a new connection begins.
    /// </summary>
    public bool IsOverLive { get => _course.IsOverLive; set => _course.IsOverLive = value; }

    /// <summary>What the first segment is besides, if the pair of endpoints had a connection before.</summary>
    public SegmentClasses Reuse { get => _course.Reuse; set => _course.Reuse = value; }

    /// <summary>From the SYN to the third segment; null if either was not seen.</summary>
    public long? InitialRttNs { get => _course.InitialRttNs >= 0 ? _course.InitialRttNs : null; set => _course.InitialRttNs = value ?? -1; }

    /// <summary>Index of the end that sent the last segment; -1 before one.</summary>
    public int LastFrom { get => _progress.LastFrom; set => _progress.LastFrom = (sbyte)value; }

    // Closing.
    public FinOrder? FinOrder
    {
        get => _course.FirstFin >= 0 ? new FinOrder(_course.FirstFin, _course.NextAtFin) : null;
        set => (_course.FirstFin, _course.NextAtFin) = value is { } order ? ((sbyte)order.First, order.NextAtFin) : ((sbyte)-1, default);
    }

    public bool IsSimultaneousClose { get => _course.IsSimultaneousClose; set => _course.IsSimultaneousClose = value; }

    /// <summary>Index of the end that reset the connection; -1 if none did.</summary>
    public int ResetFrom { get => _course.ResetFrom; set => _course.ResetFrom = (sbyte)value; }

    public LastReset? LastReset { get => _incidents?.LastReset; set => Incidents.LastReset = value; }

    /// <summary>The last segment that went to where there is no connection, if nothing has answered it; else null.</summary>
    public StraySegment? Stray => _incidents?.Strays is { Count: > 0 } strays ? strays[^1] : null;

    /// <summary>True while nothing has shown that the open connection is over for whose endpoints the SYN came.</summary>
    public bool HidesLive => IsOverLive && SynAckFrom < 0 && _incidents is not { IsOldOver: true };

    public OpenProbe? OpenProbe { get => _incidents?.OpenProbe; set => Incidents.OpenProbe = value; }

    public HttpConversation? Http { get; set; }

    /// <summary>The TLS that it carries; null if it carries something else.</summary>
    public TlsConversation? Session { get; set; }

    /// <summary>What all TLS connections of the capture share.</summary>
    public TlsContext Tls => _together.Tls;

    /// <summary>The WebSocket keys of the capture.</summary>
    public WebSocketKeys WebSocketKeys => _together.WebSocketKeys;

    /// <summary>When the server's first data came; 0 before.</summary>
    public long FirstServerDataNs { get => _progress.FirstServerDataNs; set => _progress.FirstServerDataNs = value; }

    /// <summary>What both ends have sent, if it is followed.</summary>
    public IReadOnlyList<StreamPiece> Stream => _incidents?.Recorder?.Pieces(Client) ?? [];

    /// <summary>True once it has been looked for what the connection carries.</summary>
    public bool IsProtocolKnown { get => _course.IsProtocolKnown; set => _course.IsProtocolKnown = value; }

    /// <summary>True if nothing more can come of the HTTP that it carries.</summary>
    public bool IsHttpOver { get => _course.IsHttpOver; set => _course.IsHttpOver = value; }

    /// <summary>True once it waits to be let go.</summary>
    public bool IsLingering { get => _course.IsLingering; set => _course.IsLingering = value; }

    /// <summary>True once another one has taken its place, which is held against it.</summary>
    public bool IsReplaced { get => _course.IsReplaced; set => _course.IsReplaced = value; }

    /// <summary>True once nothing more is taken.</summary>
    public bool IsFinished { get => _course.IsFinished; private set => _course.IsFinished = value; }

    /// <summary>True once one end has reset it, or refused it.</summary>
    public bool IsReset => ResetFrom >= 0 || IsRefused;

    /// <summary>True once both ends have closed in order, or one has reset.</summary>
    public bool IsClosed => IsReset
        || (Ends[0].IsFinSeen && Ends[1].IsFinSeen && Ends[0].IsFinAcknowledged && Ends[1].IsFinAcknowledged);

    /// <summary>True once it was open and both ends have closed in order, or one has reset.</summary>
    public bool IsOverAndDone => IsHandshakeDone && IsClosed;

    /// <summary>True as long as one end has sent nothing.</summary>
    public bool IsOneSided => Ends[0].Packets == 0 || Ends[1].Packets == 0;

    /// <summary>True as long as nothing has come but SYNs from one end and SYN-ACKs from the other, or a single segment.</summary>
    public bool IsAttempt => Segments == 1 || Ends[Client].Syns + Ends[1 - Client].SynAcks == Segments;

    public ref readonly TcpEndpoint Endpoint(int end) => ref end == 0 ? ref _first : ref _second;

    /// <summary>True if a packet is between its two endpoints, from the end that it says.</summary>
    /// <param name="packet">The packet.</param>
    /// <param name="from">Index of the end that seems to have sent it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsSent(in PlainPacket packet, int from)
    {
        ref readonly var source = ref Endpoint(from);
        ref readonly var destination = ref Endpoint(1 - from);
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
    /// <remarks>As the next two, found without a touch of the line where the end begins, or where the connection does: few segments need that.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref TcpEndProgress ProgressOf(int end) => ref Unsafe.AddByteOffset(ref Ends[0].Progress, OffsetOf(end));

    /// <summary>What rules about times and forms need of an end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref EndNotes NotesOf(int end) => ref Unsafe.AddByteOffset(ref Ends[0].Notes, OffsetOf(end));

    /// <summary>The octets that an end sent last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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

    /// <summary>Has what it refers to fetched for that; it itself should be there by now.</summary>
    public void FetchParts()
    {
        _evidence?.Fetch();
        Http?.Fetch();
    }

    /// <summary>The same for what that refers to in its turn.</summary>
    public void FetchRest() => Http?.FetchParts();

    /// <summary>Says whether the next segments may be such that need no inspector, and what those are to be told.</summary>
    public void Prepare()
    {
        IsCalm = ExpectedSegment.IsExpectable(this);
        _progress.IsFollowed = Options.FollowsApplications;
        _progress.IsHeldBack = IsFollowed && (!_course.IsProtocolKnown || _incidents?.Early is not null);
        LookForReaders();
    }

    /// <summary>Looks whether somebody reads what it carries.</summary>
    public void LookForReaders() => _progress.IsUnread = Http is null && !IsHttpOver && Session is null && _incidents?.Names is null;

    /// <summary>Counts a segment that did what was expected.</summary>
    /// <param name="from">Index of the end that sent it.</param>
    /// <param name="arrival">When it came, and what with.</param>
    /// <param name="shown">What it has shown.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CountExpected(int from, in SegmentArrival arrival, ExpectedSegments shown)
    {
        ref var progress = ref _progress;
        progress.Segments++;
        progress.LastFrame = arrival.Frame;
        progress.LastTimeNs = arrival.TimeNs;
        progress.LastFrom = (sbyte)from;
        progress.Expected |= shown;
        progress.Completeness |= arrival.DataLength == 0 ? (byte)SegmentCounter.CompletenessAck : (byte)SegmentCounter.CompletenessData;

        if (progress.FirstServerDataNs == 0 && arrival.DataLength > 0 && from != progress.Client)
        {
            progress.FirstServerDataNs = arrival.TimeNs;
        }
    }

    /// <summary>Counts the FIN of a segment that did what was expected.</summary>
    public void CountFin(int from)
    {
        Ends[from].Fins++;
        Completeness |= SegmentCounter.CompletenessFin;
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

    /// <summary>Ends the connection and states what never came.</summary>
    /// <param name="endNs">Time of the last frame of the capture, or of the frame that replaced the connection.</param>
    public void Finish(long endNs)
    {
        this.FinishDoubts();
        DataHandover.FinishEarly(this);
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
            this.FinishChecksums(i);
            Ends[i].Sent.Release(Budget);
        }

        ExpectedSegment.Finish(this);
        Evidence.See(_facts);
        _incidents?.Recorder?.Finish();
        IsFinished = true;
        IsCalm = false;
    }

    /// <summary>An HTTP conversation in which nothing has happened yet.</summary>
    /// <param name="client">Index of the end that asks.</param>
    /// <param name="isLater">True if the connection has carried something else before.</param>
    public HttpConversation BeginHttp(int client, bool isLater)
    {
        if (_spareHttp is not { } http && !_together.SpareHttp.TryPop(out http))
        {
            return new HttpConversation(this, client, isLater);
        }

        _spareHttp = null;
        http.Begin(this, client, isLater);
        return http;
    }

    /// <summary>Lets other connections have the HTTP conversation, if nothing can come of it any more and nobody will ask what it has come to.</summary>
    /// <remarks>Only of a connection that has closed: a reset that comes later is none of it. It itself lingers among thousands, which is far from the processor.</remarks>
    public void LetHttpGo()
    {
        if (IsHttpOver && ResetFrom < 0 && Index >= Options.RecordedConnections && Http is { IsTunnel: false, WebSocket: null } http)
        {
            if (_together.SpareHttp.Count < TrackedTogether.MaxSpareHttp)
            {
                _together.SpareHttp.Push(http);
            }

            Http = null;
        }
    }

    /// <summary>Lets go of what was found: who needs it later has a copy.</summary>
    public void Forget()
    {
        _evidence?.Clear();
        _incidents = null;
        Session = null;
        _spareHttp = Http is { WebSocket: null } ? Http : _spareHttp;
        Http = null;
    }

    /// <summary>Gives evidence that was let go to another connection, unless that one has its own.</summary>
    public void GiveEvidence(TcpConnection other)
    {
        other._evidence ??= _evidence;
        _evidence = null;
    }

    public TcpConnectionRecord ToRecord(VerdictMaker verdicts) => ConnectionSummary.Of(this, verdicts, _incidents?.Records);

    private static nint OffsetOf(int end) => end * Unsafe.SizeOf<TcpEnd>();
}
