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

    /// <summary>Nor were all options captured, so that what they agree on is not known.</summary>
    OptionsNotSeen,

    /// <summary>The header is shorter than any, or longer than its segment: nobody takes it, whatever its checksum.</summary>
    Headless,

    /// <summary>The same, and the checksum is wrong as well.</summary>
    HeadlessAndWrong,

    /// <summary>The sender made none (UDP over IPv4 may).</summary>
    Absent,
}
