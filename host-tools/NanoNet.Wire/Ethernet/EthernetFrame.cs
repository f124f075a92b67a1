using System;
using System.Buffers.Binary;

namespace NanoNet.Wire;

/// <summary>A read-only view of one Ethernet frame without its frame check sequence. VLAN tags are skipped and counted.</summary>
/// <remarks>IEEE 802.3 section 3, RFC 894. The view is valid only while the buffer it was made from is unchanged.</remarks>
public readonly ref struct EthernetFrame
{
    /// <summary>Two addresses and a type.</summary>
    public const int HeaderLength = 14;

    /// <summary>The smallest frame on a cable, without the frame check sequence (IEEE 802.3 section 4A.4.2).</summary>
    public const int MinLength = 60;

    /// <summary>A type/length field from here up is a type (IEEE 802.3 section 3.2.6).</summary>
    public const int FirstEtherType = 1536;

    private const int TagLength = 4;

    private readonly ReadOnlySpan<byte> _octets;
    private readonly int _payloadOffset;

    private EthernetFrame(ReadOnlySpan<byte> octets, int payloadOffset)
    {
        _octets = octets;
        _payloadOffset = payloadOffset;
    }

    public MacAddress Destination => MacAddress.Read(_octets);

    public MacAddress Source => MacAddress.Read(_octets[MacAddress.Length..]);

    /// <summary>The type after all VLAN tags.</summary>
    public EtherType EtherType => (EtherType)BinaryPrimitives.ReadUInt16BigEndian(_octets[(_payloadOffset - 2)..]);

    /// <summary>Number of VLAN tags.</summary>
    public int VlanTags => (_payloadOffset - HeaderLength) / TagLength;

    /// <summary>VLAN identifier of the outermost tag, or -1 without one.</summary>
    public int VlanId => VlanTags == 0 ? -1 : BinaryPrimitives.ReadUInt16BigEndian(_octets[HeaderLength..]) & 0x0FFF;

    /// <summary>VLAN identifiers of all tags, the outermost in the highest 12 bits that are used; 0 without tags, and for tags of priority alone.</summary>
    /// <remarks>Of more than five tags only the innermost are in it.</remarks>
    public ulong VlanIds
    {
        get
        {
            var ids = 0UL;

            for (var at = HeaderLength; at < _payloadOffset; at += TagLength)
            {
                ids = (ids << 12) | (BinaryPrimitives.ReadUInt16BigEndian(_octets[at..]) & 0x0FFFU);
            }

            return ids;
        }
    }

    /// <summary>Everything after the type, padding included.</summary>
    public ReadOnlySpan<byte> Payload => _octets[_payloadOffset..];

    /// <summary>The whole frame.</summary>
    public ReadOnlySpan<byte> Octets => _octets;

    /// <summary>Makes a view if, and only if, every accessor will be in range.</summary>
    /// <param name="octets">The frame from its destination address on.</param>
    /// <param name="frame">The view; default when the result is not <see cref="WireError.None"/>.</param>
    /// <returns><see cref="WireError.Truncated"/> if the addresses, the tags or the type do not fit. Never throws.</returns>
    public static WireError TryParse(ReadOnlySpan<byte> octets, out EthernetFrame frame)
    {
        frame = default;
        var offset = HeaderLength;

        while (true)
        {
            if (octets.Length < offset)
            {
                return WireError.Truncated;
            }

            var type = (EtherType)BinaryPrimitives.ReadUInt16BigEndian(octets[(offset - 2)..]);

            if (type is not (EtherType.Vlan or EtherType.ServiceVlan or EtherType.OldServiceVlan))
            {
                break;
            }

            offset += TagLength;
        }

        frame = new EthernetFrame(octets, offset);
        return WireError.None;
    }
}
