using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>How a connection opened and closed. <see cref="TcpConnection"/> says what each is.</summary>
internal struct ConnectionCourse
{
    public long FirstFrame;
    public long FirstTimeNs;

    // Opening.
    public long SynAckFrame;
    public long SynAckTimeNs;
    public long ThirdTimeNs;

    // Below 0 while it is not known.
    public long InitialRttNs;
    public SequenceNumber SynAckAcknowledgment;
    public SegmentClasses Reuse;
    public sbyte SynAckFrom;
    public bool IsSimultaneousOpen;
    public bool IsSynAckRight;
    public bool IsSynAckWrong;
    public bool IsHandshakeDone;
    public bool IsRefused;
    public bool IsOverLive;

    // Closing.
    public bool IsSimultaneousClose;
    public bool IsLingering;
    public bool IsReplaced;
    public bool IsFinished;
    public bool IsHttpOver;
    public bool IsProtocolKnown;
    public sbyte ResetFrom;

    // Below 0 while neither end has closed.
    public sbyte FirstFin;
    public SequenceNumber NextAtFin;
    public int Index;
}
