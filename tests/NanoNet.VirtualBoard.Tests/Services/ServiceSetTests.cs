using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using NanoNet.Bench;
using NanoNet.Validation;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>The sets of services that the boards' profiles name: each boots with the sockets that the board has, says what the profile says, and serves.</summary>
public class ServiceSetTests
{
    private const string Request = "GET /status HTTP/1.1\r\nHost: board\r\n\r\n";
    private const string Success = "HTTP/1.1 200 OK\r\n";
    [Theory]
    [InlineData("checks")]
    [InlineData("web")]
    [InlineData("websocket")]
    [InlineData("secure")]
    [InlineData("echo")]
    [InlineData("discard")]
    [InlineData("chargen")]
    [InlineData("daytime")]
    [InlineData("line")]
    public async Task Stm32_set_fits_and_serves(string set) => await BootAndServe(await TestProfile.Stm32, set);

    [Theory]
    [InlineData("everything")]
    public async Task Esp32_set_fits_and_serves(string set) => await BootAndServe(await TestProfile.Esp32, set);

    [Fact]
    public async Task Profiles_name_no_other_sets()
    {
        Assert.Equal(
            ["checks", "web", "websocket", "secure", "echo", "discard", "chargen", "daytime", "line"], (await TestProfile.Stm32).Board.ServiceSets.Select(set => set.Name));
        Assert.Equal(["everything"], (await TestProfile.Esp32).Board.ServiceSets.Select(set => set.Name));
    }

    [Fact]
    public async Task Set_that_does_not_fit_is_refused_with_the_sum()
    {
        var profile = await TestProfile.Stm32;
        var failure = Assert.Throws<BenchBrokenException>(() =>
        {
            using var rig = Boot(profile, "everything");
        });

        Assert.Contains("services need 9 sockets, board has 4 (6 TCP ports + 2 UDP ports + 1 connection = 9 sockets)", failure.Message);
    }

    private static async Task BootAndServe(TestProfile profile, string set)
    {
        using var rig = Boot(profile, set);
        var expected = profile.Board.ServiceSets.Single(one => one.Name == set);
        var banner = rig.Bench.Console.Banner!;

        Assert.Equal(expected.Services, string.Join(',', banner.Services));
        Assert.Equal(expected.Clients, banner.Clients);
        Assert.Equal(profile.Board.Limits.Sockets, banner.SocketsMax);

        foreach (var service in banner.Services)
        {
            switch (service.Name)
            {
                case "udp-echo":
                    Assert.Equal("hello", Ask(rig, service.Port, "hello"));
                    break;
                case "info":
                    Assert.Contains("\r\nports " + expected.Services + "\r\n", Ask(rig, service.Port, "NANONET WHO".PadRight(400)));
                    break;
                default:
                    ServeAtOnce(rig, service, (int)expected.Clients, Serve);
                    break;
            }
        }

        if (set is "checks" or "websocket" or "everything")
        {
            ServeAtOnce(rig, banner.Services.Single(static one => one.Name == "http"), 1, static (rig, _, peer) => Exchange(rig, peer, WebSocketOpening.Request, "HTTP/1.1 101 Switching Protocols\r\n"));
        }

        Assert.Empty(rig.Bench.Console.Exceptions);
        rig.EndWithEveryRuleHeld();
        await Task.CompletedTask;
    }

    /// <summary>As many clients at once as the set promises.</summary>
    private static void ServeAtOnce(BoardRig rig, FirmwareService service, int clients, Action<BoardRig, string, TcpPeer> serve)
    {
        var peers = Enumerable.Range(0, clients).Select(_ => rig.Connect(service.Port)).ToArray();

        foreach (var peer in peers)
        {
            serve(rig, service.Name, peer);
        }

        foreach (var peer in peers)
        {
            peer.Close();
        }

        rig.WaitFor(() => peers.All(static peer => peer.State == TcpState.TimeWait || peer.EndReason != TcpEndReason.None), $"the end of {service.Name}");
    }

    private static void Serve(BoardRig rig, string service, TcpPeer peer)
    {
        switch (service)
        {
            case "tcp-echo":
                Exchange(rig, peer, "hello", "hello");
                break;
            case "line":
                Exchange(rig, peer, "hi\r\n", "hello\r\nhi\r\n");
                break;
            case "chargen":
                Exchange(rig, peer, "", " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefg\r\n");
                break;
            case "daytime":
                Exchange(rig, peer, "", "");
                rig.WaitFor(() => peer.Available >= 31, "the time");
                break;
            case "http":
                Exchange(rig, peer, Request, Success);
                break;
            case "https":
                ExchangeThroughTls(rig, peer);
                break;
            case "discard":
                // More than the window of either board: somebody takes it.
                peer.Write(new byte[20_000]);
                rig.WaitFor(() => peer.IsAllAcknowledged, "octets to be taken");
                Assert.Equal((true, 0, false), (peer.IsOpen, peer.Available, peer.IsAtEnd));
                break;
            default:
                throw new ArgumentException(service, nameof(service));
        }
    }

    private static string Ask(BoardRig rig, ushort port, string question)
    {
        var tester = rig.Bench.Tester;
        var local = tester.NextPort();
        var answer = "";
        tester.ListenUdp(local, (_, _, _, data, _) => answer = Encoding.ASCII.GetString(data));
        tester.SendUdp(rig.Address, new UdpHeader { SourcePort = local, DestinationPort = port }, Encoding.ASCII.GetBytes(question));
        rig.WaitFor(() => answer.Length != 0, $"an answer to {question}");
        return answer;
    }

    private static void ExchangeThroughTls(BoardRig rig, TcpPeer peer)
    {
        var talk = new SecureTalk(peer);
        talk.Listen();
        rig.WaitFor(() => talk.IsReady, "the end of the handshake");
        talk.Say(Encoding.ASCII.GetBytes(Request));
        rig.WaitFor(() => talk.Received.Count >= Success.Length, "a response");
        Assert.Equal(Success, Encoding.ASCII.GetString(talk.Take(Success.Length)));
        talk.Close();
    }

    private static void Exchange(BoardRig rig, TcpPeer peer, string request, string answer)
    {
        peer.Write(Encoding.ASCII.GetBytes(request));
        rig.WaitFor(() => peer.Available >= answer.Length, $"\"{answer}\"");
        var octets = new byte[answer.Length];
        peer.Read(octets);
        Assert.Equal(answer, Encoding.ASCII.GetString(octets));
    }

    private static BoardRig Boot(TestProfile profile, string set)
    {
        using var authority = new TestAuthority();
        var (certificate, key) = set == "secure" ? authority.Issue("board.test", isRsa: true) : ("", "");
        var source = string.Create(CultureInfo.InvariantCulture, $$"""
            using NanoNet.Services; using NanoNet.Services.Configuration; using NanoNet.Services.Status;
            public static class Program
            {
                public static void Main()
                {
                    ServiceConfiguration configuration = new ServiceConfiguration
                    {
                        Firmware = "Sets", Version = "1", BuildId = "0123456789ab", Board = "BOARD", BoardSockets = {{profile.Board.Limits.Sockets}},
                        Certificate = {{TlsFirmware.Literal(certificate)}}, CertificateKey = {{TlsFirmware.Literal(key)}},
                    };
                    ServiceSet.Apply("{{set}}", configuration);
                    new ServiceHost(configuration, new StatusValue[0]).Run();
                }
            }
            """);
        return new BoardRig(profile, FirmwareCompiler.Compile("Sets", "exe", source, TestPaths.Services), isCaptured: true);
    }
}
