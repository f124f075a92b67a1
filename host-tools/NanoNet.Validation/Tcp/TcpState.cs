namespace NanoNet.Validation;

/// <summary>State of one end of a connection as the capture shows it (RFC 9293 section 3.3.2).</summary>
public enum TcpState : byte
{
    /// <summary>Nothing seen of this end that tells; also the state of an end picked up in mid-connection before it speaks.</summary>
    Unknown,
    Closed,
    Listen,
    SynSent,
    SynReceived,
    Established,
    FinWait1,
    FinWait2,
    CloseWait,
    Closing,
    LastAck,
    TimeWait,
}
