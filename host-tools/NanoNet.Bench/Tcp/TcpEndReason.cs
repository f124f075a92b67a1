namespace NanoNet.Bench;

/// <summary>How a connection of a <see cref="TcpPeer"/> ended.</summary>
public enum TcpEndReason
{
    /// <summary>It has not.</summary>
    None,

    /// <summary>Both sides closed.</summary>
    Closed,

    /// <summary>The SYN was answered with a reset.</summary>
    Refused,

    /// <summary>The peer reset it.</summary>
    Reset,

    /// <summary>This side reset it.</summary>
    Aborted,

    /// <summary>The peer did not answer for as long as RFC 9293 section 3.8.3 has one try.</summary>
    TimedOut,
}
