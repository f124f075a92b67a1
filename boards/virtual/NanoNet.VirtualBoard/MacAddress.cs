using System;
using System.Globalization;

namespace NanoNet.VirtualBoard;

/// <summary>Ethernet addresses as text.</summary>
internal static class MacAddress
{
    private const int OctetCount = 6;
    private const int TextPerOctet = 3;

    /// <returns>Null if the text is not six octets in hexadecimal with colons between.</returns>
    public static byte[]? TryParse(ReadOnlySpan<char> text)
    {
        if (text.Length != (OctetCount * TextPerOctet) - 1)
        {
            return null;
        }

        var octets = new byte[OctetCount];

        for (var index = 0; index < OctetCount; index++)
        {
            var position = index * TextPerOctet;

            if ((index > 0 && text[position - 1] != ':')
                || !byte.TryParse(text.Slice(position, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out octets[index]))
            {
                return null;
            }
        }

        return octets;
    }
}
