namespace NanoNet.Validation;

/// <summary>What every segment changes of a connection, side by side. <see cref="TcpConnection"/> says what each is.</summary>
/// <remarks>What is read before it is written comes first: where a connection begins anywhere in a line of the cache, the rest may lie in one that is not fetched.</remarks>
internal struct ConnectionProgress
{
    public byte Completeness;
    public sbyte LastFrom;
    public sbyte Client;
    public bool IsCalm;
    public CalmPhase Phase;

    /// <summary>True if data is handed on to protocols; known while the connection is calm.</summary>
    public bool IsFollowed;

    /// <summary>True if data is held back until it tells the protocol; known while the connection is calm.</summary>
    public bool IsHeldBack;

    /// <summary>True while nobody reads what the connection carries, unless something begins that can be followed; known while it is calm.</summary>
    public bool IsUnread;
    public ExpectedSegments Expected;
    public long Segments;
    public long FirstServerDataNs;
    public long LastFrame;
    public long LastTimeNs;
}
