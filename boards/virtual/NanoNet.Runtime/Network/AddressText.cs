using System;
using System.Globalization;
using System.Net;

namespace NanoNet.Runtime;

/// <summary>Addresses as text, as lwIP reads and writes them.</summary>
internal static class AddressText
{
    private const int MostParts = 4;
    private const int OctetBits = 8;

    /// <summary>Dotted decimal.</summary>
    /// <param name="address">First octet lowest.</param>
    public static string Format(uint address) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(byte)address}.{(byte)(address >> 8)}.{(byte)(address >> 16)}.{(byte)(address >> 24)}");

    /// <exception cref="ArgumentException">The text is no address.</exception>
    /// <exception cref="NotImplementedException">It looks like an IPv6 address, which the boards' firmware is built without.</exception>
    public static IPAddress Parse(string text) =>
        text.Contains(':', StringComparison.Ordinal) ? throw new NotImplementedException() : new IPAddress((long)ParseIPv4(text));

    /// <summary>BSD's inet_aton: one to four numbers, decimal, octal or hexadecimal, of which the last one fills the octets that are left.</summary>
    /// <returns>The address with the first octet lowest.</returns>
    /// <exception cref="ArgumentException">The text is no address.</exception>
    public static uint ParseIPv4(string? text)
    {
        if (text is null)
        {
            throw new NullReferenceException();
        }

        Span<uint> parts = stackalloc uint[MostParts];
        var rest = text.AsSpan();
        var count = 0;

        while (true)
        {
            parts[count++] = ReadNumber(ref rest);

            if (rest is not ['.', ..] || count == MostParts)
            {
                break;
            }

            rest = rest[1..];
        }

        return rest.IsEmpty || IsSpace(rest[0]) ? Join(parts[..count]) : throw new ArgumentException();
    }

    private static bool IsSpace(char character) => character is ' ' or '\t' or '\n' or '\v' or '\f' or '\r';

    // Too large a number loses its high bits, as in lwIP.
    private static uint ReadNumber(ref ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || !char.IsAsciiDigit(rest[0]))
        {
            throw new ArgumentException();
        }

        var radix = 10u;

        if (rest[0] == '0')
        {
            rest = rest[1..];
            radix = 8;

            if (rest is ['x' or 'X', ..])
            {
                rest = rest[1..];
                radix = 16;
            }
        }

        var number = 0u;

        while (!rest.IsEmpty && char.IsAsciiHexDigit(rest[0]) && (uint)Convert.ToInt32(rest[0].ToString(), 16) is var digit && digit < radix)
        {
            number = unchecked((number * radix) + digit);
            rest = rest[1..];
        }

        return number;
    }

    private static uint Join(ReadOnlySpan<uint> parts)
    {
        var lastBits = (MostParts - parts.Length + 1) * OctetBits;
        var last = parts[^1];

        if (lastBits < 32 && last >> lastBits != 0)
        {
            throw new ArgumentException();
        }

        var hostOrder = last;

        for (var index = 0; index < parts.Length - 1; index++)
        {
            if (parts[index] > byte.MaxValue)
            {
                throw new ArgumentException();
            }

            hostOrder |= parts[index] << ((MostParts - 1 - index) * OctetBits);
        }

        return System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(hostOrder);
    }
}
