using System.Collections.Generic;
using System.IO;
using System.Linq;
using NanoNet.Capture;
using Xunit;

namespace NanoNet.Validation.Tests;

/// <summary>What tshark finds inside the connections of the corpus - HTTP messages, TLS handshakes and alerts, WebSocket frames - we find too.</summary>
public class CorpusApplicationTests
{
    // tshark's columns end after so many.
    private const int MaxHandshakes = 60;
    private const int MaxAlerts = 20;

    // The methods that make a request for tshark; those of UPnP are notifications to it.
    private static readonly HashSet<string> s_methods =
    [
        "GET", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "LINK", "UNLINK",
        "PROPFIND", "PROPPATCH", "MKCOL", "COPY", "MOVE", "LOCK", "UNLOCK",
        "POLL", "BCOPY", "BMOVE", "BDELETE", "BPROPFIND", "BPROPPATCH", "SEARCH", "REPORT", "VERSION-CONTROL", "CHECKIN", "CHECKOUT",
        "UNCHECKOUT", "UPDATE", "MERGE", "LABEL", "BASELINE-CONTROL", "MKACTIVITY", "MKWORKSPACE", "ACL", "ORDERPATCH",
        "RPC_CONNECT", "RPC_IN_DATA", "RPC_OUT_DATA", "SSTP_DUPLEX_POST", "BITS_POST", "CCM_POST",
    ];

    private const double LeastAgreement = 0.99;

    [Fact]
    public void Connections_carry_what_tshark_finds_in_them()
    {
        var (compared, differences) = Compare();
        var differing = differences.Select(difference => (difference.File, difference.Stream)).Distinct().Count();

        TestContext.Current.TestOutputHelper?.WriteLine($"{compared} connections carry something, {differing} differ");
        Assert.True(
            differing <= compared * (1 - LeastAgreement),
            string.Join(System.Environment.NewLine, differences.Select(difference => $"{difference.File} stream {difference.Stream}: {difference.Text}")));
    }

    [Fact]
    public void Differences_are_those_of_the_list()
    {
        Assert.SkipUnless(Corpus.IsListed, "the list is of other captures");
        var files = Corpus.Streams().Keys.ToHashSet();
        var (_, differences) = Compare();
        var listed = CorpusApplicationDifferences.All.Where(difference => files.Contains(difference.File)).Select(difference => (difference.File, difference.Stream)).ToHashSet();
        var found = differences.Select(difference => (difference.File, difference.Stream)).ToHashSet();
        var unlisted = differences.Where(difference => !listed.Contains((difference.File, difference.Stream))).Select(difference => $"{difference.File} stream {difference.Stream}: {difference.Text}");
        var superfluous = listed.Except(found).Select(entry => $"{entry.File} stream {entry.Stream} is listed and does not differ");
        Assert.True(!unlisted.Any() && !superfluous.Any(), string.Join(System.Environment.NewLine, unlisted.Concat(superfluous)));
    }

    private static (int Compared, List<(string File, int Stream, string Text)> Differences) Compare()
    {
        var elsewhere = CorpusDifferences.All.Select(difference => (difference.File, difference.Stream)).ToHashSet();
        var differences = new List<(string File, int Stream, string Text)>();
        var compared = 0;

        foreach (var (file, streams) in Corpus.Streams())
        {
            var (connections, isCut) = Judge(Path.Combine(Corpus.Folder, file));
            var ours = connections.ToDictionary(connection => connection.FirstFrame);

            // What is wrong with a connection as a whole is said in the list of those differences.
            foreach (var stream in streams.Where(stream => !elsewhere.Contains((file, -1)) && !elsewhere.Contains((file, stream.Index))))
            {
                var carries = stream.Text("tls_hs_types").Length > 0 || stream.Number("http_req") + stream.Number("http_resp") + stream.Number("ws_frames") > 0;
                compared += carries ? 1 : 0;

                if (ours.TryGetValue(stream.Number("first_frame"), out var connection))
                {
                    differences.AddRange(Compare(stream, connection, isCut).Select(text => (file, stream.Index, text)));
                }
                else if (carries)
                {
                    differences.Add((file, stream.Index, "no such connection"));
                }
            }
        }

        return (compared, differences);
    }

