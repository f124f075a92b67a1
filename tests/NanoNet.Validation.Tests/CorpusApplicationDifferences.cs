using System.Collections.Generic;

namespace NanoNet.Validation.Tests;

/// <summary>Where we and tshark find different things inside the connections of the corpus, each with its frames and the reason.</summary>
internal static class CorpusApplicationDifferences
{
    private const string RpcIn = "RPC over HTTP announces a body of 1 GiB that it fills as it goes (RPC_IN_DATA and RPC_OUT_DATA, frames 136, 147 and 158): tshark counts the requests of these methods by their heads, here the request is not whole";

    /// <summary>File, stream and reason.</summary>
    public static IReadOnlyList<(string File, int Stream, string Reason)> All { get; } =
    [
        ("arkime-arkime/tests/pcap/arkime_synthetic.pcap", 12, RpcIn),
        ("arkime-arkime/tests/pcap/arkime_synthetic.pcap", 13, RpcIn),
        ("arkime-arkime/tests/pcap/arkime_synthetic.pcap", 14, RpcIn),
        ("arkime-arkime/tests/pcap/long-session.pcap", 0, "frame 4 holds \"GET \" and nothing more, with a wrong checksum: tshark counts a request, here not one line is whole"),
        (
            "arkime-arkime/tests/pcap/wireshark-retrans.pcap",
            0,
            "frames 42 and 86 repeat the responses of 41 and 85 at once: tshark counts each of them again, here repeated octets are the same response"),
        (
            "seladb-PcapPlusPlus/Tests/Pcap++Test/PcapExamples/one_tcp_stream_max_seq.pcap",
            0,
            "the sequence numbers wrap after the first octets (frame 4): with absolute numbers, as the table was made, tshark finds no HTTP; with relative ones it finds the same 2 requests and 2 responses"),
        ("zeek-zeek/testing/btest/Traces/redis/oss-fuzz-473580107.pcap", 0, "frame 5 is \"HTTP/5.?2 200\" and no line end that HTTP knows: tshark takes it for a response, here the head never ends"),
        ("zeek-zeek/testing/btest/Traces/tls/ssl-v2.pcap", 0, "SSL 2.0 itself (frames 4 to 8), which is not read; only the hello of its form that offers a later version is"),
    ];
}
