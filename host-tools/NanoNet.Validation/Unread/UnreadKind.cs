namespace NanoNet.Validation;

/// <summary>What of a frame could not be read; see <see cref="UnreadRecord"/>.</summary>
public enum UnreadKind
{
    /// <summary>The link type, whose number is given.</summary>
    LinkType,

    /// <summary>The link's header is cut; the number is the link type.</summary>
    LinkHeader,

    /// <summary>A type of Ethernet that is not followed.</summary>
    EtherType,

    /// <summary>An IEEE 802.3 frame; the number is its destination access point, 0 without LLC.</summary>
    Llc,

    /// <summary>An IPv4 header that is malformed or cut.</summary>
    IPv4Header,

    /// <summary>An IPv6 header, or extension header, that is malformed or cut.</summary>
    IPv6Header,

    /// <summary>A protocol over IP that is not followed.</summary>
    Protocol,
}
