using System.Collections.Generic;

namespace NanoNet.Validation.Tests.Tcp;

/// <summary>Where we say something else of a connection than peers that agree with each other, or than Zeek; each with the reason.</summary>
internal static class PeerDifferences
{
    private const string Tunnel = "the connection is inside a tunnel or label stack, which is not followed here";
    private const string TornOff = "Zeek lets a connection go that has been reset or has closed on one side, and begins another one with what follows; here both are one";

    /// <summary>Counts that both tshark and tcptrace have otherwise: what is counted ("retransmissions", "out of order"), file, stream, frames and reason.</summary>
    public static IReadOnlyList<(string What, string File, int Stream, string Frames, string Reason)> Counts { get; } = [];

    /// <summary>Connection states that Zeek gives otherwise: file below its traces, originator, Zeek's state and history, ours (null: not seen) and reason.</summary>
    public static IReadOnlyList<(string File, string Originator, string Theirs, string History, string? Ours, string Reason)> Fates { get; } =
    [
        ("mpls-in-vlan.pcap", "65.65.65.65 32828", "OTH", "^d", null, Tunnel),
        ("mpls-in-vlan.pcap", "65.65.65.65 61193", "OTH", "D", null, Tunnel),
        ("pbb.pcap", "10.199.249.11 49601", "SF", "ShADFaf", null, Tunnel),
        ("tunnels/vxlan-encapsulated-http.pcap", "172.16.11.201 40354", "SF", "ShADadFf", null, Tunnel),
        ("tunnels/ayiya3.pcap", "2001:4978:f:4c::2 53382", "S1", "ShADad", null, Tunnel),
        ("tunnels/geneve-47101.pcap", "192.168.0.107 45474", "SF", "ShADadFf", null, Tunnel),
        ("tunnels/geneve-many-options.pcap", "10.0.0.226 39088", "SF", "ShADadFf", null, Tunnel),
        ("tunnels/gre-aruba-amsdu.pcap", "157.240.18.16 443", "OTH", "D", null, Tunnel),
        ("tunnels/gtp/gtp6_gtp_0x32.pcap", "10.222.10.10 44960", "S1", "ShADad", null, Tunnel),
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
