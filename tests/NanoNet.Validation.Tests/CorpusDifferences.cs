using System.Collections.Generic;

namespace NanoNet.Validation.Tests;

/// <summary>Where we and tshark see different things in the corpus, each with the reason.</summary>
/// <remarks>
/// Of each entry, tshark 4.0's protocol stack of the frames of each stream that differs, the link type of its file and, where the stack is
/// plain TCP over IP over Ethernet, its lengths, flags and numbers were looked at and give the reason. Nothing was compared with a third program.
/// </remarks>
internal static class CorpusDifferences
{
    private const string Sampled = "tshark looks into what sFlow has sampled: single frames of other networks, not followed here";
    private const string Wireless = "IEEE 802.11 in GRE is not read";
    private const string OuterAddress = "IPv6 inside IPv4: the table names the addresses of the IPv4 packets, and sorts the ends by them; the numbers are the same";
    private const string LinkType = "the link type is not one that is read";
    private const string LoneFragment = "the only frame is a first fragment, cut by the capture or alone in it: tshark reads its TCP header, here fragments are judged once they are whole";
    private const string SwappedSyn = "the SYN comes after the SYN-ACK in the capture: tshark's completeness leaves it out";

    /// <summary>File, stream (-1: every one of the file), the first frame of each that differs, and reason.</summary>
    public static IReadOnlyList<(string File, int Stream, string Frames, string Reason)> All { get; } =
    [
        ("arkime-arkime/tests/pcap/gtp-iphone.pcap", -1, "9, 22, 36, 95", OuterAddress),
        ("kbandla-dpkt/examples/data/nb6-http.pcap", 2, "53", OuterAddress),
        ("seladb-PcapPlusPlus/Tests/Packet++Test/PacketExamples/Ftp.pcap", 0, "1", OuterAddress),
        ("seladb-PcapPlusPlus/Tests/Packet++Test/PacketExamples/IPv4-encapsulated-IPv6.pcap", -1, "1", OuterAddress),
        ("the-tcpdump-group-tcpdump/tests/gso-ipv4-geneve-ipv6.pcap", -1, "1", OuterAddress),
        ("the-tcpdump-group-tcpdump/tests/gso-ipv4-vxlan-ipv6.pcap", -1, "1", OuterAddress),
        ("zeek-zeek/testing/btest/Traces/tunnels/ayiya3.pcap", -1, "12", OuterAddress),
        ("seladb-PcapPlusPlus/Tests/ExamplesTest/pcap_examples/tcp-reassembly.pcap", 6, "66", Sampled),
        ("the-tcpdump-group-tcpdump/tests/sflow_expanded.pcap", -1, "1", Sampled),
        ("zeek-zeek/testing/btest/Traces/tunnels/gre-aruba-amsdu.pcap", -1, "1", Wireless),

        ("arkime-arkime/tests/pcap/80211http.pcap", -1, "1", LinkType),
        ("arkime-arkime/tests/pcap/nflog.pcap", -1, "1", LinkType),
        ("seladb-PcapPlusPlus/Tests/Packet++Test/PacketExamples/CiscoHDLC.pcap", -1, "2", LinkType),
        ("the-tcpdump-group-tcpdump/tests/arcnet-rfc1051-arp-icmp-http.pcap", -1, "11", LinkType),
        ("the-tcpdump-group-tcpdump/tests/arcnet-rfc1201-arp-icmp-http.pcap", -1, "13", LinkType),
        ("the-tcpdump-group-tcpdump/tests/bgp-aigp.pcap", -1, "1", LinkType),
        ("the-tcpdump-group-tcpdump/tests/bgp_vpn_attrset.pcap", -1, "1", LinkType),
        ("the-tcpdump-group-tcpdump/tests/ipoib.pcap", -1, "9, 24, 27, 28, 29, 30", LinkType),
        ("the-tcpdump-group-tcpdump/tests/lspping-fec-ldp.pcap", -1, "1, 4", LinkType),
        ("zeek-zeek/testing/btest/Traces/dns-inverse-query.pcap", -1, "1", LinkType),

        ("the-tcpdump-group-tcpdump/tests/bgp-bgp_capabilities_print-oobr-1.pcap", -1, "1", LoneFragment),
        ("the-tcpdump-group-tcpdump/tests/bgp-bgp_capabilities_print-oobr-2.pcap", -1, "1", LoneFragment),
        ("the-tcpdump-group-tcpdump/tests/bgp_pmsi_tunnel-oobr.pcap", -1, "1", LoneFragment),
        ("the-tcpdump-group-tcpdump/tests/rpki-rtr-oobr.pcap", -1, "1", LoneFragment),
        ("arkime-arkime/tests/pcap/tcp-reassembly-synthetic.pcap", 9, "94", SwappedSyn),
        ("arkime-arkime/tests/pcap/tcp_handshake_synthetic.pcap", 12, "42", SwappedSyn),
        ("zeek-zeek/testing/btest/Traces/ipv6-http-atomic-frag.pcap", 0, "3", SwappedSyn),
        (
            "the-tcpdump-group-tcpdump/tests/tcp_eight_lowest_weight_flags_set.pcap",
            -1,
            "1",
            "a segment with all control bits set: tshark takes its number for an initial one, here RST comes before SYN (RFC 9293 section 3.10.7)"),
    ];
}
