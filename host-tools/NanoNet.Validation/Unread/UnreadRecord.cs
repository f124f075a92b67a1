using System.Globalization;

namespace NanoNet.Validation;

/// <summary>Frames whose content was not read further, for one and the same reason.</summary>
/// <param name="Kind">What could not be read.</param>
/// <param name="Number">Link type, type of Ethernet, or protocol; 0 where there is none.</param>
/// <param name="Frames">How many.</param>
/// <param name="FirstFrame">Number of the first one.</param>
public sealed record UnreadRecord(UnreadKind Kind, int Number, long Frames, long FirstFrame)
{
    /// <summary>What they are, in words.</summary>
    public override string ToString() => Kind switch
    {
        UnreadKind.LinkType => string.Create(CultureInfo.InvariantCulture, $"link type {Number}"),
        UnreadKind.LinkHeader => string.Create(CultureInfo.InvariantCulture, $"header of link type {Number} cut"),
        UnreadKind.EtherType => string.Create(CultureInfo.InvariantCulture, $"EtherType 0x{Number:x4}"),
        UnreadKind.Llc => string.Create(CultureInfo.InvariantCulture, $"IEEE 802.2 access point 0x{Number:x2}"),
        UnreadKind.IPv4Header => "IPv4 header malformed or cut",
        UnreadKind.IPv6Header => "IPv6 header malformed or cut",
        _ => string.Create(CultureInfo.InvariantCulture, $"IP protocol {Number}"),
    };
}
