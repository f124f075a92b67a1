namespace NanoNet.Validation;

/// <summary>How a connection opened.</summary>
public enum OpenShape
{
    /// <summary>The capture begins in mid-connection.</summary>
    NotSeen,

    /// <summary>SYN, SYN-ACK, ACK.</summary>
    ThreeWay,

    /// <summary>SYN and SYN crossed.</summary>
    Simultaneous,

    /// <summary>A SYN was answered by a reset.</summary>
    Refused,

    /// <summary>A SYN got no answer.</summary>
    Unanswered,

    /// <summary>SYN and SYN-ACK, but no ACK.</summary>
    HalfOpen,
}
