using System;
using System.Buffers.Binary;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using NanoNet.Bench;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>The board as a client: its boot report gets through in the end, and the services never wait for it.</summary>
public class BootReportTests
{
    private const ushort NtpPort = 123;

    [Fact]
    public async Task Report_says_who_the_board_is_and_is_sent_again_after_an_error()
    {
        using var rig = await Board("http://192.0.2.1:8080/boot?x=1");
        using var server = new ReportServer(rig, null, "500 Internal Server Error", "503 Service Unavailable", "204 No Content");

        AwaitDelivery(rig);

        Assert.Equal(3, server.Requests.Count);
        var request = server.Requests.First();
        Assert.StartsWith("POST /boot?x=1 HTTP/1.1\r\n", request, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/json", request, StringComparison.Ordinal);
        var body = JsonDocument.Parse(request[request.IndexOf('{', StringComparison.Ordinal)..]).RootElement;
        Assert.Equal("Reporting", body.GetProperty("firmware").GetString());
        Assert.Equal("192.0.2.10", body.GetProperty("address").GetString());
        Assert.Contains(rig.Bench.Log.Lines, static line => line.Text.EndsWith(": status 500", StringComparison.Ordinal));
        Assert.Contains(rig.Bench.Log.Lines, static line => line.Text.EndsWith(": status 503", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Server_that_is_absent_is_waited_for()
    {
        using var rig = await Board("http://192.0.2.1:8080/boot");
        AwaitLine(rig, "Boot report not delivered, attempt 1: ");
        Serves(rig);

        using var server = new ReportServer(rig, null, "200 OK");
        AwaitDelivery(rig);
        Serves(rig);
    }

    [Fact]
    public async Task Server_that_says_nothing_stops_no_service()
    {
        using var rig = await Board("http://192.0.2.1:8080/boot");
        using var server = new ReportServer(rig, null);
        rig.WaitForOutside(() => !server.Requests.IsEmpty, "a request");

        for (var i = 0; i < 20; i++)
        {
            Serves(rig);
        }

        // ClientLimits.ResponseTime.
        AwaitLine(rig, "Boot report not delivered, attempt 1: ");
        Serves(rig);
    }

    [Fact]
    public async Task Name_that_is_not_resolved_stops_no_service()
    {
        using var rig = await Board("http://reports.invalid/boot");

        for (var i = 0; i < 20; i++)
        {
            Serves(rig);
        }

        Assert.DoesNotContain(rig.Bench.Log.Lines, static line => line.Text.StartsWith("Boot report delivered", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Https_server_is_told_if_its_authority_is_trusted()
    {
        using var authority = new TestAuthority();
        using var rig = await Board("https://192.0.2.1:8080/boot", authority);
        using var server = new ReportServer(rig, authority.Issue("reports.test"), "200 OK");
        AwaitDelivery(rig);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Https_server_of_a_stranger_is_told_nothing()
    {
        using var authority = new TestAuthority();
        using var stranger = new TestAuthority("a stranger");
        using var rig = await Board("https://192.0.2.1:8080/boot", authority);
        using var server = new ReportServer(rig, stranger.Issue("reports.test"), "200 OK");
        AwaitLine(rig, "Boot report not delivered, attempt 1: ");
        Serves(rig);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Https_waits_for_the_clock_which_a_time_server_sets()
    {
        using var authority = new TestAuthority();
        using var rig = await Board("https://192.0.2.1:8080/boot", authority, "nanoFramework.Runtime.Native.Rtc.SetSystemTime(new DateTime(1970, 1, 2)); NetworkClock.Start(\"192.0.2.1\", null);");
        using var server = new ReportServer(rig, authority.Issue("reports.test"), "200 OK");
        AwaitLine(rig, "Boot report not delivered, attempt 1: the clock is not set");
        Serves(rig);

        var tester = rig.Bench.Tester;
        tester.ListenUdp(NtpPort, (_, source, port, _, _) =>
        {
            var answer = new byte[48];
            answer[0] = 0x24;
            answer[1] = 1;
            BinaryPrimitives.WriteUInt32BigEndian(answer.AsSpan(40), (uint)(DateTimeOffset.UtcNow - new DateTimeOffset(1900, 1, 1, 0, 0, 0, TimeSpan.Zero)).TotalSeconds);
            tester.SendUdp(source, new UdpHeader { SourcePort = NtpPort, DestinationPort = port }, answer);
        });
        AwaitLine(rig, "Boot report delivered");
    }

    private static async Task<BoardRig> Board(string url, TestAuthority? authority = null, string before = "")
    {
        var bin = Path.Combine(TestPaths.Artifacts, "bin");
        string[] libraries = [Path.Combine(bin, "NanoNet.Services", "release", "NanoNet.Services.dll"), Path.Combine(bin, "NanoNet.Client", "release", "NanoNet.Client.dll")];

        if (!libraries.All(File.Exists))
        {
            Assert.Skip("the firmware is not built: dotnet build NanoNet.sln -c Release");
        }

        var source = $$"""
            using System; using NanoNet.Client; using NanoNet.Services; using NanoNet.Services.Configuration; using NanoNet.Services.Status;
            public static class Program
            {
                public static void Main()
                {
                    ServiceConfiguration configuration = new ServiceConfiguration { Firmware = "Reporting", BoardSockets = 16, ReservedSockets = 2, TcpEchoPort = 7 };
                    {{before}}
                    ServiceHost host = new ServiceHost(configuration, new StatusValue[0]);
                    new BootReport("{{url}}", {{(authority is null ? "null" : TlsFirmware.Literal(authority.Pem))}}, configuration).Start();
                    host.Run();
                }
            }
            """;
        return new BoardRig(await TestProfile.Esp32, FirmwareCompiler.Compile("Reporting", "exe", source, libraries), clock: new RealClock());
    }

    // One exchange with the echo service.
    private static void Serves(BoardRig rig)
    {
        using var peer = rig.Connect(7);
        Assert.Equal("served", SecureFirmware.Echo(rig, peer, "served"));
        peer.Close();
    }

    private static void AwaitDelivery(BoardRig rig) => AwaitLine(rig, "Boot report delivered");

    private static void AwaitLine(BoardRig rig, string start) =>
        rig.WaitFor(() => rig.Bench.Log.Lines.Any(line => line.Text.StartsWith(start, StringComparison.Ordinal)), start);
}
