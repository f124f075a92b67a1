using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Attackers.Tests;

/// <summary>All that curl does with HTTP, on the sets of services that each board runs.</summary>
public class CurlTests
{
    private const string Stm32 = "st-stm32f769i-discovery";
    private const string Esp32 = "esp32-olimex";

    [Theory]
    [InlineData(Stm32, "checks")]
    [InlineData(Esp32, "everything")]
    public async Task Methods_versions_and_connections(string board, string set)
    {
        using var attacked = await AttackedBoard.Boot(board, set);

        attacked.Withstand(
            () =>
            {
                Assert.Equal("200 1.1 1\n200 1.1 0\n", Asked(attacked, "%{http_code} %{http_version} %{num_connects}\n", ["/status", "/status"]));
                Assert.Equal("200 1.1 1\n200 1.1 1\n", Asked(attacked, "%{http_code} %{http_version} %{num_connects}\n", ["/", "/"], "-0"));
                Assert.Equal("200 1.1", Asked(attacked, "%{http_code} %{http_version}", ["/"], "-I"));
                Assert.Equal("204", Status(attacked, "/", "-X", "OPTIONS"));
                Assert.Equal("405", Status(attacked, "/", "-X", "DELETE"));
                Assert.Equal("405", Status(attacked, "/", "-d", "a=b"));
                Assert.Equal("405", Status(attacked, "/status", "-T", "/etc/hostname"));
                Assert.Equal("501", Status(attacked, "/", "-X", "BREW"));
                Assert.Equal("404", Status(attacked, "/../status", "--path-as-is"));
                Assert.Equal("414", Status(attacked, "/" + new string('a', 300)));
                Assert.Equal("431", Status(attacked, "/", "-H", "X: " + new string('a', 2000)));
            },
            ("http.2xx", 6),
            ("http.4xx", 6),
            ("http.refused.targetLength", 1),
            ("http.refused.headLength", 1));
        attacked.JudgeWire("HTTP-PAIR", "HTTP-BODY-LEN");
    }

    [Theory]
    [InlineData(Stm32, "checks")]
    [InlineData(Esp32, "everything")]
    public async Task Conditions_ranges_and_compression(string board, string set)
    {
        using var attacked = await AttackedBoard.Boot(board, set);
        var tag = Path.GetTempFileName();

        try
        {
            attacked.Withstand(
                () =>
                {
                    var page = Curl(attacked, ["/"]);
                    Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
                    Assert.Equal(page, Curl(attacked, ["/"], "--compressed"));
                    Assert.Contains("\r\nContent-Encoding: gzip\r\n", Curl(attacked, ["/"], "--compressed", "-o", "/dev/null", "-D", "-"), StringComparison.Ordinal);
                    Assert.Equal(page[10..20], Curl(attacked, ["/"], "-r", "10-19"));
                    Assert.Equal(page[^5..], Curl(attacked, ["/"], "-r", "-5"));
                    Assert.Equal("416", Status(attacked, "/", "-r", "99999-"));
                    Assert.Equal("200", Status(attacked, "/", "--etag-save", tag));
                    Assert.Equal("304 0", Asked(attacked, "%{http_code} %{size_download}", ["/"], "--etag-compare", tag));
                },
                ("http.2xx", 7),
                ("http.3xx", 1),
                ("http.4xx", 1));
        }
        finally
        {
            File.Delete(tag);
        }

        attacked.JudgeWire("HTTP-PAIR", "HTTP-BODY-LEN");
    }

    [Theory]
    [InlineData(Stm32, "checks")]
    [InlineData(Esp32, "everything")]
    public async Task Events_are_followed(string board, string set)
    {
        using var attacked = await AttackedBoard.Boot(board, set);

        attacked.Withstand(
            () =>
            {
                var events = Curl(attacked, ["/events"], "-N", "--max-time", "5");
                Assert.Contains("event: board\ndata: {\"firmware\":\"Attacked\"", events, StringComparison.Ordinal);
                Assert.True(events.Split("data: {\"uptimeMs\":").Length >= 3, events);
            },
            ("http.requests", 3));
        attacked.JudgeWire();
    }

    private static string Status(AttackedBoard attacked, string path, params string[] what) => Asked(attacked, "%{http_code}", [path], what);

    // What curl says of each transfer, and nothing of what was transferred.
    private static string Asked(AttackedBoard attacked, string format, IReadOnlyList<string> paths, params string[] what) =>
        Curl(attacked, paths, [.. what, "-w", format, .. paths.SelectMany(static _ => (string[])["-o", "/dev/null"])]);

    private static string Curl(AttackedBoard attacked, IReadOnlyList<string> paths, params string[] what) =>
        attacked.Run("curl", ["-sS", .. what, .. paths.Select(path => $"http://{attacked.Address}{path}")]).Output;
}
