using System.Threading.Tasks;
using NanoNet.Bench;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>Firmware with TLS, and literals for it.</summary>
internal static class TlsFirmware
{
    private const string Usings = "using System.Net.Security; using System.Security.Cryptography.X509Certificates;";

    private const string Listen = """
        var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Any, 443));
        listener.Listen(4);

        """;

    /// <summary>A server that has a certificate "own" and accepts one connection "s", with a TLS stream "tls" on it.</summary>
    public static async Task<BoardRig> Server(TestAuthority authority, string main, TestProfile? profile = null, string before = "", bool isRsa = false, IBenchClock? clock = null)
    {
        var (certificate, key) = authority.Issue("board.test", isRsa: isRsa);
        return new BoardRig(
            profile ?? await TestProfile.Esp32,
            FirmwareCompiler.App(
                "var s = listener.Accept(); var b = new byte[100]; var tls = new SslStream(s);\n" + main,
                $"var own = new X509Certificate2({Literal(certificate)}, {Literal(key)}, null);\n" + Listen + before,
                Usings),
            clock: clock ?? new RealClock());
    }

    /// <summary>A client that connects to the tester's port 4433: "s", with a TLS stream "tls" on it. "ca" is the authority's certificate.</summary>
    public static async Task<BoardRig> Client(TestAuthority authority, OpenSslServer server, string main) => new(
        await TestProfile.Esp32,
        FirmwareCompiler.App(
            "var s = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp); "
                + "s.Connect(new IPEndPoint(IPAddress.Parse(\"192.0.2.1\"), 4433)); var tls = new SslStream(s); var b = new byte[100];\n" + main,
            $"var ca = new X509Certificate({Literal(authority.Pem)});\n",
            Usings),
        clock: new RealClock(),
        prepare: server.Serve);

    /// <summary>Firmware of any kind that uses TLS.</summary>
    public static async Task<BoardRig> Run(string main, string before = "") =>
        new(await TestProfile.Esp32, FirmwareCompiler.App(main, before, Usings), clock: new RealClock());

    /// <summary>A C# literal.</summary>
    public static string Literal(string text) => "\"" + text.ReplaceLineEndings("\\n") + "\"";
}
