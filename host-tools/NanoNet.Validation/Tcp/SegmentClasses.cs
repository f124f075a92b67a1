using System;

namespace NanoNet.Validation;

/// <summary>What a segment was on its way between the ends, as far as the capture tells; several may be true of one.</summary>
[Flags]
public enum SegmentClasses
{
    /// <summary>An acknowledgment or a reset with nothing to say of it.</summary>
    None = 0,

    /// <summary>Data, SYN or FIN that had not been seen before.</summary>
    NewData = 1 << 0,

    /// <summary>Sent again with no sign but the time that passed: its timer ran out (RFC 6298).</summary>
    TimeoutRetransmission = 1 << 1,

    /// <summary>Sent again right after duplicate acknowledgments or SACK blocks that asked for it (RFC 5681, RFC 6675).</summary>
    FastRetransmission = 1 << 2,

    /// <summary>Sent again although it had been acknowledged.</summary>
    SpuriousRetransmission = 1 << 3,

    /// <summary>Sent before a segment that the capture holds before it.</summary>
    OutOfOrder = 1 << 4,

    /// <summary>The same packet that the capture has already: a mirror port's copy, not sent twice.</summary>
    DuplicateCapture = 1 << 5,

    /// <summary>Asks an idle peer for an acknowledgment with the number before the next one (RFC 9293 section 3.8.4).</summary>
    KeepAlive = 1 << 6,

    /// <summary>One octet into a closed window (RFC 9293 section 3.8.6.1).</summary>
    ZeroWindowProbe = 1 << 7,

    /// <summary>Offers no window.</summary>
    ZeroWindow = 1 << 8,

    /// <summary>Fills the offered window to its last octet.</summary>
    WindowFull = 1 << 9,

    /// <summary>Acknowledges nothing new, and offers another window.</summary>
    WindowUpdate = 1 << 10,

    /// <summary>A duplicate acknowledgment (RFC 5681 section 2).</summary>
    DuplicateAcknowledgment = 1 << 11,

    /// <summary>Some of its octets had been seen before, and are the same.</summary>
    OverlapEqual = 1 << 12,

    /// <summary>Some of its octets had been seen before, and were others.</summary>
    OverlapDifferent = 1 << 13,

    /// <summary>Its timestamp is older than one that the receiver has: dropped there (RFC 7323 section 5.3).</summary>
    PawsRejected = 1 << 14,

    /// <summary>A SYN for a pair of endpoints that is in TIME-WAIT.</summary>
    TimeWaitReuse = 1 << 15,

    /// <summary>A SYN for a pair of endpoints that had a connection before.</summary>
    PortReuse = 1 << 16,

    /// <summary>Acknowledges octets that the capture does not hold.</summary>
    AcknowledgesUnseen = 1 << 17,

    /// <summary>A SYN or SYN-ACK with a TCP Fast Open cookie or request, or with data (RFC 7413).</summary>
    FastOpen = 1 << 18,

    /// <summary>Octets before its own have not been seen yet.</summary>
    AfterGap = 1 << 19,
}
