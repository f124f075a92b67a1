extern alias host;

using System;
using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using HostAddress = host::System.Net.IPAddress;

namespace NanoNet.Runtime;

/// <summary>Addresses as text.</summary>
internal static class AddressText
{
    private const int OctetCount = 4;

    /// <summary>Dotted decimal.</summary>
    /// <param name="address">First octet lowest.</param>
    public static string Format(uint address) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(byte)address}.{(byte)(address >> 8)}.{(byte)(address >> 16)}.{(byte)(address >> 24)}");

    /// <summary>RFC 5952.</summary>
    public static string Format(ushort[] labels)
    {
        Span<byte> octets = stackalloc byte[labels.Length * sizeof(ushort)];

        for (var label = 0; label < labels.Length; label++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(octets[(label * sizeof(ushort))..], labels[label]);
        }

        return new HostAddress(octets).ToString();
    }

    /// <exception cref="ArgumentException">The text is no address.</exception>
    public static IPAddress Parse(string text)
    {
        if (text.Contains(':', StringComparison.Ordinal))
        {
            return HostAddress.TryParse(text, out var address) ? new IPAddress(address.GetAddressBytes()) : throw new ArgumentException("");
        }

        return new IPAddress((long)ParseIPv4(text));
    }

    /// <summary>Dotted decimal; the result has the first octet lowest.</summary>
    /// <exception cref="ArgumentException">The text is no address.</exception>
    public static uint ParseIPv4(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Span<byte> octets = stackalloc byte[OctetCount];
        var rest = text.AsSpan();

        for (var index = 0; index < OctetCount; index++)
        {
            var dot = rest.IndexOf('.');
            var isLast = index == OctetCount - 1;

            if (isLast != (dot < 0)
                || !byte.TryParse(isLast ? rest : rest[..dot], NumberStyles.None, CultureInfo.InvariantCulture, out octets[index]))
            {
                throw new ArgumentException("");
            }

            if (!isLast)
            {
                rest = rest[(dot + 1)..];
            }
        }

        return BinaryPrimitives.ReadUInt32LittleEndian(octets);
    }
}
