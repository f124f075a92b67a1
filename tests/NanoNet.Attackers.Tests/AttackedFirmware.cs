using System.Globalization;
using System.IO;
using NanoNet.VirtualBoard.Tests;
using Xunit;

namespace NanoNet.Attackers.Tests;

/// <summary>An app with a set of NanoNet's services whose status document also says how much memory is free at that moment, which takes uploads, and which says at
/// /sockets how many can still be opened.</summary>
internal static class AttackedFirmware
{
    /// <summary>Octets that /upload answers "whole" to, and the most that it takes.</summary>
    public const int UploadLength = 20000;

    /// <param name="profile">For which board.</param>
    /// <param name="set">One of the sets of services.</param>
    /// <param name="authority">Issues the board's certificate.</param>
    /// <param name="isRsa">Its key: RSA, or on a curve.</param>
    /// <returns>Path of the assembly.</returns>
    public static string Make(TestProfile profile, string set, TestAuthority authority, bool isRsa)
    {
        if (!File.Exists(TestPaths.Services))
        {
            Assert.Skip("the firmware is not built: dotnet build NanoNet.sln -c Release");
        }

        var (certificate, key) = set == "secure" ? authority.Issue("board.test", isRsa: isRsa) : ("", "");
        return FirmwareCompiler.Compile("Attacked", "exe", string.Create(CultureInfo.InvariantCulture, $$"""
            using nanoFramework.Runtime.Native;
            using System.Net.Sockets;
            using NanoNet.Services; using NanoNet.Services.Configuration; using NanoNet.Services.Http; using NanoNet.Services.Status; using NanoNet.Services.Text;
            public sealed class MemoryFree : StatusValue
            {
                public override string Name { get { return "memoryFree"; } }
                public override long Read() { return GC.Run(true); }
            }
            public sealed class Upload : Resource
            {
                private readonly FixedResponse _whole = new FixedResponse("text/plain", "whole\n");
                private readonly FixedResponse _other = new FixedResponse("text/plain", "not whole\n");
                private int _count;
                public override RequestMethod Methods { get { return RequestMethod.Post | RequestMethod.Put; } }
                public override int MaxBody { get { return {{UploadLength}}; } }
                public override void Body(HttpExchange exchange, byte[] buffer, int offset, int count) { _count += count; }
                public override void Respond(HttpExchange exchange)
                {
                    (_count == {{UploadLength}} ? _whole : _other).Respond(exchange);
                    _count = 0;
                }
            }
            public sealed class SocketsFree : Resource
            {
                private readonly byte[] _head = ResponseHead.Make("200 OK", "text/plain", 10, "");
                private readonly byte[] _body = new byte[10];
                private readonly Socket[] _found = new Socket[{{profile.Board.Limits.Sockets}}];
                public override void Respond(HttpExchange exchange)
                {
                    int count = 0;
                    try { while (true) { _found[count] = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp); count++; } } catch (SocketException) { }
                    for (int i = 0; i < count; i++) { _found[i].Close(); _found[i] = null; }
                    DecimalText.PutRight(_body, 0, _body.Length, count);
                    exchange.Response.Set(200, _head, _body, 0, _body.Length, 0);
                }
            }
            public static class Program
            {
                public static void Main()
                {
                    ServiceConfiguration configuration = new ServiceConfiguration
                    {
                        Firmware = "Attacked", Version = "1", BuildId = "0123456789ab", Board = "BOARD", BoardSockets = {{profile.Board.Limits.Sockets}},
                        Certificate = {{Literal(certificate)}}, CertificateKey = {{Literal(key)}},
                    };
                    ServiceSet.Apply("{{set}}", configuration);
                    ServiceHost host = new ServiceHost(configuration, new StatusValue[] { new MemoryFree() });
                    if (host.Http != null)
                    {
                        host.Http.Routes.Add("/upload", new Upload());
                        host.Http.Routes.Add("/sockets", new SocketsFree());
                    }
                    host.Run();
                }
            }
            """), TestPaths.Services);
    }

    private static string Literal(string text) => "\"" + text.ReplaceLineEndings("\\n") + "\"";
}
