namespace NanoNet.Wire;

/// <summary>Why octets are not the packet they claim to be.</summary>
public enum WireError
{
    /// <summary>The view was made; all its accessors are in range.</summary>
    None,

    /// <summary>The header, or what has to be there whole, does not fit into the octets there are.</summary>
    Truncated,

    /// <summary>The version field names another protocol version.</summary>
    BadVersion,

    /// <summary>A header length (IHL, Data Offset, hlen) is below the smallest legal one.</summary>
    BadHeaderLength,

    /// <summary>A length contradicts what it is the length of: a total below its own header, a vector or record beyond its message, octets after the last.</summary>
    BadLength,

    /// <summary>The octets are of another protocol or hardware type (an ARP not for Ethernet and IPv4, a DHCP message without its cookie).</summary>
    Unsupported,

    /// <summary>A domain name has a label or a length that none may have, or points to itself.</summary>
    BadName,
}
