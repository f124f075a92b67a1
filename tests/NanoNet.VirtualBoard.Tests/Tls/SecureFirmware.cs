using System.IO;
using System.Threading.Tasks;
using NanoNet.Bench;
using NanoNet.Validation;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>NanoNet's own services with TLS, in an app made for the test.</summary>
internal static class SecureFirmware
{
    private const string Usings = """
        using System; using System.Net.Security; using System.Security.Cryptography.X509Certificates;
        using NanoNet.Services; using NanoNet.Services.Configuration; using NanoNet.Services.Server; using NanoNet.Services.Status;

        """;

    /// <summary>Echo on port 7 and HTTPS on port 443.</summary>
    public static async Task<BoardRig> Guarded(TestAuthority authority, TestProfile profile, bool isRsa = true)
    {
        var (certificate, key) = authority.Issue("board.test", isRsa: isRsa);
        return await With(profile, $"HttpsPort = 443, Certificate = {TlsFirmware.Literal(certificate)}, CertificateKey = {TlsFirmware.Literal(key)}, WebSockets = 2");
    }

    /// <summary>Echo on port 7 and what the settings say.</summary>
    public static Task<BoardRig> With(TestProfile profile, string settings) => Run(profile, "", settings, "");

    /// <summary>Echo on port 7, and on port 443 what anybody would write: a handshake as soon as there is a client, or as soon as there is an octet.</summary>
    public static async Task<BoardRig> Unguarded(TestAuthority authority, TestProfile profile, bool waitsForOctet)
    {
        var (certificate, key) = authority.Issue("board.test", isRsa: true);
        var handler = $$"""
            public sealed class Unguarded : ConnectionHandler
            {
                private readonly X509Certificate2 _own = new X509Certificate2({{TlsFirmware.Literal(certificate)}}, {{TlsFirmware.Literal(key)}}, null);
                public override string Name { get { return "unguarded"; } }
                public override void Begin(Slot slot) { slot.Deadline = Slot.Never; if (!{{(waitsForOctet ? "true" : "false")}}) { Shake(slot); } }
                public override void Readable(Slot slot) { Shake(slot); }
                public override void TimedOut(Slot slot) { }
                private void Shake(Slot slot)
                {
                    Console.WriteLine("> shakes hands");
                    SslStream stream = new SslStream(slot.Socket);
                    stream.SslVerification = SslVerification.NoVerification;
                    try { stream.AuthenticateAsServer(_own, SslProtocols.Tls12 | SslProtocols.Tls13); } catch (Exception) { }
                    slot.Close();
                }
            }
            """;
        return await Run(profile, handler, "", "Counters counters = new Counters();");
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

    private static Task<BoardRig> Run(TestProfile profile, string types, string settings, string loop)
    {
        var library = Path.Combine(TestPaths.Artifacts, "bin", "NanoNet.Services", "release", "NanoNet.Services.dll");

        if (!File.Exists(library))
        {
            Assert.Skip("the firmware is not built: dotnet build NanoNet.sln -c Release");
        }

        var main = loop.Length == 0
            ? $$"""
                ServiceConfiguration configuration = new ServiceConfiguration { Firmware = "Secure", BoardSockets = {{profile.Board.Limits.Sockets}}, TcpEchoPort = 7, {{settings}} };
                new ServiceHost(configuration, new StatusValue[0]).Run();
                """
            : $$"""
                {{loop}}
                ServerLoop loop = new ServerLoop(System.Net.IPAddress.Any, 2, 0, 4, counters);
                loop.Add(7, new NanoNet.Services.Echo.TcpEchoService(counters));
                loop.Add(443, new Unguarded());
                loop.Open();
                Console.WriteLine("Ready");
                loop.Run();
                """;
        var source = Usings + types + "\npublic static class Program { public static void Main() {\n" + main + "\n} }";
        return Task.FromResult(new BoardRig(profile, FirmwareCompiler.Compile("Secure", "exe", source, library)));
    }
}
