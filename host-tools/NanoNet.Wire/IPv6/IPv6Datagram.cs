using System;
using System.Buffers.Binary;

namespace NanoNet.Wire;

/// <summary>A read-only view of one IPv6 packet, its extension headers walked.</summary>
/// <remarks>RFC 8200. The packet may be longer than the octets captured; <see cref="IsCut"/> says so.</remarks>
public readonly ref struct IPv6Datagram
{
    /// <summary>Length in octets of the fixed header.</summary>
    public const int HeaderLength = 40;

    private const int ExtensionUnit = 8;
    private const int FragmentHeaderLength = 8;

    private readonly ReadOnlySpan<byte> _octets;
    private readonly int _totalLength;
    private readonly int _payloadOffset;
    private readonly int _fragmentOffset;

    private IPv6Datagram(ReadOnlySpan<byte> octets, int totalLength, int payloadOffset, int fragmentOffset, IPProtocol protocol)
    {
        _octets = octets;
        _totalLength = totalLength;
        _payloadOffset = payloadOffset;
        _fragmentOffset = fragmentOffset;
        Protocol = protocol;
    }

    public byte TrafficClass => (byte)((_octets[0] << 4) | (_octets[1] >> 4));

    public byte HopLimit => _octets[7];

    public InternetAddress Source => InternetAddress.ReadIPv6(_octets[8..]);

    public InternetAddress Destination => InternetAddress.ReadIPv6(_octets[24..]);

    /// <summary>Who has sent the packet: the home address of a host that is away from home, where it names one, else the source.</summary>
    /// <remarks>RFC 6275 section 6.3. The pseudo header has this one (section 11.3.1).</remarks>
    public InternetAddress FirstSource
    {
        get
        {
            const byte HomeAddressOption = 0xC9;
            const byte OneOctetOfPadding = 0;
            const int OptionsAt = 2;

            foreach (var header in Extensions)
            {
                var options = header.Protocol == IPProtocol.DestinationOptions ? header.Octets[OptionsAt..] : default;

                while (options.Length > 1)
                {
                    if (options is [HomeAddressOption, InternetAddress.IPv6Length, ..] && options.Length >= 2 + InternetAddress.IPv6Length)
                    {
                        return InternetAddress.ReadIPv6(options[2..]);
                    }

                    var length = options[0] == OneOctetOfPadding ? 1 : 2 + options[1];
                    options = options[Math.Min(length, options.Length)..];
                }
            }

            return Source;
        }
    }

    /// <summary>Where the packet goes in the end: the last address of a routing header that has segments left, else the destination.</summary>
    /// <remarks>RFC 5095 (type 0), RFC 6275 section 6.4 (type 2), RFC 8754 section 2 (type 4). The pseudo header has this one (RFC 8200 section 8.1).</remarks>
    public InternetAddress FinalDestination
    {
        get
        {
            const int RouteAt = 8;
            const byte SourceRoute = 0;
            const byte HomeAddress = 2;
            const byte SegmentRouting = 4;

            foreach (var header in Extensions)
            {
                if (header.Protocol == IPProtocol.Routing && header.Octets is [_, _, var type, > 0, ..] && header.Octets.Length >= RouteAt + InternetAddress.IPv6Length)
                {
                    return type switch
                    {
                        SourceRoute => InternetAddress.ReadIPv6(header.Octets[^InternetAddress.IPv6Length..]),
                        HomeAddress or SegmentRouting => InternetAddress.ReadIPv6(header.Octets[RouteAt..]),
                        _ => Destination,
                    };
                }
            }

            return Destination;
        }
    }

    /// <summary>The upper-layer protocol: the next header after all extension headers that are understood.</summary>
    public IPProtocol Protocol { get; }

    /// <summary>True for a fragment of a packet that was cut in several; a lone "atomic" fragment (RFC 6946) is none.</summary>
    public bool IsFragment => _fragmentOffset > 0 && (FragmentField & ~0x0006) != 0;

    /// <summary>Fragment offset in octets; 0 without a fragment header.</summary>
    public int FragmentOffset => _fragmentOffset > 0 ? FragmentField & ~0x0007 : 0;

    /// <summary>True if more fragments follow.</summary>
    public bool HasMoreFragments => _fragmentOffset > 0 && (FragmentField & 1) != 0;

    /// <summary>Identification of the fragment header; 0 without one.</summary>
    public uint Identification => _fragmentOffset > 0 ? BinaryPrimitives.ReadUInt32BigEndian(_octets[(_fragmentOffset + 4)..]) : 0;

    /// <summary>The Payload Length field as it is in the header.</summary>
    public ushort PayloadLengthField => BinaryPrimitives.ReadUInt16BigEndian(_octets[4..]);

    /// <summary>The extension headers that are understood; they end with that of a fragment which is not the first.</summary>
    public IPv6ExtensionEnumerator Extensions => new((IPProtocol)_octets[6], _octets[HeaderLength.._payloadOffset]);

    /// <summary>Octets of the packet on the wire.</summary>
    public int TotalLength => _totalLength;

    /// <summary>The upper-layer octets as far as they were captured, without link-layer padding.</summary>
    public ReadOnlySpan<byte> Payload => _octets[_payloadOffset..];

    /// <summary>Octets of the upper layer on the wire.</summary>
    public int PayloadLength => _totalLength - _payloadOffset;

    /// <summary>True if the packet is longer than the octets there are.</summary>
    public bool IsCut => _totalLength > _octets.Length;

    private ushort FragmentField => BinaryPrimitives.ReadUInt16BigEndian(_octets[(_fragmentOffset + 2)..]);

    /// <summary>Makes a view if, and only if, every accessor will be in range.</summary>
    /// <param name="octets">The link-layer payload; what is behind the payload length is padding.</param>
    /// <param name="datagram">The view; default when the result is not <see cref="WireError.None"/>.</param>
    /// <returns><see cref="WireError.Truncated"/> if the headers do not fit, <see cref="WireError.BadVersion"/>,
    /// <see cref="WireError.BadLength"/> if the extension headers go beyond the packet. Never throws.</returns>
    public static WireError TryParse(ReadOnlySpan<byte> octets, out IPv6Datagram datagram)
    {
        datagram = default;

        if (octets.Length < HeaderLength)
        {
            return WireError.Truncated;
        }

        if (octets[0] >> 4 != 6)
        {
            return WireError.BadVersion;
        }

        int payloadLength = BinaryPrimitives.ReadUInt16BigEndian(octets[4..]);

        // 0 is a jumbogram (RFC 2675) or segmentation offload on the capturing host: all that is there.
        var totalLength = payloadLength == 0 ? octets.Length : HeaderLength + payloadLength;
        octets = octets[..Math.Min(octets.Length, totalLength)];

        return WalkExtensions(octets, totalLength, out datagram);
    }

    /// <summary>Octets of an extension header, by the length in it.</summary>
    internal static int LengthOf(IPProtocol protocol, byte length) => protocol switch
    {
        IPProtocol.Fragment => FragmentHeaderLength,
        IPProtocol.AuthenticationHeader => (length + 2) * 4,
        _ => (length + 1) * ExtensionUnit,
    };

    private static WireError WalkExtensions(ReadOnlySpan<byte> octets, int totalLength, out IPv6Datagram datagram)
    {
        datagram = default;
        var protocol = (IPProtocol)octets[6];
        var offset = HeaderLength;
        var fragmentOffset = 0;

        while (protocol is IPProtocol.HopByHop or IPProtocol.Routing or IPProtocol.DestinationOptions or IPProtocol.Fragment
            or IPProtocol.AuthenticationHeader)
        {
            if (octets.Length < offset + ExtensionUnit)
            {
                return offset + ExtensionUnit > totalLength ? WireError.BadLength : WireError.Truncated;
            }

            var length = LengthOf(protocol, octets[offset + 1]);

            if (octets.Length < offset + length)
            {
                return offset + length > totalLength ? WireError.BadLength : WireError.Truncated;
            }

            var isLaterFragment = false;

            if (protocol == IPProtocol.Fragment)
            {
                fragmentOffset = offset;
                isLaterFragment = (BinaryPrimitives.ReadUInt16BigEndian(octets[(offset + 2)..]) & ~0x0007) != 0;
            }

            protocol = (IPProtocol)octets[offset];
            offset += length;

            if (isLaterFragment)
            {
                // What follows continues the first fragment and holds no headers.
                break;
            }
        }

        datagram = new IPv6Datagram(octets, totalLength, offset, fragmentOffset, protocol);
        return WireError.None;
    }
}
