using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>What the transport layer needs to know of the datagram that carries it.</summary>
/// <param name="Source">Source address.</param>
/// <param name="Destination">Destination address.</param>
/// <param name="PayloadLength">Octets of payload on the wire.</param>
/// <param name="IsCut">True if not all of them were captured.</param>
/// <param name="IsJudged">True if its sender is judged.</param>
/// <param name="IsGroup">True if it goes to a broadcast or multicast address.</param>
/// <param name="TimeToLive">Time to live, or hop limit.</param>
internal readonly record struct DatagramInfo(
    InternetAddress Source, InternetAddress Destination, int PayloadLength, bool IsCut, bool IsJudged, bool IsGroup, byte TimeToLive)
{
    // Fields: who asks for them by reference gets no copy.
    public readonly InternetAddress Source = Source;
    public readonly InternetAddress Destination = Destination;

    /// <summary>Identification of an IPv4 datagram; 0 for IPv6.</summary>
    public ushort Identification { get; init; }

    /// <summary>What the addresses of the pseudo header have more, as a partial sum, where they are others: a route's last one, a host's home.</summary>
    public uint PseudoHeaderExcess { get; init; }

    /// <summary>The ECN field (RFC 3168 section 5); 0 if it is not ECN-capable.</summary>
    public byte Congestion { get; init; }
}
