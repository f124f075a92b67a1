using System;
using System.Buffers.Binary;

namespace NanoNet.Wire;

/// <summary>A read-only view of one DNS message, without the length that goes before it over TCP.</summary>
/// <remarks>RFC 1035 section 4.</remarks>
public readonly ref struct DnsMessage
{
    /// <summary>Identifier, flags and the counts of the four sections.</summary>
    public const int HeaderLength = 12;

    /// <summary>The port of DNS.</summary>
    public const ushort Port = 53;

    private const int CountsAt = 4;

    private readonly ReadOnlySpan<byte> _octets;

    private DnsMessage(ReadOnlySpan<byte> octets) => _octets = octets;

    public ushort Id => BinaryPrimitives.ReadUInt16BigEndian(_octets);

    /// <summary>QR: false for a query.</summary>
    public bool IsResponse => (_octets[2] & 0x80) != 0;

    public DnsOpcode Opcode => (DnsOpcode)((_octets[2] >> 3) & 0xF);

    /// <summary>TC: the message was cut to what fits a datagram.</summary>
    public bool IsTruncated => (_octets[2] & 0x02) != 0;

    /// <summary>The Z bit, which is reserved (RFC 1035 section 4.1.1, less the two bits that RFC 4035 gave a meaning).</summary>
    public bool IsReservedSet => (_octets[3] & 0x40) != 0;

    /// <summary>RCODE, without the bits that EDNS adds.</summary>
    public int ResponseCode => _octets[3] & 0xF;

    public ReadOnlySpan<byte> Octets => _octets;

    /// <summary>Questions and records, section after section.</summary>
    public DnsRecordEnumerator Records => new(_octets);

    /// <summary>How many entries the header says that a section has.</summary>
    public int Count(DnsSection section) => CountOf(_octets, (int)section);

    /// <summary>Makes a view if, and only if, every name and record is within the message.</summary>
    /// <param name="octets">The payload of a datagram, or a message of a stream.</param>
    /// <param name="message">The view; default when the result is not <see cref="WireError.None"/>.</param>
    /// <returns><see cref="WireError.Truncated"/>, <see cref="WireError.BadName"/>, or <see cref="WireError.BadLength"/> if RDATA goes
    /// beyond the message or octets follow the last record. Never throws.</returns>
    public static WireError TryParse(ReadOnlySpan<byte> octets, out DnsMessage message)
    {
        message = default;

        if (octets.Length < HeaderLength)
        {
            return WireError.Truncated;
        }

        var records = new DnsRecordEnumerator(octets);

        while (records.MoveNext())
        {
        }

        if (records.Error != WireError.None)
        {
            return records.Error;
        }

        if (records.Rest > 0)
        {
            return WireError.BadLength;
        }

        message = new DnsMessage(octets);
        return WireError.None;
    }

    internal static int CountOf(ReadOnlySpan<byte> octets, int section) =>
        BinaryPrimitives.ReadUInt16BigEndian(octets[(CountsAt + (section * sizeof(ushort)))..]);
}
