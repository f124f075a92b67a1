namespace NanoNet.Validation;

/// <summary>What is expected next of a connection in which nothing unusual is open.</summary>
internal enum CalmPhase : byte
{
    /// <summary>Nothing that can be told beforehand.</summary>
    None,

    /// <summary>The third segment of the handshake.</summary>
    Opening,

    /// <summary>Data, its acknowledgments, and a FIN.</summary>
    Open,

    /// <summary>The acknowledgment of one end's FIN, the other end's, and its acknowledgment.</summary>
    Closing,
}
