using System;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using NanoNet.Bench;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>The firmware's HTTP with curl, on the sets of services that each board runs.</summary>
public class HttpClientsTests
{
    [Theory]
    [InlineData("st-stm32f769i-discovery")]
    [InlineData("esp32-olimex")]
    public async Task Curl_methods_versions_and_connections(string board)
    {
        using var rig = await Boot(board);
        var url = Forward(rig, out var forwarder);

        using (forwarder)
        {
            Assert.Equal("200 1.1 1\n200 1.1 0\n", Curl(rig, "-o", "/dev/null", "-o", "/dev/null", "-w", "%{http_code} %{http_version} %{num_connects}\n", url + "/status", url + "/status"));
            Assert.Equal("200 1.1 1\n200 1.1 1\n", Curl(rig, "-0", "-o", "/dev/null", "-o", "/dev/null", "-w", "%{http_code} %{http_version} %{num_connects}\n", url + "/", url + "/"));
            Assert.Equal("200 1.1\n", Curl(rig, "-I", "-o", "/dev/null", "-w", "%{http_code} %{http_version}\n", url + "/"));
            Assert.Equal("204", Curl(rig, "-X", "OPTIONS", "-o", "/dev/null", "-w", "%{http_code}", url + "/"));
            Assert.Equal("405", Curl(rig, "-X", "DELETE", "-o", "/dev/null", "-w", "%{http_code}", url + "/"));
            Assert.Equal("405", Curl(rig, "-d", "a=b", "-o", "/dev/null", "-w", "%{http_code}", url + "/"));
            Assert.Equal("405", Curl(rig, "-T", "/etc/hostname", "-o", "/dev/null", "-w", "%{http_code}", url + "/status"));
            Assert.Equal("501", Curl(rig, "-X", "BREW", "-o", "/dev/null", "-w", "%{http_code}", url + "/"));
            Assert.Equal("404", Curl(rig, "-o", "/dev/null", "-w", "%{http_code}", "--path-as-is", url + "/../status"));
            Assert.Equal("414", Curl(rig, "-o", "/dev/null", "-w", "%{http_code}", url + "/" + new string('a', 300)));
            Assert.Equal("431", Curl(rig, "-H", "X: " + new string('a', 2000), "-o", "/dev/null", "-w", "%{http_code}", url + "/"));
        }

        rig.EndWithEveryRuleHeld();
    }

    [Theory]
    [InlineData("st-stm32f769i-discovery")]
    [InlineData("esp32-olimex")]
    public async Task Curl_conditions_ranges_and_compression(string board)
    {
        using var rig = await Boot(board);
        var url = Forward(rig, out var forwarder);

        using (forwarder)
        {
            var page = Curl(rig, url + "/");
            var packed = Path.GetTempFileName();

            try
            {
                Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
                Assert.Equal(page, Curl(rig, "--compressed", url + "/"));
                Assert.Contains("\r\nContent-Encoding: gzip\r\n", Curl(rig, "--compressed", "-o", "/dev/null", "-D", "-", url + "/"), StringComparison.Ordinal);
                Assert.Equal(page[10..20], Curl(rig, "-r", "10-19", url + "/"));
                Assert.Equal(page[^5..], Curl(rig, "-r", "-5", url + "/"));
                Assert.Equal("416", Curl(rig, "-r", "99999-", "-o", "/dev/null", "-w", "%{http_code}", url + "/"));
                Assert.Equal("200", Curl(rig, "--etag-save", packed, "-o", "/dev/null", "-w", "%{http_code}", url + "/"));
                Assert.Equal("304 0", Curl(rig, "--etag-compare", packed, "-o", "/dev/null", "-w", "%{http_code} %{size_download}", url + "/"));
            }
            finally
            {
                File.Delete(packed);
            }
        }

        rig.EndWithEveryRuleHeld();
    }

    [Theory]
    [InlineData("st-stm32f769i-discovery")]
    [InlineData("esp32-olimex")]
    public async Task Curl_follows_the_events(string board)
    {
        using var rig = await Boot(board);
        var url = Forward(rig, out var forwarder);

        using (forwarder)
        {
            var events = Curl(rig, "-N", "--max-time", "3", url + "/events");

            Assert.Contains("event: board\ndata: {\"firmware\":\"Clients\"", events, StringComparison.Ordinal);
            Assert.True(events.Split("data: {\"uptimeMs\":").Length >= 3, events);
        }

        rig.EndWithEveryRuleHeld();
    }

    private static string Curl(BoardRig rig, params string[] arguments) => HttpListenerRig.Curl(rig, arguments);

    private static string Forward(BoardRig rig, out PortForwarder forwarder)
    {
        forwarder = new PortForwarder(rig.Bench.Pump, rig.Bench.ClientHost(), rig.Address, new PortForward(0, 80));
        return "http://127.0.0.1:" + forwarder.Forward.HostPort.ToString(CultureInfo.InvariantCulture);
    }

    private static async Task<BoardRig> Boot(string board)
    {
        var (profile, set) = board.StartsWith("st-", StringComparison.Ordinal) ? (await TestProfile.Stm32, "checks") : (await TestProfile.Esp32, "everything");
        var firmware = FirmwareCompiler.Compile("Clients", "exe", string.Create(CultureInfo.InvariantCulture, $$"""
            using NanoNet.Services; using NanoNet.Services.Configuration; using NanoNet.Services.Status;
            public static class Program
            {
                public static void Main()
                {
                    ServiceConfiguration configuration = new ServiceConfiguration { Firmware = "Clients", BoardSockets = {{profile.Board.Limits.Sockets}} };
                    ServiceSet.Apply("{{set}}", configuration);
                    new ServiceHost(configuration, new StatusValue[0]).Run();
                }
            }
            """), TestPaths.Services);
        return new BoardRig(profile, firmware, isCaptured: true);
    }
}
