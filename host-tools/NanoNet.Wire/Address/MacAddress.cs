using System;
using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace NanoNet.Wire;

/// <summary>A 48-bit IEEE 802 address. The first octet on the wire is the most significant one of <see cref="Value"/>.</summary>
/// <param name="Value">The address in the low 48 bits.</param>
public readonly record struct MacAddress(ulong Value) : IComparable<MacAddress>
{
    /// <summary>Length in octets (IEEE 802.3 section 3.2.3).</summary>
    public const int Length = 6;

    private const ulong Mask = 0xFFFF_FFFF_FFFF;

    public static MacAddress Broadcast => new(Mask);

    public static MacAddress Zero => default;

    /// <summary>The individual/group bit: set in multicast and broadcast addresses.</summary>
    public bool IsGroup => (Value & 0x0100_0000_0000) != 0;

    public bool IsBroadcast => Value == Mask;

    /// <summary>Reads the first six octets.</summary>
    /// <param name="octets">At least six octets.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static MacAddress Read(ReadOnlySpan<byte> octets) =>
        new(((ulong)BinaryPrimitives.ReadUInt16BigEndian(octets) << 32) | BinaryPrimitives.ReadUInt32BigEndian(octets[2..]));

    /// <summary>Writes six octets.</summary>
    /// <param name="destination">At least six octets.</param>
    public void Write(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt16BigEndian(destination, (ushort)(Value >> 32));
        BinaryPrimitives.WriteUInt32BigEndian(destination[2..], (uint)Value);
    }

    /// <summary>Reads <c>02:4e:4e:00:00:01</c>; hyphens are as good as colons.</summary>
    /// <returns>False if the text is no address.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out MacAddress address)
    {
        address = default;

        if (text.Length != (Length * 3) - 1)
        {
            return false;
        }

        var value = 0UL;

        for (var i = 0; i < Length; i++)
        {
            if (!byte.TryParse(text.Slice(i * 3, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet)
                || (i > 0 && text[(i * 3) - 1] is not (':' or '-')))
            {
                return false;
            }

            value = (value << 8) | octet;
        }

        address = new MacAddress(value);
        return true;
    }

    /// <exception cref="FormatException">The text is no address.</exception>
    public static MacAddress Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var address) ? address : throw new FormatException($"'{text}' is no MAC address like 02:4e:4e:00:00:01");

    public int CompareTo(MacAddress other) => Value.CompareTo(other.Value);

    public static bool operator <(MacAddress left, MacAddress right) => left.Value < right.Value;

    public static bool operator >(MacAddress left, MacAddress right) => left.Value > right.Value;

    public static bool operator <=(MacAddress left, MacAddress right) => left.Value <= right.Value;

    public static bool operator >=(MacAddress left, MacAddress right) => left.Value >= right.Value;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{(byte)(Value >> 40):x2}:{(byte)(Value >> 32):x2}:{(byte)(Value >> 24):x2}:{(byte)(Value >> 16):x2}:{(byte)(Value >> 8):x2}:{(byte)Value:x2}");
}
