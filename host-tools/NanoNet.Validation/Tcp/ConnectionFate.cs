namespace NanoNet.Validation;

/// <summary>A connection's life in one word, by the names that Zeek gives to it in its conn_state.</summary>
public enum ConnectionFate
{
    /// <summary>None of the others: no SYN was seen, or one that was answered by something else.</summary>
    Oth,

    /// <summary>A SYN and no answer.</summary>
    S0,

    /// <summary>Established, not closed.</summary>
    S1,

    /// <summary>Closed by both.</summary>
    Sf,

    /// <summary>A SYN that was answered by a reset.</summary>
    Rej,

    /// <summary>Closed by the client only.</summary>
    S2,

    /// <summary>Closed by the server only.</summary>
    S3,

    /// <summary>Established, then reset by the client.</summary>
    Rsto,

    /// <summary>Established, then reset by the server.</summary>
    Rstr,

    /// <summary>A SYN, then a reset, both from the client, and nothing from the server.</summary>
    Rstos0,

    /// <summary>A reset from the server of a connection whose SYN was not seen.</summary>
    Rstrh,

    /// <summary>A SYN, then a FIN, both from the client, and no SYN-ACK.</summary>
    Sh,

    /// <summary>A FIN from the server of a connection whose SYN was not seen.</summary>
    Shr,
}
