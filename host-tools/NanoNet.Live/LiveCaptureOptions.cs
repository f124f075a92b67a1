namespace NanoNet.Live;

/// <summary>How an interface is captured on.</summary>
public sealed record LiveCaptureOptions
{
    /// <summary>Name of the interface, such as eth0; on Windows the one that it shows, or Npcap's own.</summary>
    public required string Interface { get; init; }

    /// <summary>Octets of each frame that are kept at most.</summary>
    public int SnapLength { get; init; } = 262_144;

    /// <summary>Octets that the kernel holds for a reader that is late.</summary>
    public int BufferLength { get; init; } = 64 * 1024 * 1024;

    /// <summary>Also frames that are not for this machine.</summary>
    public bool IsPromiscuous { get; init; } = true;

    /// <summary>Each frame is handed on at once, rather than with others 100 ms later: for who answers frames.</summary>
    public bool IsImmediate { get; init; }

    /// <summary>A filter in libpcap's language (pcap-filter(7)), or null.</summary>
    public string? Filter { get; init; }
}
