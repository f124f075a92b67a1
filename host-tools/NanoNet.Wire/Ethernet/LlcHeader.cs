using System;
using System.Buffers.Binary;

namespace NanoNet.Wire;

/// <summary>A read-only view of the LLC header of an IEEE 802.3 frame, with SNAP where it has one.</summary>
/// <remarks>IEEE 802.2 section 3, RFC 1042.</remarks>
public readonly ref struct LlcHeader
{
    /// <summary>DSAP, SSAP and control.</summary>
    public const int MinLength = 3;

    private const byte SnapAccessPoint = 0xAA;
    private const byte UnnumberedInformation = 3;
    private const int SnapLength = 8;

    private readonly ReadOnlySpan<byte> _octets;

    private LlcHeader(ReadOnlySpan<byte> octets) => _octets = octets;

    public byte DestinationAccessPoint => _octets[0];

    public byte SourceAccessPoint => _octets[1];

    public bool IsSnap => _octets.Length >= SnapLength && _octets[0] == SnapAccessPoint && _octets[1] == SnapAccessPoint && _octets[2] == UnnumberedInformation;

    /// <summary>Organization of a SNAP header; 0 without one. 0 means that the type is that of Ethernet.</summary>
    public uint Organization => IsSnap ? BinaryPrimitives.ReadUInt32BigEndian(_octets[2..]) & 0xFF_FFFF : 0;

    /// <summary>What follows; <see cref="EtherType.None"/> unless SNAP names a type of Ethernet.</summary>
    public EtherType EtherType => IsSnap && Organization == 0 ? (EtherType)BinaryPrimitives.ReadUInt16BigEndian(_octets[6..]) : EtherType.None;

    /// <summary>What follows LLC, and SNAP where it is there.</summary>
    public ReadOnlySpan<byte> Payload => _octets[(IsSnap ? SnapLength : MinLength)..];

    /// <summary>Makes a view if, and only if, every accessor will be in range.</summary>
    /// <param name="octets">What follows the length of an 802.3 frame.</param>
    /// <param name="length">That length; what is behind it is padding.</param>
    /// <param name="header">The view; default when the result is not <see cref="WireError.None"/>.</param>
    /// <returns><see cref="WireError.Truncated"/> below three octets, <see cref="WireError.Unsupported"/> for Novell's frames without LLC. Never throws.</returns>
    public static WireError TryParse(ReadOnlySpan<byte> octets, int length, out LlcHeader header)
    {
        header = default;
        octets = octets[..Math.Min(octets.Length, length)];

        if (octets.Length < MinLength)
        {
            return WireError.Truncated;
        }

        if (octets[0] == 0xFF && octets[1] == 0xFF)
        {
            return WireError.Unsupported;
        }

        header = new LlcHeader(octets);
        return WireError.None;
    }
}
