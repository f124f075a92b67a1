namespace NanoNet.Validation;

/// <summary>What became of checking a checksum.</summary>
internal enum ChecksumFinding
{
    Right,
    Wrong,

    /// <summary>The field holds the sum of the pseudo header alone: the adapter completes it after the capture.</summary>
    LeftToAdapter,

    /// <summary>Octets that it covers were not captured.</summary>
    NotSeen,

    /// <summary>The sender made none (UDP over IPv4 may).</summary>
    Absent,
}
