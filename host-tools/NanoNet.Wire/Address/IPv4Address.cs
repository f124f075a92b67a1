using System;
using System.Buffers.Binary;
using System.Globalization;

namespace NanoNet.Wire;

/// <summary>An IPv4 address (RFC 791).</summary>
/// <param name="Value">The address in host order: 192.0.2.1 is 0xC0000201.</param>
public readonly record struct IPv4Address(uint Value) : IComparable<IPv4Address>
{
    /// <summary>Length in octets.</summary>
    public const int Length = 4;

    private const int MaxPrefixLength = Length * 8;

    public IPv4Address(byte a, byte b, byte c, byte d)
        : this(((uint)a << 24) | ((uint)b << 16) | ((uint)c << 8) | d)
    {
    }

    /// <summary>0.0.0.0: "this host on this network" (RFC 1122 section 3.2.1.3).</summary>
    public static IPv4Address Any => default;

    /// <summary>255.255.255.255, the limited broadcast.</summary>
    public static IPv4Address Broadcast => new(uint.MaxValue);

    public bool IsAny => Value == 0;

    public bool IsBroadcast => Value == uint.MaxValue;

    /// <summary>224.0.0.0/4.</summary>
    public bool IsMulticast => (Value & 0xF000_0000) == 0xE000_0000;

    /// <summary>127.0.0.0/8.</summary>
    public bool IsLoopback => (Value & 0xFF00_0000) == 0x7F00_0000;

    /// <summary>Reads four octets.</summary>
    /// <param name="octets">At least four octets.</param>
    public static IPv4Address Read(ReadOnlySpan<byte> octets) => new(BinaryPrimitives.ReadUInt32BigEndian(octets));

    /// <summary>Writes four octets.</summary>
    /// <param name="destination">At least four octets.</param>
    public void Write(Span<byte> destination) => BinaryPrimitives.WriteUInt32BigEndian(destination, Value);

    /// <summary>True if both addresses are in the same network of <paramref name="prefixLength"/> bits (0 to 32).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The prefix is shorter or longer.</exception>
    public bool IsInSameNetwork(IPv4Address other, int prefixLength) => ((Value ^ other.Value) & MaskOf(prefixLength).Value) == 0;

    /// <summary>The network mask of a prefix length, 0 to 32.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The prefix is shorter or longer.</exception>
    public static IPv4Address MaskOf(int prefixLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(prefixLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(prefixLength, MaxPrefixLength);
        return new(prefixLength == 0 ? 0 : uint.MaxValue << (MaxPrefixLength - prefixLength));
    }

    /// <summary>Reads four decimal numbers without leading zeros.</summary>
    /// <returns>False, and 0.0.0.0, if the text is no address.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out IPv4Address address)
    {
        address = default;
        var value = 0U;
        var parts = 0;

        foreach (var range in text.Split('.'))
        {
            var part = text[range];

            if (parts == Length
                || part.Length is 0 or > 3
                || (part.Length > 1 && part[0] == '0')
                || !byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var octet))
            {
                return false;
            }

            value = (value << 8) | octet;
            parts++;
        }

        if (parts != Length)
        {
            return false;
        }

        address = new IPv4Address(value);
        return true;
    }

    /// <exception cref="FormatException">The text is no address.</exception>
    public static IPv4Address Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var address) ? address : throw new FormatException($"'{text}' is no IPv4 address like 192.0.2.1");

    public int CompareTo(IPv4Address other) => Value.CompareTo(other.Value);

    public static bool operator <(IPv4Address left, IPv4Address right) => left.Value < right.Value;

    public static bool operator >(IPv4Address left, IPv4Address right) => left.Value > right.Value;

    public static bool operator <=(IPv4Address left, IPv4Address right) => left.Value <= right.Value;

    public static bool operator >=(IPv4Address left, IPv4Address right) => left.Value >= right.Value;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Value >> 24}.{(byte)(Value >> 16)}.{(byte)(Value >> 8)}.{(byte)Value}");
}
