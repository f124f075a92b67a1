using System;

namespace NanoNet.Validation;

/// <summary>What rules about few segments have to remember of an end.</summary>
[Flags]
internal enum EndMarks : ushort
{
    None = 0,

    /// <summary>The segment with its last octet of data had PSH.</summary>
    LastPushed = 1 << 0,

    /// <summary>Its SYN asked for a Fast Open cookie, gave or used one.</summary>
    FastOpen = 1 << 1,

    /// <summary>Its SYN was an ECN-setup SYN, or its SYN-ACK an ECN-setup SYN-ACK (RFC 3168 section 6.1.1).</summary>
    CongestionSetup = 1 << 2,

    /// <summary>Its first segment was signed (RFC 2385, RFC 5925).</summary>
    Signed = 1 << 3,

    /// <summary>The third segment of the handshake came from it and had data.</summary>
    ThirdWithData = 1 << 4,

    /// <summary>It went on after its reset.</summary>
    SentAfterReset = 1 << 5,

    /// <summary>It ended a connection that carried data with a reset.</summary>
    Aborted = 1 << 6,

    /// <summary>Its SYN asked for accurate ECN (RFC 9768), whose bits mean something else.</summary>
    AccurateCongestion = 1 << 7,

    /// <summary>Its last segment with data was small, not pushed, and sent though data was unacknowledged.</summary>
    LastSmall = 1 << 8,
}
