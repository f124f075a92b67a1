using System.Collections.Generic;
using System.Linq;

namespace NanoNet.Validation.Tests.Tcp;

/// <summary>Where we say something else of a connection than peers that agree with each other, or than Zeek; each with the reason.</summary>
internal static class PeerDifferences
{
    private const string Tunnel = "the connection is inside a tunnel that is not followed here: IEEE 802.11 in GRE, and Teredo between ports that are not its own";
    private const string TornOff = "Zeek lets a connection go that has been reset or has closed on one side, and begins another one with what follows; here both are one";

    /// <summary>Counts that both tshark and tcptrace have otherwise: what is counted ("retransmissions", "out of order"), file, stream, frames and reason.</summary>
    public static IReadOnlyList<(string What, string File, int Stream, string Frames, string Reason)> Counts { get; } =
    [
        .. Enumerable.Range(0, 16).Select(stream => (
            "retransmissions",
            "zeek-zeek/testing/btest/Traces/cisco-fabric-path.pcap",
            stream,
            $"frames {33 + (2 * stream)} and {34 + (2 * stream)}",
            "a SYN with sequence number 0 comes twice: for tshark 0 is no number yet, and tcptrace counts data only; here a SYN that is repeated is retransmitted")),
    ];

    /// <summary>Connection states that Zeek gives otherwise: file below its traces, originator, Zeek's state and history, ours (null: not seen) and reason.</summary>
    public static IReadOnlyList<(string File, string Originator, string Theirs, string History, string? Ours, string Reason)> Fates { get; } =
    [
        ("tunnels/gre-aruba-amsdu.pcap", "157.240.18.16 443", "OTH", "D", null, Tunnel),
        ("tunnels/Teredo.pcap", "2001:0:4137:9e50:8000:f12a:b9c8:2815 1286", "S1", "ShADad", null, Tunnel),
        ("tunnels/Teredo.pcap", "192.168.2.16 1576", "SHR", "^fA", "OTH", $"frames 2, 3, 18, 51: {TornOff}"),
        ("tunnels/Teredo.pcap", "192.168.2.16 1576", "RSTRH", "^r", "OTH", $"frames 2, 3, 18, 51: {TornOff}"),
        ("tunnels/Teredo.pcap", "192.168.2.16 1577", "SHR", "^fA", "SF", $"frames 4, 5, 8, 10, 50: {TornOff}"),
        ("tunnels/Teredo.pcap", "192.168.2.16 1577", "SH", "Fa", "SF", $"frames 4, 5, 8, 10, 50: {TornOff}"),
        ("tunnels/Teredo.pcap", "192.168.2.16 1577", "RSTRH", "^r", "SF", $"frames 4, 5, 8, 10, 50: {TornOff}"),
        ("tunnels/Teredo.pcap", "192.168.2.16 1578", "RSTRH", "^r", "RSTO", $"frames 20, 78: {TornOff}"),
        (
            "smtp.pcap",
            "10.10.1.4 1470",
            "S1",
            "Sh",
            "SF",
            "frames 3 to 59: Zeek's test installed a packet filter after frame 4, so that it saw two of 53 segments; the FINs are in the capture"),
    ];
}
