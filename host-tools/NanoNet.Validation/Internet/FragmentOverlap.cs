namespace NanoNet.Validation;

/// <summary>How a fragment lies to those of the same datagram that came before it.</summary>
internal enum FragmentOverlap
{
    /// <summary>Apart, or a repetition of one of them.</summary>
    None,

    /// <summary>Across another one, with the same octets.</summary>
    Same,

    /// <summary>Across another one, with other octets.</summary>
    Different,
}
