using System.Threading.Tasks;
using NanoNet.Bench;
using NanoNet.Validation;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>NanoNet's own services with TLS, in an app made for the test. Runs are captured.</summary>
internal static class SecureFirmware
{
    private const string Usings = """
        using System; using NanoNet.Services; using NanoNet.Services.Configuration; using NanoNet.Services.Status; using NanoNet.Services.Tls;

        """;

    /// <summary>Echo on port 7 and HTTPS on port 443.</summary>
    public static Task<BoardRig> Guarded(TestAuthority authority, TestProfile profile, IBenchClock? clock = null) =>
        With(profile, Https(authority), clock: clock);

    /// <summary>The same server with its guard removed: it begins the handshake when <paramref name="start"/> says.</summary>
    public static Task<BoardRig> Unguarded(TestAuthority authority, TestProfile profile, string start, IBenchClock clock) =>
        With(profile, Https(authority), before: $"host.Https.Start = HandshakeStart.{start};", clock: clock);

    /// <summary>Echo on port 7 and what the settings say.</summary>
    /// <param name="profile">The board.</param>
    /// <param name="settings">Of the configuration, as C#.</param>
    /// <param name="types">Further types.</param>
    /// <param name="before">Statements of Main before the services run.</param>
    /// <param name="clock">Virtual time if null.</param>
    public static Task<BoardRig> With(TestProfile profile, string settings, string types = "", string before = "", IBenchClock? clock = null)
    {
        var source = $$"""
            {{Usings}}
            {{types}}
            public static class Program
            {
                public static void Main()
                {
                    ServiceConfiguration configuration = new ServiceConfiguration { Firmware = "Secure", Version = "1", BuildId = "0123456789ab", Board = "BOARD", BoardSockets = {{profile.Board.Limits.Sockets}}, TcpEchoPort = 7, {{settings}} };
                    ServiceHost host = new ServiceHost(configuration, new StatusValue[0]);
                    {{before}}
                    host.Run();
                }
            }
            """;
        return Task.FromResult(new BoardRig(profile, FirmwareCompiler.Compile("Secure", "exe", source, TestPaths.Services), clock: clock, isCaptured: true));
    }

    /// <summary>The settings of HTTPS on port 443, WebSockets on it.</summary>
    public static string Https(TestAuthority authority) => HttpsPort(authority) + ", WebSockets = 2";

    /// <summary>The settings of HTTPS on port 443 alone.</summary>
    public static string HttpsPort(TestAuthority authority)
    {
        var (certificate, key) = authority.Issue("board.test", isRsa: true);
        return $"HttpsPort = 443, Certificate = {TlsFirmware.Literal(certificate)}, CertificateKey = {TlsFirmware.Literal(key)}";
    }

    /// <summary>What the echo at port 7 answers.</summary>
    public static string Echo(BoardRig rig, TcpPeer peer, string text)
    {
        peer.Write(System.Text.Encoding.ASCII.GetBytes(text));
        rig.WaitFor(() => peer.Available >= text.Length, "an echo");
        var octets = new byte[text.Length];
        peer.Read(octets);
        return System.Text.Encoding.ASCII.GetString(octets);
    }

    /// <summary>Whether the board has closed.</summary>
    public static bool IsClosed(TcpPeer peer) => peer.State == TcpState.CloseWait || peer.EndReason != TcpEndReason.None;
}