    private static (IReadOnlyList<TcpConnectionRecord> Connections, bool IsCut) Judge(string path)
    {
        using var reader = CaptureReader.Open(path);
        var judge = new CaptureJudge();
        var isCut = false;
        var secrets = 0;

        while (reader.TryReadNext(out var frame))
        {
            // tshark too decrypts with what the file holds.
            for (; secrets < reader.Secrets.Count; secrets++)
            {
                judge.Add(reader.Secrets[secrets]);
            }

            isCut |= frame.OriginalLength > frame.Octets.Length;
            judge.Add(frame);
        }

        return (judge.Finish().Connections, isCut);
    }

    private static IEnumerable<string> Compare(CorpusStream stream, TcpConnectionRecord connection, bool isCut)
    {
        // Where tshark does not reassemble - segments with wrong checksums, out of order, after a hole, cut by the snap length - it shows
        // what a segment begins with: messages that are not whole too, and none of those that begin elsewhere.
        var isInPieces = isCut || stream.Number("tcp_csum_bad") + stream.Number("out_of_order") + stream.Number("lost_segment") + stream.Number("ack_lost_segment") > 0;
        var isClientFirst = connection.Client.Address.ToString() == stream.A && connection.Client.Port == stream.Number("a_port");
        var messages = connection.Tls?.Messages ?? [];
        string Name(bool isFromClient) => isFromClient == isClientFirst ? "c" : "s";
        string[] handshakes = [.. messages.Where(m => m.Type is not null).Select(m => $"{Name(m.IsFromClient)}{(int)m.Type!}").Take(MaxHandshakes)];
        string[] alerts = [.. messages.Where(m => m.Alert is not null).Select(m => $"{Name(m.IsFromClient)}{(int)m.Alert!.Value.Description}").Take(MaxAlerts)];
        // tshark does not look for HTTP inside what CONNECT has opened.
        var exchanges = connection.HttpExchanges.Where(e => !e.IsTunneled).ToList();
        var requests = exchanges.Where(e => e.RequestFrame > 0 && s_methods.Contains(e.Method)).ToList();

        (string Name, bool IsSame, string Theirs, string Ours)[] columns =
        [
            Listed("TLS handshake", stream.Text("tls_hs_types"), handshakes, isInPieces),
            Listed("TLS alerts", stream.Text("tls_alerts"), alerts, isInPieces),
            Counted("HTTP requests", stream.Number("http_req"), requests.Count(e => e.IsRequestWhole), requests.Count, isInPieces),
            Counted(
                "HTTP responses",
                stream.Number("http_resp"),
                exchanges.Sum(e => e.InterimResponses + (e is { IsResponseNamed: true, IsResponseWhole: true } ? 1 : 0)),
                exchanges.Sum(e => e.InterimResponses + (e is { IsResponseNamed: true, ResponseFrame: > 0 } ? 1 : 0)),
                isInPieces),
            Counted("WebSocket frames", stream.Number("ws_frames"), connection.WholeWebSocketFrames, connection.WebSocketFrames, isInPieces),
        ];

        return columns.Where(column => !column.IsSame).Select(column => $"{column.Name}: theirs '{column.Theirs}', ours '{column.Ours}'");
    }

    private static (string Name, bool IsSame, string Theirs, string Ours) Counted(string name, long theirs, int whole, int begun, bool isInPieces) =>
        (name, theirs == whole || (isInPieces && theirs <= begun), $"{theirs}", $"{whole} of {begun}");

    private static (string Name, bool IsSame, string Theirs, string Ours) Listed(string name, string theirs, string[] ours, bool isInPieces)
    {
        var same = theirs == string.Join(' ', ours) || (isInPieces && IsWithin(theirs.Split(' ', System.StringSplitOptions.RemoveEmptyEntries), ours));
        return (name, same, theirs, string.Join(' ', ours));
    }

    /// <summary>True if one list is the other one with some left out.</summary>
    private static bool IsWithin(string[] some, string[] all)
    {
        var found = 0;

        foreach (var item in all)
        {
            found += found < some.Length && some[found] == item ? 1 : 0;
        }

        return found == some.Length;
    }
}
