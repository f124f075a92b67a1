using System;
using System.Buffers.Binary;

namespace NanoNet.Wire;

/// <summary>A read-only view of one IPv4 datagram.</summary>
/// <remarks>RFC 791 section 3.1. The datagram may be longer than the octets captured; <see cref="IsCut"/> says so.</remarks>
public readonly ref struct IPv4Datagram
{
    /// <summary>Length in octets of a header without options.</summary>
    public const int MinHeaderLength = 20;

    private readonly ReadOnlySpan<byte> _octets;
    private readonly int _totalLength;

    private IPv4Datagram(ReadOnlySpan<byte> octets, int totalLength)
    {
        _octets = octets;
        _totalLength = totalLength;
    }

    public int Version => _octets[0] >> 4;

    /// <summary>Header length in octets, options included; never below 20 nor above 60.</summary>
    public int HeaderLength => (_octets[0] & 0x0F) * 4;

    public byte TypeOfService => _octets[1];

    /// <summary>The Total Length field as it is in the header.</summary>
    public ushort TotalLengthField => BinaryPrimitives.ReadUInt16BigEndian(_octets[2..]);

    /// <summary>Octets of header and data. That of a header with field 0 (segmentation offload on the capturing host) is the octets there are.</summary>
    public int TotalLength => _totalLength;

    public ushort Identification => BinaryPrimitives.ReadUInt16BigEndian(_octets[4..]);

    public IPv4Flags Flags => (IPv4Flags)(_octets[6] >> 5);

    /// <summary>Fragment offset in octets.</summary>
    public int FragmentOffset => (BinaryPrimitives.ReadUInt16BigEndian(_octets[6..]) & 0x1FFF) * 8;

    /// <summary>True for every fragment of a datagram that was cut in several, the first one included.</summary>
    public bool IsFragment => (BinaryPrimitives.ReadUInt16BigEndian(_octets[6..]) & 0x3FFF) != 0;

    public byte TimeToLive => _octets[8];

    public IPProtocol Protocol => (IPProtocol)_octets[9];

    public ushort HeaderChecksum => BinaryPrimitives.ReadUInt16BigEndian(_octets[10..]);

    public IPv4Address Source => IPv4Address.Read(_octets[12..]);

    public IPv4Address Destination => IPv4Address.Read(_octets[16..]);

    /// <summary>Where the datagram goes in the end: the last address of a source route that has addresses left (RFC 791 section 3.1), else the destination.</summary>
    /// <remarks>The pseudo header of TCP and UDP has this one.</remarks>
    public IPv4Address FinalDestination
    {
        get
        {
            const byte End = 0;
            const byte NoOperation = 1;
            const byte LooseSourceRoute = 131;
            const byte StrictSourceRoute = 137;
            const int RouteAt = 3;

            var options = Options;

            while (options.Length > 1 && options[0] != End)
            {
                if (options[0] == NoOperation)
                {
                    options = options[1..];
                    continue;
                }

                var length = options[1];

                if (length < 2 || length > options.Length)
                {
                    break;
                }

                // The pointer counts from 1.
                if (options[0] is LooseSourceRoute or StrictSourceRoute && length > RouteAt
                    && (length - RouteAt) % IPv4Address.Length == 0 && options[2] > RouteAt && options[2] <= length - RouteAt)
                {
                    return IPv4Address.Read(options[(length - IPv4Address.Length)..]);
                }

                options = options[length..];
            }

            return Destination;
        }
    }

    /// <summary>The option octets, 0 to 40 of them.</summary>
    public ReadOnlySpan<byte> Options => _octets[MinHeaderLength..HeaderLength];

    public ReadOnlySpan<byte> Header => _octets[..HeaderLength];

    /// <summary>The data as far as it was captured, without link-layer padding.</summary>
    public ReadOnlySpan<byte> Payload => _octets[HeaderLength..];

    /// <summary>Octets of data that the datagram has on the wire.</summary>
    public int PayloadLength => _totalLength - HeaderLength;

    /// <summary>True if the datagram is longer than the octets there are.</summary>
    public bool IsCut => _totalLength > _octets.Length;

    /// <summary>True if the checksum of the header is right.</summary>
    public bool IsHeaderChecksumRight => InternetChecksum.Compute(Header) == 0;

    /// <summary>Makes a view if, and only if, every accessor will be in range.</summary>
    /// <param name="octets">The link-layer payload; what is behind the total length is padding.</param>
    /// <param name="datagram">The view; default when the result is not <see cref="WireError.None"/>.</param>
    /// <returns><see cref="WireError.Truncated"/> if the header does not fit, <see cref="WireError.BadVersion"/>,
    /// <see cref="WireError.BadHeaderLength"/> if IHL is below 5, <see cref="WireError.BadLength"/> if the total length
    /// is below the header length and not 0. Never throws.</returns>
    public static WireError TryParse(ReadOnlySpan<byte> octets, out IPv4Datagram datagram)
    {
        datagram = default;

        if (octets.Length < MinHeaderLength)
        {
            return WireError.Truncated;
        }

        var headerLength = (octets[0] & 0x0F) * 4;

        if (octets[0] >> 4 != 4)
        {
            return WireError.BadVersion;
        }

        if (headerLength < MinHeaderLength)
        {
            return WireError.BadHeaderLength;
        }

        if (headerLength > octets.Length)
        {
            return WireError.Truncated;
        }

        int totalLength = BinaryPrimitives.ReadUInt16BigEndian(octets[2..]);

        if (totalLength == 0)
        {
            totalLength = octets.Length;
        }

        if (totalLength < headerLength)
        {
            return WireError.BadLength;
        }

        datagram = new IPv4Datagram(octets.Length > totalLength ? octets[..totalLength] : octets, totalLength);
        return WireError.None;
    }
}
