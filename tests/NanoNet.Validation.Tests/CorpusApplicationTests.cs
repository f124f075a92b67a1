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

    [Fact]
    public void Connections_carry_what_tshark_finds_in_them()
    {
        var listed = CorpusDifferences.All.Concat(CorpusApplicationDifferences.All).Select(difference => (difference.File, difference.Stream)).ToHashSet();
        var wrong = new List<string>();
        var compared = 0;
        var differing = 0;

        foreach (var (file, streams) in Corpus.Streams())
        {
            var ours = Judge(Path.Combine(Corpus.Folder, file)).ToDictionary(connection => connection.FirstFrame);

            foreach (var stream in streams.Where(stream => ours.ContainsKey(stream.Number("first_frame"))))
            {
                var connection = ours[stream.Number("first_frame")];
                var differences = Compare(stream, connection).ToList();
                var carries = stream.Text("tls_hs_types").Length > 0 || stream.Number("http_req") + stream.Number("http_resp") + stream.Number("ws_frames") > 0;
                compared += carries ? 1 : 0;
                differing += differences.Count > 0 ? 1 : 0;

                if (!listed.Contains((file, -1)) && !listed.Contains((file, stream.Index)))
                {
                    wrong.AddRange(differences.Select(difference => $"{file} stream {stream.Index}: {difference}"));
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{compared} connections carry something, {differing} differ");
        Assert.True(wrong.Count == 0, string.Join(System.Environment.NewLine, wrong));
        Assert.True(compared > 800, $"only {compared} connections were compared");
    }

    private static IReadOnlyList<TcpConnectionRecord> Judge(string path)
    {
        using var reader = CaptureReader.Open(path);
        var judge = new CaptureJudge();

        while (reader.TryReadNext(out var frame))
        {
            judge.Add(frame);
        }

        return judge.Finish().Connections;
    }

    private static IEnumerable<string> Compare(CorpusStream stream, TcpConnectionRecord connection)
    {
        var isClientFirst = connection.Client.Address.ToString() == stream.A && connection.Client.Port == stream.Number("a_port");
        var messages = connection.Tls?.Messages ?? [];
        string Name(bool isFromClient) => isFromClient == isClientFirst ? "c" : "s";
        var handshakes = messages.Where(m => m.Type is not null).Select(m => $"{Name(m.IsFromClient)}{(int)m.Type!}").Take(MaxHandshakes);
        var alerts = messages.Where(m => m.Alert is not null).Select(m => $"{Name(m.IsFromClient)}{(int)m.Alert!.Value.Description}").Take(MaxAlerts);
        var exchanges = connection.HttpExchanges;

        (string Name, string Theirs, string Ours)[] columns =
        [
            ("TLS handshake", stream.Text("tls_hs_types"), string.Join(' ', handshakes)),
            ("TLS alerts", stream.Text("tls_alerts"), string.Join(' ', alerts)),
            ("HTTP requests", stream.Text("http_req"), $"{exchanges.Count(e => e.RequestFrame > 0)}"),
            ("HTTP responses", stream.Text("http_resp"), $"{exchanges.Sum(e => e.InterimResponses + (e.Status > 0 ? 1 : 0))}"),
            ("WebSocket frames", stream.Text("ws_frames"), $"{connection.WebSocketFrames}"),
        ];

        return columns.Where(column => column.Theirs != column.Ours).Select(column => $"{column.Name}: theirs '{column.Theirs}', ours '{column.Ours}'");
    }
}
