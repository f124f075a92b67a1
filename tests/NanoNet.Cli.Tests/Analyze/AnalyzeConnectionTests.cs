using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.Tool;
using NanoNet.Validation.Tests;
using Xunit;

namespace NanoNet.Cli.Tests.Analyze;

/// <summary>What <c>analyze</c> writes for programs says enough of each connection to compare it with what others count.</summary>
public sealed class AnalyzeConnectionTests : IDisposable
{
    private readonly ToolProcess _tool = new();

    public static TheoryData<string> Names => ["applications", "losses", "tunnels"];

    [Fact]
    public async Task Json_counts_what_http_and_websocket_said()
    {
        var connection = (await Connections(SampleCaptures.Applications()))[0];

        Assert.Equal(
            [2, 2, 2, 2, 5, 5],
            Numbers(connection, "wholeHttpRequests", "httpRequests", "wholeHttpResponses", "httpResponses", "wholeWebSocketFrames", "webSocketFrames"));
        Assert.False(connection.TryGetProperty("tls", out _));
    }

    [Fact]
    public async Task Json_counts_http_inside_a_tunnel_apart()
    {
        var connection = (await Connections(SampleCaptures.Tunnels()))[0];

        Assert.Equal(
            [1, 1, 1, 1, 1, 1],
            Numbers(connection, "wholeHttpRequests", "httpRequests", "wholeHttpResponses", "httpResponses", "tunneledHttpRequests", "tunneledHttpResponses"));
    }

    [Fact]
    public async Task Json_names_the_messages_of_tls_in_their_order()
    {
        var connections = await Connections(SampleCaptures.Applications());
        var agreed = connections[1].GetProperty("tls");
        var refused = connections[2].GetProperty("tls");

        Assert.Equal("TLS 1.2", agreed.GetProperty("version").GetString());
        Assert.Equal("board.example", agreed.GetProperty("serverName").GetString());
        Assert.Equal(
            [
                "client client-hello 1 4", "server server-hello 2 5", "server certificate 11 5", "server server-key-exchange 12 5", "server server-hello-done 14 5",
                "client client-key-exchange 16 6", "client encrypted  6", "server encrypted  7",
            ],
            Messages(agreed.GetProperty("handshake"), before: (int)Number(connections[1], "firstFrame") - 1));
        Assert.Empty(agreed.GetProperty("alerts").EnumerateArray());

        Assert.False(refused.TryGetProperty("version", out _));
        Assert.Equal(["client client-hello 1 4"], Messages(refused.GetProperty("handshake"), before: (int)Number(connections[2], "firstFrame") - 1));
        Assert.Equal(["server handshake-failure 40 5"], Messages(refused.GetProperty("alerts"), before: (int)Number(connections[2], "firstFrame") - 1));
        Assert.Equal("fatal", refused.GetProperty("alerts")[0].GetProperty("level").GetString());
    }

