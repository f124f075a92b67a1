using System.Globalization;

namespace NanoNet.Capture;

/// <summary>What people call link types, those that are not read too: a message that says only "105" sends its reader to a list.</summary>
public static class LinkTypeName
{
    /// <summary>The number, and in parentheses the name if it is one that captures often have ("105 (IEEE 802.11)").</summary>
    public static string Of(LinkType type) => NameOf((int)type) is { } name
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)type} ({name})")
        : ((int)type).ToString(CultureInfo.InvariantCulture);

    // Names as the tcpdump project's list of link types gives them.
    private static string? NameOf(int number) => number switch
    {
        0 => "BSD loopback",
        1 => "Ethernet",
        6 => "IEEE 802.5 token ring",
        8 => "SLIP",
        9 => "PPP",
        10 => "FDDI",
        12 or 14 or 101 => "raw IP",
        50 => "PPP with HDLC framing",
        51 => "PPPoE",
        105 => "IEEE 802.11",
        108 => "OpenBSD loopback",
        113 => "Linux cooked v1",
        119 => "IEEE 802.11 with Prism header",
        127 => "IEEE 802.11 with radiotap header",
        >= 147 and <= 162 => "reserved for private use",
        187 => "Bluetooth HCI",
        189 or 220 => "Linux USB",
        192 => "per-packet information",
        195 => "IEEE 802.15.4",
        201 => "Bluetooth HCI with direction",
        227 => "SocketCAN",
        228 => "IPv4",
        229 => "IPv6",
        230 => "IEEE 802.15.4 without check sequence",
        239 => "NFLOG",
        249 => "USBPcap",
        251 or 256 => "Bluetooth Low Energy",
        252 => "Wireshark upper PDU",
        253 => "Linux netlink",
        272 => "nRF sniffer, Bluetooth Low Energy",
        276 => "Linux cooked v2",
        283 => "IEEE 802.15.4 TAP",
        _ => null,
    };
}
