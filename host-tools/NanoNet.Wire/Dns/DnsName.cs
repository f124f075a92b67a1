using System;
using System.Text;

namespace NanoNet.Wire;

/// <summary>Domain names in a DNS message (RFC 1035 sections 3.1 and 4.1.4).</summary>
/// <remarks>A pointer has to lead to where an earlier name began, so that none can lead to itself.</remarks>
public static class DnsName
{
    /// <summary>Octets of a name with the lengths of its labels (RFC 1035 section 2.3.4).</summary>
    public const int MaxLength = 255;

    private const int PointerMark = 0xC0;
    private const int PointerLength = 2;

    /// <summary>Walks a name.</summary>
    /// <param name="message">The whole message.</param>
    /// <param name="offset">Where the name begins.</param>
    /// <param name="next">Where what follows the name begins; 0 when the result is not <see cref="WireError.None"/>.</param>
    /// <returns><see cref="WireError.Truncated"/> if it goes beyond the message, <see cref="WireError.BadName"/>. Never throws.</returns>
    public static WireError Skip(ReadOnlySpan<byte> message, int offset, out int next) => Walk(message, offset, null, out next);

    /// <summary>Reads a name as text, in small letters, its labels divided by dots; octets that are no printable ASCII as \DDD.</summary>
    /// <param name="message">The whole message.</param>
    /// <param name="offset">Where the name begins.</param>
    /// <returns>The name, "." for the root; empty if it is malformed.</returns>
    public static string Read(ReadOnlySpan<byte> message, int offset)
    {
        var text = new StringBuilder();
        return Walk(message, offset, text, out _) != WireError.None ? string.Empty : text.Length == 0 ? "." : text.ToString();
    }

    private static WireError Walk(ReadOnlySpan<byte> message, int offset, StringBuilder? text, out int next)
    {
        next = 0;
        var end = 0;
        var length = 0;
        var earliest = offset;

        while (offset < message.Length)
        {
            int label = message[offset];

            if (label == 0)
            {
                next = end > 0 ? end : offset + 1;
                return WireError.None;
            }

            if ((label & PointerMark) == PointerMark)
            {
                if (offset + PointerLength > message.Length)
                {
                    return WireError.Truncated;
                }

                end = end > 0 ? end : offset + PointerLength;
                offset = ((label & ~PointerMark) << 8) | message[offset + 1];

                if (offset >= earliest)
                {
                    return WireError.BadName;
                }

                earliest = offset;
                continue;
            }

            length += label + 1;

            if ((label & PointerMark) != 0 || length >= MaxLength)
            {
                return WireError.BadName;
            }

            if (offset + 1 + label > message.Length)
            {
                return WireError.Truncated;
            }

            Append(text, message.Slice(offset + 1, label));
            offset += 1 + label;
        }

        return WireError.Truncated;
    }

    private static void Append(StringBuilder? text, ReadOnlySpan<byte> label)
    {
        if (text is null)
        {
            return;
        }

        if (text.Length > 0)
        {
            text.Append('.');
        }

        foreach (var octet in label)
        {
            if (octet is > (byte)' ' and < 0x7F and not ((byte)'.' or (byte)'\\'))
            {
                text.Append(char.ToLowerInvariant((char)octet));
            }
            else
            {
                text.Append('\\').Append(octet.ToString("D3", System.Globalization.CultureInfo.InvariantCulture));
            }
        }
    }
}
