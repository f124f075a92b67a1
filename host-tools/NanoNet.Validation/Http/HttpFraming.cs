namespace NanoNet.Validation;

/// <summary>What ends the body of a message (RFC 9112 section 6.3).</summary>
internal enum HttpFraming
{
    None,
    Length,
    Chunked,
    UntilClose,

    /// <summary>What follows is not HTTP any more.</summary>
    Tunnel,

    /// <summary>The head contradicts itself; where the message ends cannot be told.</summary>
    Unknown,
}
