using System.Collections.Generic;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>What is known of the board under judgement, from its profile and its run. Everything may be left out.</summary>
public sealed record BoardFacts
{
    /// <summary>The board's address; null if it is not known.</summary>
    public IPv4Address? Address { get; init; }

    /// <summary>The board's hardware address; null if it is not known.</summary>
    public MacAddress? Mac { get; init; }

    /// <summary>The maximum segment size in octets that the board has to announce; null to accept any sane one.</summary>
    public int? MaximumSegmentSize { get; init; }

    /// <summary>False for a stack that does not put datagrams together that come in fragments: it cannot answer them.</summary>
    public bool Reassembles { get; init; } = true;

    /// <summary>When the board was cut off, in nanoseconds since the Unix epoch: what was asked then, or answered, need not be in the capture.</summary>
    public IReadOnlyList<(long FromNs, long ToNs)> Absences { get; init; } = [];

    /// <summary>TCP ports on which the board listens; null if that is not known.</summary>
    public IReadOnlySet<ushort>? OpenTcpPorts { get; init; }

    /// <summary>UDP ports on which the board listens; null if that is not known.</summary>
    public IReadOnlySet<ushort>? OpenUdpPorts { get; init; }

    /// <summary>UDP ports whose service sends every datagram back unchanged.</summary>
    public IReadOnlySet<ushort> UdpEchoPorts { get; init; } = new HashSet<ushort> { EchoPort };

    /// <summary>TCP ports that speak HTTP, besides 80 and 8080.</summary>
    public IReadOnlySet<ushort> HttpPorts { get; init; } = new HashSet<ushort>();

    /// <summary>RFC 862.</summary>
    public const ushort EchoPort = 7;
}
