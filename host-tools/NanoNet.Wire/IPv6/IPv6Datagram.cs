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
