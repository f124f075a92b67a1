using System;
using System.Buffers.Binary;

namespace NanoNet.Wire;

/// <summary>A read-only view of one ICMPv6 message.</summary>
/// <remarks>RFC 4443 section 2.1, RFC 4861 section 4.</remarks>
public readonly ref struct IcmpV6Message
{
    /// <summary>Type, code, checksum and the four octets that differ by type.</summary>
    public const int HeaderLength = 8;

    /// <summary>The largest packet that every link carries: an error quotes as much as fits into it (RFC 4443 section 2.4).</summary>
    public const int MinimumMtu = 1280;

    private const int FirstInformational = 128;
    private const int TargetEnd = HeaderLength + InternetAddress.IPv6Length;

    private readonly ReadOnlySpan<byte> _octets;

    private IcmpV6Message(ReadOnlySpan<byte> octets) => _octets = octets;

    public IcmpV6Type Type => (IcmpV6Type)_octets[0];

    public byte Code => _octets[1];

    /// <summary>Identifier of an echo or its reply.</summary>
    public ushort Identifier => BinaryPrimitives.ReadUInt16BigEndian(_octets[4..]);

    /// <summary>Sequence number of an echo or its reply.</summary>
    public ushort SequenceNumber => BinaryPrimitives.ReadUInt16BigEndian(_octets[6..]);

    /// <summary>The MTU of <see cref="IcmpV6Type.PacketTooBig"/>.</summary>
    public uint Mtu => BinaryPrimitives.ReadUInt32BigEndian(_octets[4..]);

    public bool IsError => _octets[0] < FirstInformational;

    /// <summary>True for the messages of Neighbor Discovery (RFC 4861 section 4).</summary>
    public bool IsNeighborDiscovery => Type is >= IcmpV6Type.RouterSolicitation and <= IcmpV6Type.Redirect;

    /// <summary>What follows the eight header octets: echo data, or the quoted packet.</summary>
    public ReadOnlySpan<byte> Data => _octets[HeaderLength..];

    /// <summary>Reads the target of a neighbor solicitation or advertisement.</summary>
    /// <returns>False for other messages, and if it does not fit.</returns>
    public bool TryGetTarget(out InternetAddress target)
    {
        var hasTarget = Type is IcmpV6Type.NeighborSolicitation or IcmpV6Type.NeighborAdvertisement && _octets.Length >= TargetEnd;
        target = hasTarget ? InternetAddress.ReadIPv6(_octets[HeaderLength..]) : default;
        return hasTarget;
    }

    /// <summary>Walks the options of a Neighbor Discovery message.</summary>
    /// <returns>False if one has the length 0 or goes beyond the message, or the message is shorter than its type asks for.</returns>
    public bool AreOptionsSound()
    {
        const int Unit = 8;

        var offset = Type switch
        {
            IcmpV6Type.RouterSolicitation => HeaderLength,
            IcmpV6Type.RouterAdvertisement => 16,
            IcmpV6Type.Redirect => TargetEnd + InternetAddress.IPv6Length,
            _ => TargetEnd,
        };

        if (offset > _octets.Length)
        {
            return false;
        }

        for (var rest = _octets[offset..]; !rest.IsEmpty;)
        {
            if (rest.Length < 2 || rest[1] == 0 || rest[1] * Unit > rest.Length)
            {
                return false;
            }

            rest = rest[(rest[1] * Unit)..];
        }

        return true;
    }

    /// <summary>True if the checksum over pseudo header and all octets is right. Only meaningful if none was cut off.</summary>
    public bool IsChecksumRight(in InternetAddress source, in InternetAddress destination) =>
        InternetChecksum.Finish(InternetChecksum.Sum(
            _octets, InternetChecksum.PseudoHeader(source, destination, IPProtocol.IcmpV6, _octets.Length))) == 0;

    /// <summary>Makes a view if, and only if, every accessor will be in range.</summary>
    /// <param name="octets">The IPv6 payload.</param>
    /// <param name="message">The view; default when the result is not <see cref="WireError.None"/>.</param>
    /// <returns><see cref="WireError.Truncated"/> below eight octets. Never throws.</returns>
    public static WireError TryParse(ReadOnlySpan<byte> octets, out IcmpV6Message message)
    {
        message = default;

        if (octets.Length < HeaderLength)
        {
            return WireError.Truncated;
        }

        message = new IcmpV6Message(octets);
        return WireError.None;
    }
}
