using System;
using System.Text;

namespace NanoNet.Capture;

/// <summary>The options at the end of a pcapng block. Never throws, whatever the octets.</summary>
/// <remarks>pcapng draft, section 3.5.</remarks>
public readonly ref struct PcapngOptions
{
    private const int HeaderLength = 4;

    private readonly ReadOnlySpan<byte> _octets;
    private readonly ByteOrder _order;

    internal PcapngOptions(ReadOnlySpan<byte> octets, ByteOrder order)
    {
        _octets = octets;
        _order = order;
    }

    /// <summary>Finds the first option with a code.</summary>
    /// <param name="code">Which.</param>
    /// <param name="value">Its octets without padding.</param>
    /// <returns>False if there is none before the end of options or the first one that does not fit.</returns>
    public bool TryGet(ushort code, out ReadOnlySpan<byte> value)
    {
        var rest = _octets;
        value = default;

        while (rest.Length >= HeaderLength)
        {
            var here = _order.UInt16(rest);
            int length = _order.UInt16(rest[2..]);

            if (here == PcapngOptionCode.End || length > rest.Length - HeaderLength)
            {
                return false;
            }

            if (here == code)
            {
                value = rest.Slice(HeaderLength, length);
                return true;
            }

            rest = rest[Math.Min(rest.Length, HeaderLength + ((length + 3) & ~3))..];
        }

        return false;
    }

    /// <summary>An option that is UTF-8 text; null if it is not there.</summary>
    public string? Text(ushort code) => TryGet(code, out var value) ? Encoding.UTF8.GetString(value) : null;
}
