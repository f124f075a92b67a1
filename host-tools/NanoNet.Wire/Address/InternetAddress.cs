using System;
using System.Buffers.Binary;
using System.Net;

namespace NanoNet.Wire;

/// <summary>An IPv4 or IPv6 address as one 128-bit value, so that a connection table needs one key type.</summary>
/// <param name="High">The upper 64 bits.</param>
/// <param name="Low">The lower 64 bits. An IPv4 address is held as ::ffff:ffff:a.b.c.d, which is nobody's: the IPv4-mapped ones may be on the wire themselves.</param>
public readonly record struct InternetAddress(ulong High, ulong Low)
{
    /// <summary>Length in octets of an IPv6 address.</summary>
    public const int IPv6Length = 16;

    private const ulong IPv4Prefix = 0xFFFF_FFFF_0000_0000;

    public InternetAddress(IPv4Address address)
        : this(0, IPv4Prefix | address.Value)
    {
    }

    public bool IsIPv4 => High == 0 && Low >> 32 == IPv4Prefix >> 32;

    /// <summary>The IPv4 address; 0.0.0.0 for an IPv6 one.</summary>
    public IPv4Address IPv4 => IsIPv4 ? new IPv4Address((uint)Low) : default;

    /// <summary>True for :: and 0.0.0.0.</summary>
    public bool IsAny => High == 0 && (Low == 0 || Low == IPv4Prefix);

    /// <summary>True for a multicast address of either version (RFC 4291 section 2.7, RFC 1112 section 4).</summary>
    public bool IsMulticast => IsIPv4 ? IPv4.IsMulticast : High >> 56 == 0xFF;

    public static implicit operator InternetAddress(IPv4Address address) => FromIPv4Address(address);

    public static InternetAddress FromIPv4Address(IPv4Address address) => new(address);

    /// <summary>Reads the sixteen octets of an IPv6 address.</summary>
    /// <param name="octets">At least sixteen octets.</param>
    public static InternetAddress ReadIPv6(ReadOnlySpan<byte> octets) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(octets), BinaryPrimitives.ReadUInt64BigEndian(octets[8..]));

    /// <summary>Writes the sixteen octets of the IPv6 form.</summary>
    /// <param name="destination">At least sixteen octets.</param>
    public void WriteIPv6(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64BigEndian(destination, High);
        BinaryPrimitives.WriteUInt64BigEndian(destination[8..], Low);
    }

    public override string ToString()
    {
        if (IsIPv4)
        {
            return IPv4.ToString();
        }

        Span<byte> octets = stackalloc byte[IPv6Length];
        WriteIPv6(octets);
        return new IPAddress(octets).ToString();
    }
}