    [Fact]
    public async Task Json_counts_what_each_end_sent()
    {
        var connection = Assert.Single(await Connections(SampleCaptures.Losses()));
        string[] names =
        [
            "initialSequenceNumber", "packets", "dataOctets", "uniqueDataOctets", "syns", "synAcks", "fins", "resets", "badChecksums", "retransmissions", "outOfOrder",
            "maximumSegmentSize",
        ];

        Assert.Equal(
            [Scene.ClientIsn, 9, 400, 200, 2, 0, 0, 1, 1, 2, 0, Scene.Mss],
            Numbers(connection.GetProperty("clientEnd"), names));
        Assert.Equal(
            [Scene.ServerIsn, 5, 200, 200, 0, 1, 0, 0, 0, 0, 1, Scene.Mss],
            Numbers(connection.GetProperty("serverEnd"), names));
        Assert.Equal(47, Number(connection, "completeness"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Csv_says_what_json_says(string name)
    {
        var scene = Sample(name);
        var connections = await Connections(scene);
        var result = await _tool.Run("analyze", "sample.pcapng", "--format", "csv", "--fail-on", "never");
        var lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split(',')).ToArray();

        Assert.Equal(connections.Count, lines.Length - 1);

        foreach (var (connection, line) in connections.Zip(lines.Skip(1)))
        {
            var row = lines[0].Zip(line).ToDictionary(static field => field.First, static field => field.Second);
            string[] ends = ["client", "server"];

            foreach (var (end, member) in ends.SelectMany(end => connection.GetProperty($"{end}End").EnumerateObject().Select(member => (end, member))))
            {
                Assert.Equal(member.Value.ToString(), row[$"{end}_{JsonNamingPolicy.SnakeCaseLower.ConvertName(member.Name)}"]);
            }

            foreach (var member in connection.EnumerateObject().Where(static one => one.Name.Contains("Http", StringComparison.Ordinal) || one.Name.Contains("Frames", StringComparison.Ordinal)))
            {
                Assert.Equal(member.Value.ToString(), row[JsonNamingPolicy.SnakeCaseLower.ConvertName(member.Name)]);
            }

            Assert.Equal(connection.GetProperty("start").GetDecimal(), decimal.Parse(row["start"], CultureInfo.InvariantCulture), 6);

            foreach (var rules in (string[])["violated", "noted"])
            {
                Assert.Equal(connection.GetProperty(rules).EnumerateArray().Select(static rule => rule.GetString()), row[rules].Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }

            Assert.Equal(OnWire(connection, "handshake"), row["tls_handshake"]);
            Assert.Equal(OnWire(connection, "alerts"), row["tls_alerts"]);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Tshark_counts_what_json_says(string name)
    {
        var ours = await Connections(Sample(name));
        var theirs = await TsharkStream.Of(Path.Combine(_tool.Folder, "sample.pcapng"));

        Assert.Equal(theirs, ours.Select(Comparable));
    }

    public void Dispose() => _tool.Dispose();

    private static Scene Sample(string name) => name switch
    {
        "losses" => SampleCaptures.Losses(),
        "tunnels" => SampleCaptures.Tunnels(),
        _ => SampleCaptures.Applications(),
    };

    private static TsharkStream Comparable(JsonElement connection)
    {
        return new TsharkStream(
            Both("initialSequenceNumber"),
            Both("packets"),
            Both("dataOctets"),
            Both("syns"),
            Both("synAcks"),
            Both("fins"),
            Both("resets"),
            Both("badChecksums"),
            Both("retransmissions"),
            Both("outOfOrder"),
            Number(connection, "completeness"),
            Number(connection, "wholeHttpRequests"),
            Number(connection, "wholeHttpResponses"),
            OnWire(connection, "handshake"),
            OnWire(connection, "alerts"),
            Number(connection, "wholeWebSocketFrames"));

        (long Client, long Server) Both(string member) => (Number(connection.GetProperty("clientEnd"), member), Number(connection.GetProperty("serverEnd"), member));
    }

    private static string OnWire(JsonElement connection, string kind) => connection.TryGetProperty("tls", out var tls)
        ? string.Join(' ', tls.GetProperty(kind).EnumerateArray().Where(static one => one.TryGetProperty("number", out _)).Select(static one => $"{one.GetProperty("from").GetString()![0]}{one.GetProperty("number")}"))
        : string.Empty;

    private static IEnumerable<string> Messages(JsonElement messages, int before) => messages.EnumerateArray().Select(one =>
        $"{one.GetProperty("from")} {one.GetProperty("type")} {(one.TryGetProperty("number", out var number) ? number : null)} {one.GetProperty("frame").GetInt64() - before}");

    private static IEnumerable<long> Numbers(JsonElement element, params string[] names) => names.Select(name => Number(element, name));

    private static long Number(JsonElement element, string name) => element.GetProperty(name).GetInt64();

    private async Task<IReadOnlyList<JsonElement>> Connections(Scene scene)
    {
        scene.Write(Path.Combine(_tool.Folder, "sample.pcapng"));
        var result = await _tool.Run("analyze", "sample.pcapng", "--format", "json", "--fail-on", "never");
        Assert.True(result.ExitCode == 0, result.Error);
        return
        [
            .. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(static line => JsonDocument.Parse(line).RootElement)
                .Where(static line => line.GetProperty("event").GetString() == "connection")
                .Select(static line => line.GetProperty("connection"))
                .OrderBy(static connection => Number(connection, "index")),
        ];
    }
}
