using System.Collections.Generic;

namespace NanoNet.Validation.Tests.Tcp;

/// <summary>Files of the corpus in which tcptrace counts connections or their packets otherwise, by reason.</summary>
internal static class TcptraceDifferences
{
    private const string Arkime = "arkime-arkime/tests/pcap/";
    private const string Pcpp = "seladb-PcapPlusPlus/Tests/";
    private const string Tcpdump = "the-tcpdump-group-tcpdump/tests/";
    private const string Zeek = "zeek-zeek/testing/btest/Traces/";

    public static IReadOnlyList<(string Reason, string[] Files)> All { get; } =
    [
        (
            "tcptrace lets go of a connection that is idle for minutes, closed on one side or without its other direction, or whose times go back, and begins another with what follows",
            [
                $"{Arkime}irc-cap-req.pcap", $"{Arkime}long-session.pcap", $"{Arkime}modbus.pcap", $"{Arkime}y2038-bgp.pcap",
                $"{Pcpp}Packet++Test/PacketExamples/Ftp.pcap", $"{Pcpp}Packet++Test/PacketExamples/Smtp.pcap",
                $"{Pcpp}Pcap++Test/PcapExamples/4KHttpRequests.pcap", $"{Pcpp}Pcap++Test/PcapExamples/pcapng-example.pcapng",
                $"{Tcpdump}kday3.pcap", $"{Tcpdump}of13_ericsson.pcapng", $"{Tcpdump}smb_data_print-segv.pcap",
                $"{Tcpdump}timestamp_invalid_micro.pcap", $"{Tcpdump}timestamp_invalid_nano.pcap",
                $"{Zeek}tcp/fin_retransmission.pcap", $"{Zeek}tcp/retransmit-timeout.pcapng", $"{Zeek}tcp/rst-inject-rae.pcap",
            ]),
        (
            "a SYN with another number begins another connection here",
            [$"{Arkime}tcp-reassembly-synthetic.pcap", $"{Arkime}tcp_handshake_synthetic.pcap"]),
        (
            "datagrams come in fragments: tcptrace takes the first one for a segment and leaves the others",
            [
                $"{Arkime}socks5-http-302-frag.pcap", $"{Pcpp}ExamplesTest/expected_output/http_req_frag.pcap",
                $"{Pcpp}ExamplesTest/expected_output/ipfragutil_bpf_filter.pcap", $"{Pcpp}ExamplesTest/expected_output/ipfragutil_ip_ids.pcap",
                $"{Pcpp}ExamplesTest/pcap_examples/frag_http_req.pcap", $"{Zeek}ipv6-http-atomic-frag.pcap",
                $"{Tcpdump}bgp-bgp_capabilities_print-oobr-1.pcap", $"{Tcpdump}bgp-bgp_capabilities_print-oobr-2.pcap",
                $"{Tcpdump}bgp_pmsi_tunnel-oobr.pcap", $"{Tcpdump}rpki-rtr-oobr.pcap",
            ]),
        (
            "the total length is 0, left to the adapter, or in a jumbo option: tcptrace takes it as it is",
            [$"{Tcpdump}bigtcp-ipv6-hbh.pcap", $"{Tcpdump}bigtcp-ipv6.pcap", $"{Zeek}krb/kerberos_tso.pcapng"]),
        (
            "packets are behind tags, labels or an extension header that tcptrace does not read, or counts as data",
            [
                $"{Arkime}mpls-basic.pcap", $"{Zeek}cisco-fabric-path.pcap", $"{Zeek}vlan-pcp-dei.pcapng", $"{Zeek}chksums/ip6-hoa-tcp-bad-chksum.pcap",
            ]),
        (
            "the total length is beyond the frame: tcptrace counts what it claims",
            [$"{Tcpdump}kday4.pcap", $"{Tcpdump}kday7.pcap"]),
        (
            "the link type is one that is named here and not read",
            [$"{Pcpp}Packet++Test/PacketExamples/CiscoHDLC.pcap", $"{Tcpdump}bgp_vpn_attrset.pcap", $"{Zeek}dns-inverse-query.pcap"]),
    ];
}
