namespace NanoNet.Deploy.Pe;

/// <summary>Why octets are not the file (.pe) of an assembly that an interpreter of nanoFramework 1.x would load.</summary>
public enum PeError
{
    None,

    /// <summary>Shorter than a header, or than its header says.</summary>
    Truncated,

    /// <summary>It does not begin with the marker of an assembly.</summary>
    NoMarker,

    /// <summary>It is for nanoFramework 2: marker NFMRK2.</summary>
    ForVersion2,

    /// <summary>The CRC of the header is wrong.</summary>
    HeaderChecksum,

    /// <summary>Made for another table of well-known strings than that of the interpreter.</summary>
    StringTable,

    /// <summary>Tables overlap, or begin beyond the file.</summary>
    Tables,

    /// <summary>Longer than its header says.</summary>
    Trailing,

    /// <summary>The CRC of what follows the header is wrong.</summary>
    AssemblyChecksum,
}
