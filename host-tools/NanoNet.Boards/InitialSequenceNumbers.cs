namespace NanoNet.Boards;

/// <summary>How a board chooses the initial sequence number of a connection.</summary>
public enum InitialSequenceNumbers
{
    /// <summary>lwIP's own: a counter of coarse timer ticks, which starts at the same number after each reset.</summary>
    Lwip,

    /// <summary>RFC 6528: a clock plus a keyed hash of the connection.</summary>
    Rfc6528,
}
