using System;

namespace NanoNet.Serial;

/// <summary>Flags of a Wire Protocol packet (nf-interpreter <c>src/CLR/Include/WireProtocol.h</c>, WP_Flags).</summary>
[Flags]
public enum WireFlags : uint
{
    None = 0,

    /// <summary>Needs no answer.</summary>
    NonCritical = 0x0001,

    /// <summary>Answers the request whose sequence number it repeats.</summary>
    Reply = 0x0002,

    BadHeader = 0x0004,
    BadPayload = 0x0008,
    NoCaching = 0x2000,

    /// <summary>The request was refused.</summary>
    NegativeAcknowledge = 0x4000,

    /// <summary>The request was done.</summary>
    Acknowledge = 0x8000,
}
