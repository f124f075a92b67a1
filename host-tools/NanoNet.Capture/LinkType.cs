namespace NanoNet.Capture;

/// <summary>What the octets of a captured frame begin with (the "LINKTYPE_" values of the tcpdump project).</summary>
public enum LinkType : ushort
{
    /// <summary>BSD loopback: the address family as 32 bits in the capturing host's order.</summary>
    Null = 0,
    Ethernet = 1,

    /// <summary>Raw IP as some old BSD systems wrote it.</summary>
    RawBsd = 12,

    /// <summary>Raw IP as OpenBSD wrote it.</summary>
    RawOpenBsd = 14,

    /// <summary>IPv4 or IPv6 without a link layer.</summary>
    Raw = 101,

    /// <summary>OpenBSD loopback: the address family as 32 bits in network order.</summary>
    Loop = 108,

    /// <summary>Linux "cooked" capture, version 1.</summary>
    LinuxCooked = 113,
    IPv4 = 228,
    IPv6 = 229,

    /// <summary>Linux "cooked" capture, version 2.</summary>
    LinuxCooked2 = 276,
}
