using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Validation.Tests;
using Xunit;

namespace NanoNet.Cli.Tests.Analyze;

/// <summary>What tshark counts on one TCP connection; pairs are of the client and of the server.</summary>
internal sealed record TsharkStream(
    (long Client, long Server) InitialSequenceNumbers,
    (long Client, long Server) Packets,
    (long Client, long Server) DataOctets,
    (long Client, long Server) Syns,
    (long Client, long Server) SynAcks,
    (long Client, long Server) Fins,
    (long Client, long Server) Resets,
    (long Client, long Server) BadChecksums,
    (long Client, long Server) Retransmissions,
    (long Client, long Server) OutOfOrder,
    long Completeness,
    long HttpRequests,
    long HttpResponses,
    string Handshake,
    string Alerts,
    long WebSocketFrames)
{
    private const string Program = "/usr/bin/tshark";

    private static readonly string[] s_fields =
    [
        "tcp.stream", "tcp.srcport", "tcp.seq_raw", "tcp.len", "tcp.flags.syn", "tcp.flags.ack", "tcp.flags.fin", "tcp.flags.reset", "tcp.checksum.status",
        "tcp.analysis.retransmission", "tcp.analysis.out_of_order", "tcp.completeness", "http.request", "http.response", "tls.handshake.type", "tls.alert_message.desc",
        "websocket.opcode",
    ];

    /// <summary>Every connection of a capture in which the client has <see cref="Scene.ClientPort"/>; skips the test on a machine without tshark.</summary>
    public static async Task<IReadOnlyList<TsharkStream>> Of(string capture)
    {
        if (!File.Exists(Program))
        {
            Assert.Skip("tshark is not installed");
        }

        // Two passes: in one, a frame shows what was complete before it.
        var result = await RunningProcess.Run(
            Program,
            ["-2", "-n", "-r", capture, "-o", "tcp.check_checksum:TRUE", "-Y", "tcp", "-T", "fields", .. s_fields.SelectMany(static field => new[] { "-e", field })]);
        Assert.True(result.ExitCode == 0, result.Error);
        return
        [
            .. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(static line => s_fields.Zip(line.Split('\t')).ToDictionary(static field => field.First, static field => field.Second))
                .GroupBy(static frame => int.Parse(frame["tcp.stream"], CultureInfo.InvariantCulture))
                .OrderBy(static stream => stream.Key)
                .Select(static stream => Of([.. stream])),
        ];
    }

    private static TsharkStream Of(Dictionary<string, string>[] frames)
    {
        return new TsharkStream(
            Both(static end => end.Where(static frame => Is(frame, "tcp.flags.syn")).Select(static frame => Number(frame["tcp.seq_raw"])).First()),
            Both(static end => end.LongCount()),
            Both(static end => end.Sum(static frame => Number(frame["tcp.len"]))),
            Both(static end => end.LongCount(static frame => Is(frame, "tcp.flags.syn") && !Is(frame, "tcp.flags.ack"))),
            Both(static end => end.LongCount(static frame => Is(frame, "tcp.flags.syn") && Is(frame, "tcp.flags.ack"))),
            Both(static end => end.LongCount(static frame => Is(frame, "tcp.flags.fin"))),
            Both(static end => end.LongCount(static frame => Is(frame, "tcp.flags.reset"))),
            Both(static end => end.LongCount(static frame => frame["tcp.checksum.status"] == "0")),
            Both(static end => end.LongCount(static frame => frame["tcp.analysis.retransmission"].Length > 0)),
            Both(static end => end.LongCount(static frame => frame["tcp.analysis.out_of_order"].Length > 0)),
            Number(frames[^1]["tcp.completeness"]),
            frames.Sum(static frame => Values(frame, "http.request").LongLength),
            frames.Sum(static frame => Values(frame, "http.response").LongLength),
            string.Join(' ', frames.SelectMany(static frame => Values(frame, "tls.handshake.type").Select(type => $"{End(frame)}{type}"))),
            string.Join(' ', frames.SelectMany(static frame => Values(frame, "tls.alert_message.desc").Select(type => $"{End(frame)}{type}"))),
            frames.Sum(static frame => Values(frame, "websocket.opcode").LongLength));

        (long Client, long Server) Both(Func<IEnumerable<Dictionary<string, string>>, long> count) =>
            (count(frames.Where(static frame => End(frame) == 'c')), count(frames.Where(static frame => End(frame) == 's')));
    }

    private static char End(Dictionary<string, string> frame) => Number(frame["tcp.srcport"]) == Scene.ClientPort ? 'c' : 's';

    // Flags are 1 in some versions and True in others.
    private static bool Is(Dictionary<string, string> frame, string flag) => frame[flag] is "1" or "True";

    private static string[] Values(Dictionary<string, string> frame, string field) => frame[field].Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static long Number(string value) => long.Parse(value, CultureInfo.InvariantCulture);
}
