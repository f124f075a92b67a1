using System.Collections.Generic;

namespace NanoNet.Validation.Tests;

/// <summary>Where we and tshark find different things inside the connections of the corpus, by class.</summary>
/// <remarks>The classes come from the two counts of each connection and, of the larger files, from a look at some of their streams; not each stream was read.</remarks>
internal static class CorpusApplicationDifferences
{
    private const string Gaps = "frames are missing from the capture, or cut: tshark begins again at the next segment that looks like a message, here a stream with a hole is not read on";
    private const string Unfinished = "the message is not whole in the capture, or its length is unknown: tshark counts it once it is whole, here its head counts";
    private const string Reassembled = "tshark does not show messages that are here: it gives up on segments that come out of order or on a dialect that it does not follow, here the stream is put in order";
    private const string Sslv2 = "a hello in the format of SSLv2, which is not read";
    private const string Unexplained = "tshark finds messages that are not found here; why was not looked into";

    /// <summary>File, stream (-1: every one of the file) and reason.</summary>
    public static IReadOnlyList<(string File, int Stream, string Reason)> All { get; } =
    [
        ("CESNET-ipfixprobe/tests/functional/inputs/http.pcap", 5, Unfinished),
        ("CESNET-ipfixprobe/tests/functional/inputs/http.pcap", 8, Unfinished),
        ("CESNET-ipfixprobe/tests/functional/inputs/tls.pcap", 12, Gaps),
        ("CESNET-ipfixprobe/tests/functional/inputs/tls.pcap", 17, Gaps),
        ("CESNET-ipfixprobe/tests/functional/inputs/tls.pcap", 22, Gaps),
        ("arkime-arkime/tests/pcap/CVE-2018-6794.pcap", 0, Unexplained),
        ("arkime-arkime/tests/pcap/CVE-2018-6794.pcap", 1, Unexplained),
        ("arkime-arkime/tests/pcap/CVE-2018-6794.pcap", 2, Unexplained),
        ("arkime-arkime/tests/pcap/arkime_synthetic.pcap", 96, Unfinished),
        ("arkime-arkime/tests/pcap/http-tcp-seq-issue.pcap", 0, Unfinished),
        ("arkime-arkime/tests/pcap/http2-nghttp2.pcap", 0, Unfinished),
        ("arkime-arkime/tests/pcap/https-connect.pcap", 0, Reassembled),
        ("arkime-arkime/tests/pcap/https2-301-get.pcap", 0, Unexplained),
        ("arkime-arkime/tests/pcap/long-session.pcap", 0, Unexplained),
        ("arkime-arkime/tests/pcap/openssl-ssl3.pcap", 0, Reassembled),
        ("arkime-arkime/tests/pcap/openssl-tls1-tls1_2.pcap", 0, Reassembled),
        ("arkime-arkime/tests/pcap/openssl-tls1.pcap", 0, Reassembled),
        ("arkime-arkime/tests/pcap/openssl-tls1_1.pcap", 0, Reassembled),
        ("arkime-arkime/tests/pcap/openssl-tls1_2-tls1.pcap", 0, Reassembled),
        ("arkime-arkime/tests/pcap/openssl-tls1_2.pcap", 0, Reassembled),
        ("arkime-arkime/tests/pcap/smtp-starttls.pcap", 0, Reassembled),
        ("arkime-arkime/tests/pcap/socks5-reverse.pcap", 0, Unexplained),
        ("arkime-arkime/tests/pcap/wireshark-retrans.pcap", 0, Unexplained),
        ("seladb-PcapPlusPlus/Tests/ExamplesTest/pcap_examples/http-packets.pcap", -1, Gaps),
        ("seladb-PcapPlusPlus/Tests/ExamplesTest/pcap_examples/many-protocols.pcap", -1, Unexplained),
        ("seladb-PcapPlusPlus/Tests/ExamplesTest/pcap_examples/tls2.pcap", -1, Gaps),
        ("seladb-PcapPlusPlus/Tests/Packet++Test/PacketExamples/PartialHttpRequest.pcap", 0, Gaps),
        ("seladb-PcapPlusPlus/Tests/Packet++Test/PacketExamples/SllPacket.pcap", 0, Unexplained),
        ("seladb-PcapPlusPlus/Tests/Packet++Test/PacketExamples/TwoHttpResponses.pcap", 0, Gaps),
        ("seladb-PcapPlusPlus/Tests/Packet++Test/PacketExamples/TwoHttpResponses.pcap", 1, Gaps),
        ("seladb-PcapPlusPlus/Tests/Pcap++Test/PcapExamples/4KHttpRequests.pcap", -1, Gaps),
        ("seladb-PcapPlusPlus/Tests/Pcap++Test/PcapExamples/650HttpResponses.pcap", -1, Gaps),
        ("seladb-PcapPlusPlus/Tests/Pcap++Test/PcapExamples/example.pcap", 5, Unfinished),
        ("seladb-PcapPlusPlus/Tests/Pcap++Test/PcapExamples/example.pcap", 6, Unfinished),
        ("seladb-PcapPlusPlus/Tests/Pcap++Test/PcapExamples/example.pcap", 26, Unfinished),
        ("seladb-PcapPlusPlus/Tests/Pcap++Test/PcapExamples/one_tcp_stream_max_seq.pcap", 0, Unfinished),
        ("seladb-PcapPlusPlus/Tests/Pcap++Test/PcapExamples/pcapng-example.pcapng", 13, Unexplained),
        ("seladb-PcapPlusPlus/Tests/Pcap++Test/PcapExamples/raw_ip.pcap", 1, Unfinished),
        ("the-tcpdump-group-tcpdump/tests/accecn_handshake.pcap", 0, Unfinished),
        ("zeek-zeek/doc/advanced/devel/spicy/examples/request-line.pcap", 1, Unexplained),
        ("zeek-zeek/doc/traces/quickstart.pcap", 1, Unfinished),
        ("zeek-zeek/testing/btest/Traces/http/206_example_b.pcap", 0, Unfinished),
        ("zeek-zeek/testing/btest/Traces/http/261/variant-02-cl_uint64max.pcap", 0, Unexplained),
        ("zeek-zeek/testing/btest/Traces/http/bro.org.pcap", 2, Unexplained),
        ("zeek-zeek/testing/btest/Traces/http/concurrent-range-requests.pcap", 1, Unfinished),
        ("zeek-zeek/testing/btest/Traces/http/content-range-gap-skip.pcap", 0, Unfinished),
        ("zeek-zeek/testing/btest/Traces/http/entity_gap2.pcap", 0, Unfinished),
        ("zeek-zeek/testing/btest/Traces/http/http-09-content-length-confusion.pcap", 0, Unexplained),
        ("zeek-zeek/testing/btest/Traces/http/http-11-request-then-cruft.pcap", 0, Unfinished),
        ("zeek-zeek/testing/btest/Traces/http/methods.pcap", -1, Unexplained),
        ("zeek-zeek/testing/btest/Traces/http/putty-upload.pcap", 1, Unfinished),
        ("zeek-zeek/testing/btest/Traces/http/query-method-non-standard-port.pcap", 0, Unfinished),
        ("zeek-zeek/testing/btest/Traces/http/query-method.pcap", 0, Unfinished),
        ("zeek-zeek/testing/btest/Traces/pe/pe_files_timestamp.pcap", 0, Unfinished),
        ("zeek-zeek/testing/btest/Traces/postgresql/psql-aws-ssl-require-15432.pcap", 0, Reassembled),
        ("zeek-zeek/testing/btest/Traces/postgresql/psql-aws-ssl-require.pcap", 0, Reassembled),
        ("zeek-zeek/testing/btest/Traces/redis/oss-fuzz-473580107.pcap", 0, Unexplained),
        ("zeek-zeek/testing/btest/Traces/tcp/tcp-fast-open.pcap", 1, Unexplained),
        ("zeek-zeek/testing/btest/Traces/tls/google-cert-repeat.pcap", 4, Reassembled),
        ("zeek-zeek/testing/btest/Traces/tls/google-cert-repeat.pcap", 7, Reassembled),
        ("zeek-zeek/testing/btest/Traces/tls/heartbleed-encrypted.pcap", 0, Reassembled),
        ("zeek-zeek/testing/btest/Traces/tls/irc-starttls.pcap", 0, Reassembled),
        ("zeek-zeek/testing/btest/Traces/tls/ssl-to-http-server.pcap", 0, Reassembled),
        ("zeek-zeek/testing/btest/Traces/tls/ssl-v2.pcap", 0, Sslv2),
        ("zeek-zeek/testing/btest/Traces/tls/tls-fragmented-handshake.pcap", 0, Unexplained),
        ("zeek-zeek/testing/btest/Traces/tls/tls1.2-protocol-violation.pcap", 0, Unexplained),
        ("zeek-zeek/testing/btest/Traces/tunnels/Teredo.pcap", 2, Unexplained),
    ];
}
