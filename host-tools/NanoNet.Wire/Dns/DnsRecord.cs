using System;

namespace NanoNet.Wire;

/// <summary>A question or a resource record of a DNS message.</summary>
/// <remarks>RFC 1035 sections 4.1.2 and 4.1.3.</remarks>
public readonly ref struct DnsRecord
{
    internal DnsRecord(DnsSection section, int nameOffset, DnsType type, ushort dnsClass, uint timeToLive, ReadOnlySpan<byte> data)
    {
        Section = section;
        NameOffset = nameOffset;
        Type = type;
        Class = dnsClass;
        TimeToLive = timeToLive;
        Data = data;
    }

    public DnsSection Section { get; }

    /// <summary>Where its name begins in the message; see <see cref="DnsName"/>.</summary>
    public int NameOffset { get; }

    public DnsType Type { get; }

    /// <summary>The class; of an <see cref="DnsType.Opt"/> record the size of UDP payloads that the sender takes.</summary>
    public ushort Class { get; }

    /// <summary>Seconds, as on the wire; 0 for a question. Of an <see cref="DnsType.Opt"/> record no time, but further flags (RFC 6891 section 6.1.3).</summary>
    public uint TimeToLive { get; }

    /// <summary>RDATA; empty for a question.</summary>
    public ReadOnlySpan<byte> Data { get; }
}
